import type { RecordEvent } from '../../schemas/record.ts';
import type { ItemRef } from '../progress.ts';
import { ownAnswers } from './answers.ts';
import type { DayOf } from './days.ts';
import { retrievability, scheduleOf } from './schedule.ts';

/** What a day's review is made from. */
export interface ReviewInput {
  events: readonly RecordEvent[];
  /** The items to review, in the order in which new ones are brought. */
  items: readonly ItemRef[];
  /** Milliseconds since 1970, by the learner's clock. */
  now: number;
  dayOf: DayOf;
  /** How many items never met before a day brings. */
  newPerDay: number;
}

/** Item ids, each in the order in which to ask. */
export interface ReviewToday {
  /** Answered before and to be asked again: what is most likely forgotten first, revised items last. */
  due: string[];
  /** Never answered, no more than today still has room for. */
  fresh: string[];
}

/**
 * What to review today. An answer from a later day than today, made while the clock was wrong or
 * on a device whose clock is, counts when its day has come: else its item would stay away until
 * then.
 */
export function reviewToday({ events, items, now, dayOf, newPerDay }: ReviewInput): ReviewToday {
  const today = dayOf(now);
  const isPast = ({ at }: RecordEvent) => at <= now || dayOf(at) <= today;
  // The log itself where it may be: what was worked out of it is known.
  const past = events.every(isPast) ? events : events.filter(isPast);
  const cards = scheduleOf(past, items, dayOf);
  const known = items.flatMap(({ id }) => cards.get(id) ?? []);
  const forgotten = known
    .filter(({ due, revised }) => !revised && dayOf(due) <= today)
    .map((card) => ({ item: card.item, chance: retrievability(card, now) }))
    .sort((one, other) => one.chance - other.chance);
  const revised = known.filter((card) => card.revised);
  const room = Math.max(0, newPerDay - metToday(past, cards, today, dayOf));
  return {
    due: [...forgotten, ...revised].map(({ item }) => item),
    fresh: items.flatMap(({ id }) => (cards.has(id) ? [] : [id])).slice(0, room),
  };
}

/** How many of the items were answered today for the first time ever. */
function metToday(
  events: readonly RecordEvent[],
  items: { has(item: string): boolean },
  today: string,
  dayOf: DayOf,
): number {
  const first = new Map<string, number>();
  for (const { item, at } of ownAnswers(events)) {
    if (items.has(item) && !first.has(item)) first.set(item, at);
  }
  return [...first.values()].filter((at) => dayOf(at) === today).length;
}
