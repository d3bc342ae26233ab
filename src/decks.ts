import { allLectures, deckMaterial } from './content.ts';
import { lectureDeck, lessonDeck } from './domain/deck/deck.ts';

/** `getStaticPaths` of a page that the deck of every lesson has. */
export async function lessonDeckPaths() {
  const lectures = (await allLectures()).map(deckMaterial);
  return lectures.flatMap((lecture) =>
    lecture.lessons.map((lesson) => ({
      params: { lecture: lecture.slug, lesson: lesson.id.split('/')[1] },
      props: { deck: lessonDeck(lecture, lesson) },
    })),
  );
}

/** `getStaticPaths` of a page that the deck of every lecture has. */
export async function lectureDeckPaths() {
  const lectures = (await allLectures()).map(deckMaterial);
  return lectures.map((lecture) => ({
    params: { lecture: lecture.slug },
    props: { deck: lectureDeck(lecture) },
  }));
}
