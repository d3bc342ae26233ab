import type { Position, RecordEvent } from '../schemas/record.ts';
import { type ItemRef, lessonProgress } from './progress.ts';

/** What the way on needs to know of a lesson. */
export interface LessonRef {
  /** `<lecture>/<lesson>` */
  id: string;
  number: number;
  title: string;
  minutes: number;
  quiz: ItemRef[];
}

/** Where a learner goes on: a lesson, and in it a block, or its quiz, or its beginning. */
export interface WayOn {
  lesson: LessonRef;
  /** `continue` one begun; `next` one not begun; `start` the first of all; `again` all are done. */
  kind: 'continue' | 'next' | 'start' | 'again';
  /** Id of the place in the page, without `#`. */
  anchor?: string;
  /** When the learner was last there, in milliseconds since 1970. */
  since?: number;
}

/** The learner's last doing: a place read, or (without paragraph) an item of a lesson's quiz answered. */
interface LastDoing {
  lesson: string;
  paragraph?: string;
  at: number;
}

/**
 * Where to go on: in the lesson last read or practised, at the place last read, or at its quiz
 * once it was read to the end or the quiz was the last thing done; after a finished lesson, in the
 * next one that is not.
 */
export function wayOn(
  lessons: readonly LessonRef[],
  events: readonly RecordEvent[],
  positions: readonly Position[],
): WayOn | undefined {
  const [first] = lessons;
  if (!first) return undefined;
  const last = lastDoing(lessons, events, positions);
  const at = lessons.findIndex(({ id }) => id === last?.lesson);
  const lesson = lessons[at];
  if (!last || !lesson) return { lesson: first, kind: 'start' };
  const progress = (one: LessonRef) => lessonProgress(events, one.id, one.quiz);
  const { finished, read, answered, total } = progress(lesson);
  if (!finished) {
    const quizNext = answered < total && (read || last.paragraph === undefined);
    const place = last.paragraph ?? positions.find((position) => position.lesson === lesson.id)?.paragraph;
    return { lesson, kind: 'continue', anchor: quizNext ? 'quiz' : place, since: last.at };
  }
  const next = [...lessons.slice(at + 1), ...lessons].find((one) => !progress(one).finished);
  return next ? { lesson: next, kind: 'next', since: last.at } : { lesson: first, kind: 'again' };
}

/** The position saved last. */
export function latestPosition(positions: readonly Position[]): Position | undefined {
  return [...positions].sort((one, other) => other.updatedAt - one.updatedAt)[0];
}

function lastDoing(
  lessons: readonly LessonRef[],
  events: readonly RecordEvent[],
  positions: readonly Position[],
): LastDoing | undefined {
  const placed = latestPosition(positions.filter(({ lesson }) => lessons.some(({ id }) => id === lesson)));
  const read = placed && { lesson: placed.lesson, paragraph: placed.paragraph, at: placed.updatedAt };
  const lessonOf = new Map(lessons.flatMap(({ id, quiz }) => quiz.map((item) => [item.id, id] as const)));
  let practised: LastDoing | undefined;
  for (const event of events) {
    if (event.kind !== 'answered' || event.mode !== 'study' || event.at <= (practised?.at ?? -1)) continue;
    const lesson = lessonOf.get(event.item);
    if (lesson) practised = { lesson, at: event.at };
  }
  if (!read || !practised) return read ?? practised;
  // Of one lesson the place read is the more precise, unless its quiz was the last thing done.
  return practised.at > read.at ? practised : read;
}
