import type { ItemRef } from '../progress.ts';
import { type Cards, retrievability } from './schedule.ts';

/** What mastery needs to know of an item. */
export interface PlacedItem extends ItemRef {
  /** `<lecture>/<lesson>` */
  place: string;
  /** Ids of the 提法 it asks about, unique within the lecture. */
  points?: readonly string[];
}

/** Said wherever the number is shown. */
export const MASTERY_EXPLAINED =
  '掌握度：按您答题的对错和间隔，估计现在还能答对的把握，取这组题的平均；没答过、题目改后没再答、上次答错的，都算零。';

/**
 * Mastery of a set of items, 0 to 1: the mean of how likely each would be answered rightly now.
 * None for what was never answered, was answered only before its meaning changed, or was answered
 * wrongly last: FSRS holds that item for known until it fades, for its solution was shown.
 *
 * @param now milliseconds since 1970
 * @returns 0 for no items
 */
export function mastery(cards: Cards, items: readonly ItemRef[], now: number): number {
  const sum = items.reduce((total, { id }) => {
    const card = cards.get(id);
    return card?.right && !card.revised ? total + retrievability(card, now) : total;
  }, 0);
  return items.length === 0 ? 0 : sum / items.length;
}

/** Mastery of each lesson that has items, by place. */
export function masteryByLesson(cards: Cards, items: readonly PlacedItem[], now: number) {
  return masteryBy(cards, items, now, ({ place }) => [place]);
}

/** Mastery of each 提法 that has items, by `<lecture>/<point>`; an item of two counts in both. */
export function masteryByPoint(cards: Cards, items: readonly PlacedItem[], now: number) {
  return masteryBy(cards, items, now, ({ place, points = [] }) => {
    const lecture = place.slice(0, place.indexOf('/'));
    return points.map((point) => `${lecture}/${point}`);
  });
}

function masteryBy(
  cards: Cards,
  items: readonly PlacedItem[],
  now: number,
  groupsOf: (item: PlacedItem) => string[],
): Map<string, number> {
  const groups = new Map<string, PlacedItem[]>();
  for (const item of items) {
    for (const group of groupsOf(item)) groups.set(group, [...(groups.get(group) ?? []), item]);
  }
  return new Map([...groups].map(([group, members]) => [group, mastery(cards, members, now)]));
}
