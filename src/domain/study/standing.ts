import type { PracticeData } from '../practice.ts';
import { masteryByLesson, masteryByPoint, type PlacedItem } from '../review/mastery.ts';
import type { Scheduled } from '../review/schedule.ts';

/** How well a lesson or a 提法 is known. */
export interface Standing {
  of: 'lesson' | 'point';
  lecture: string;
  /** A lesson's place, or a point's id. */
  id: string;
  name: string;
  /** Mastery, 0 to 1. */
  share: number;
  /** Whether any of its items was answered yet. */
  begun: boolean;
}

/** From this mastery on, nothing needs to be made up for: what FSRS aims at. Design §5. */
const GOOD = 0.9;
const MOST = 3;

/**
 * Mastery of the lessons and the points that have items, in the order of the content.
 *
 * @param cards what `scheduleOf` gives
 * @param now milliseconds since 1970
 */
export function standings(
  lectures: readonly PracticeData[],
  items: readonly PlacedItem[],
  cards: ReadonlyMap<string, Scheduled>,
  now: number,
): Standing[] {
  const answered = items.filter(({ id }) => cards.has(id));
  const byLesson = masteryByLesson(cards, items, now);
  const byPoint = masteryByPoint(cards, items, now);
  const begunLessons = masteryByLesson(cards, answered, now);
  const begunPoints = masteryByPoint(cards, answered, now);
  return lectures.flatMap(({ lecture, lessons, points }) => [
    ...lessons.flatMap(({ place: id, title: name }): Standing[] => {
      const share = byLesson.get(id);
      if (share === undefined) return [];
      return [{ of: 'lesson', lecture, id, name, share, begun: begunLessons.has(id) }];
    }),
    ...points.flatMap(({ id, name }): Standing[] => {
      const share = byPoint.get(`${lecture}/${id}`);
      if (share === undefined) return [];
      return [{ of: 'point', lecture, id, name, share, begun: begunPoints.has(`${lecture}/${id}`) }];
    }),
  ]);
}

/** The least known first; equals stay in order. */
export function lowestFirst(all: readonly Standing[]): Standing[] {
  return [...all].sort((one, other) => one.share - other.share);
}

/** What most needs practice of all that was begun, at most three: points, lessons where those are too few. */
export function weakest(all: readonly Standing[]): Standing[] {
  const weak = lowestFirst(all).filter(({ begun, share }) => begun && share < GOOD);
  const points = weak.filter((standing) => standing.of === 'point');
  const lessons = points.length > 1 ? [] : weak.filter((standing) => standing.of === 'lesson');
  return [...points, ...lessons].slice(0, MOST);
}
