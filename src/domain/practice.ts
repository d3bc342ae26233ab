import type { Point } from '../schemas/point.ts';
import type { Answered } from '../schemas/record.ts';
import type { Asked, AskedItem } from './items.ts';
import { generatedItems } from './points.ts';

/** Everything of a lecture that can be practised, as the browser gets it. */
export interface PracticeData {
  /** The lecture's slug. */
  lecture: string;
  title: string;
  lessons: { place: string; number: number; title: string }[];
  items: AskedItem[];
  points: (Point & Asked)[];
}

/**
 * The written items of a lecture, and those made of its points; a point that an author has written a
 * recall for gets no second one.
 *
 * @param seed for what is drawn in making them; their ids don't depend on it
 */
export function allItems({ lecture, items, points }: PracticeData, seed: number): AskedItem[] {
  const places = new Map(points.map(({ id, place, block }) => [id, { place, block }]));
  const placeOf = ({ id }: Point) => places.get(id) ?? { place: '', block: '' };
  const recalled = new Set(items.flatMap(({ kind, points = [] }) => (kind === 'recall' ? points : [])));
  const made = generatedItems(lecture, points, placeOf, seed).filter(
    ({ kind, points: [point = ''] = [] }) => kind !== 'recall' || !recalled.has(point),
  );
  return [...items, ...made];
}

/** What to practise; a field left out doesn't narrow the choice. */
export interface PracticeFilter {
  /** The one item that is wanted. */
  item?: string;
  /** `<lecture>/<lesson>` */
  place?: string;
  point?: string;
  kind?: AskedItem['kind'];
  difficulty?: number;
  /** `unanswered`, or those whose last answer was `wrong`. */
  standing?: 'unanswered' | 'wrong';
}

/** The items that fit a filter. */
export function matchingItems(
  items: readonly AskedItem[],
  { item: only, place, point, kind, difficulty, standing }: PracticeFilter,
  answers: ReadonlyMap<string, Answered>,
): AskedItem[] {
  return items.filter((item) => {
    const answer = answers.get(item.id);
    return (
      (only === undefined || item.id === only) &&
      (place === undefined || item.place === place) &&
      (point === undefined || (item.points ?? []).includes(point)) &&
      (kind === undefined || item.kind === kind) &&
      (difficulty === undefined || item.difficulty === difficulty) &&
      (standing !== 'unanswered' || !answer) &&
      (standing !== 'wrong' || (answer !== undefined && answer.score < 1))
    );
  });
}

/** How a part of a test went. */
export interface PartScore {
  /** A lesson's place or a point's id. */
  part: string;
  right: number;
  total: number;
}

/**
 * Right answers by part, parts in order of appearance.
 *
 * @param partsOf the parts that an item belongs to, e.g. its lesson or its points
 */
export function scoreByPart(
  items: readonly AskedItem[],
  isRight: (item: AskedItem) => boolean,
  partsOf: (item: AskedItem) => readonly string[],
): PartScore[] {
  const scores = new Map<string, PartScore>();
  for (const item of items) {
    for (const part of partsOf(item)) {
      const score = scores.get(part) ?? { part, right: 0, total: 0 };
      scores.set(part, { part, right: score.right + (isRight(item) ? 1 : 0), total: score.total + 1 });
    }
  }
  return [...scores.values()];
}
