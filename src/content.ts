import { type CollectionEntry, getCollection, getEntry, render } from 'astro:content';
import type { LessonRef } from './domain/carry-on.ts';
import type { LectureMaterial } from './domain/deck/deck.ts';
import { isRoomItem, type RoomItem } from './domain/deck/room-slides.ts';
import { type AskedItem, askedItems } from './domain/items.ts';
import { blockOfQuote, type LessonOutline, studyMinutes } from './domain/lesson.ts';
import type { PracticeData } from './domain/practice.ts';
import type { ItemRef } from './domain/progress.ts';
import type { Chart } from './schemas/chart.ts';
import type { Drill, Lecture } from './schemas/lecture.ts';
import type { Point } from './schemas/point.ts';
import type { Term } from './schemas/term.ts';

/** A lesson as pages use it. */
export interface LessonView {
  /** `<lecture>/<lesson>` */
  id: string;
  slug: string;
  /** Counts from 1. */
  number: number;
  title: string;
  short: string;
  minutes: number;
  outline: LessonOutline;
  /** Every item of the lesson. */
  items: AskedItem[];
  /** The items at the lesson's end. */
  quiz: ItemRef[];
  /** The items that a room is asked. */
  room: RoomItem[];
  entry: CollectionEntry<'lessons'>;
}

/** A lecture as pages use it, with its lessons in order. */
export interface LectureView {
  slug: string;
  data: Lecture;
  lessons: LessonView[];
  points: Point[];
  terms: Term[];
  charts: Chart[];
}

const known = new Map<string, Promise<LectureView>>();

/** Every lecture of the site. */
export async function allLectures(): Promise<LectureView[]> {
  const entries = await getCollection('lectures');
  return Promise.all(entries.map(({ id }) => lectureView(id)));
}

/** One lecture by its slug; read once a build. */
export function lectureView(slug: string): Promise<LectureView> {
  const reading = known.get(slug) ?? readLecture(slug);
  if (import.meta.env.PROD) known.set(slug, reading);
  return reading;
}

/** `getStaticPaths` of a page that each lecture has. */
export async function lecturePaths() {
  const lectures = await allLectures();
  return lectures.map((lecture) => ({ params: { lecture: lecture.slug }, props: { lecture } }));
}

/** What the browser needs to know of a lecture's lessons to show progress and the way on. */
export function lessonRefs({ lessons }: LectureView): LessonRef[] {
  return lessons.map(({ id, number, title, minutes, quiz }) => ({ id, number, title, minutes, quiz }));
}

/** Everything of a lecture that can be practised. */
export function practiceData({ slug, data, lessons, points }: LectureView): PracticeData {
  const placed = points.flatMap((point) => {
    const lesson = lessons.find((known) => known.slug === point.lesson);
    return lesson
      ? [{ ...point, place: lesson.id, block: blockOfQuote(lesson.outline.blocks, point.quote) ?? '' }]
      : [];
  });
  return {
    lecture: slug,
    title: data.title,
    lessons: lessons.map(({ id, number, short }) => ({ place: id, number, title: short })),
    items: lessons.flatMap(({ items }) => items),
    points: placed,
  };
}

/** What a lecture's decks are made of. */
export function deckMaterial({ slug, data, lessons, points, charts }: LectureView): LectureMaterial {
  return {
    slug,
    data,
    lessons: lessons.map(({ id, number, title, outline, room, slug }) => ({
      id,
      number,
      title,
      outline,
      room,
      charts,
      points: points.filter(({ lesson }) => lesson === slug),
    })),
  };
}

/** The items that a drill page practises. */
export function drillItems({ lessons }: LectureView, { lesson, points }: Drill): ItemRef[] {
  const items = lessons.find(({ slug }) => slug === lesson)?.items ?? [];
  return items
    .filter((item) => item.points?.some((id) => points.includes(id)))
    .map(({ id, rev }) => ({ id, rev }));
}

async function readLecture(slug: string): Promise<LectureView> {
  const { data } = await existing('lectures', slug);
  const [points, glossary, charts] = await Promise.all([
    existing('points', slug),
    existing('glossary', slug),
    existing('charts', slug),
  ]);
  const lessons = await Promise.all(data.lessons.map((lesson, index) => readLesson(slug, lesson, index + 1)));
  return {
    slug,
    data,
    lessons,
    points: points.data.points,
    terms: glossary.data.terms,
    charts: charts.data.charts,
  };
}

async function readLesson(lecture: string, slug: string, number: number): Promise<LessonView> {
  const id = `${lecture}/${slug}`;
  const entry = await existing('lessons', id);
  const outline = (await render(entry)).remarkPluginFrontmatter.outline as LessonOutline;
  const {
    data: { title, short = title, quiz, room },
  } = entry;
  const all = (await existing('quiz', lecture)).data.items;
  const { points } = (await existing('points', lecture)).data;
  const items = askedItems(
    all.filter((item) => item.lesson === slug),
    points,
    ({ evidence }) => ({ place: id, block: blockOfQuote(outline.blocks, evidence) ?? '' }),
    all,
  );
  const named = (ids: readonly string[]) => ids.flatMap((wanted) => items.filter(({ id }) => id === wanted));
  const atEnd = quiz ? named(quiz) : items;
  return {
    id,
    slug,
    number,
    title,
    short,
    outline,
    items,
    entry,
    minutes: studyMinutes(outline.blocks),
    quiz: atEnd.map((item) => ({ id: item.id, rev: item.rev })),
    room: named(room).filter(isRoomItem),
  };
}

async function existing<Name extends 'lectures' | 'lessons' | 'points' | 'quiz' | 'glossary' | 'charts'>(
  collection: Name,
  id: string,
) {
  const entry = await getEntry(collection, id);
  if (!entry) throw new Error(`content/：没有 ${collection} “${id}”`);
  return entry as CollectionEntry<Name>;
}
