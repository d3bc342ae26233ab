import type { Answered } from '../../schemas/record.ts';
import type { PracticeData } from '../practice.ts';
import type { ItemRef, LessonProgress } from '../progress.ts';
import type { PlaceStudy, Study } from './fold.ts';

/** How a lesson was studied; its progress counts the quiz at its end. */
export interface LessonStudy extends LessonProgress, Omit<PlaceStudy, 'read' | 'finished'> {
  /** `<lecture>/<lesson>` */
  place: string;
  title: string;
  /** Items of the quiz whose last answer is right. */
  right: number;
  /** When it was read and finished for the first time, in milliseconds since 1970. */
  readAt?: number;
  finishedAt?: number;
}

/** Ids of the items at a lesson's end, by place, for lessons of which those are not all items. */
export type ShortQuizzes = Record<string, string[]>;

/** The quizzes that leave items of their lesson out; most ask all, and need not be sent. */
export function shortQuizzes(
  lessons: readonly { id: string; items: readonly ItemRef[]; quiz: readonly ItemRef[] }[],
): ShortQuizzes {
  const short = lessons.filter(({ items, quiz }) => quiz.length < items.length);
  return Object.fromEntries(short.map(({ id, quiz }) => [id, quiz.map((item) => item.id)]));
}

/**
 * A lecture's lessons in order, each as it was studied.
 *
 * @param last the last answer to each item, as `lastAnswers` gives them
 */
export function lessonStudies(
  { lessons, items }: PracticeData,
  quizzes: ShortQuizzes,
  { places }: Study,
  last: ReadonlyMap<string, Answered>,
): LessonStudy[] {
  return lessons.map(({ place, title }) => {
    const asked = quizzes[place];
    const quiz = items.filter((item) => item.place === place && (!asked || asked.includes(item.id)));
    const answers = quiz.flatMap(({ id, rev }) => {
      const answer = last.get(id);
      return answer && answer.rev >= rev ? [answer] : [];
    });
    const { read, finished, seconds = 0 } = places.get(place) ?? {};
    return {
      place,
      title,
      read: read !== undefined,
      finished: finished !== undefined,
      readAt: read?.first,
      finishedAt: finished?.first,
      answered: answers.length,
      right: answers.filter(({ score }) => score === 1).length,
      total: quiz.length,
      seconds,
    };
  });
}
