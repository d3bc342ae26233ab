import type { Position, RecordEvent } from '../schemas/record.ts';
import { type ItemRef, latestPosition, lessonProgress } from './progress.ts';

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

/**
 * Where to go on: in the lesson last read, at the place last read, or at its quiz once it was read
 * to the end; after a finished lesson, in the next one that is not.
 */
export function wayOn(
  lessons: readonly LessonRef[],
  events: readonly RecordEvent[],
  positions: readonly Position[],
): WayOn | undefined {
  const [first] = lessons;
  if (!first) return undefined;
  const latest = latestPosition(positions.filter(({ lesson }) => lessons.some(({ id }) => id === lesson)));
  const at = lessons.findIndex(({ id }) => id === latest?.lesson);
  const progress = (lesson: LessonRef) => lessonProgress(events, lesson.id, lesson.quiz);
  const last = lessons[at];
  if (!latest || !last) return { lesson: first, kind: 'start' };
  const { finished, read, answered, total } = progress(last);
  if (!finished) {
    const anchor = read && answered < total ? 'quiz' : latest.paragraph;
    return { lesson: last, kind: 'continue', anchor, since: latest.updatedAt };
  }
  const next = [...lessons.slice(at + 1), ...lessons].find((lesson) => !progress(lesson).finished);
  return next ? { lesson: next, kind: 'next', since: latest.updatedAt } : { lesson: first, kind: 'again' };
}
