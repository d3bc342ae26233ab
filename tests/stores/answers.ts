import type { NewEvent } from '../../src/stores/record.ts';

/** An item answered alone; with the response null, 「不会」. */
export const answer = (
  item: string,
  response: string | null = 'a',
  score = response === null ? 0 : 1,
): NewEvent => ({
  kind: 'answered',
  item,
  rev: 1,
  response,
  score,
  hints: 0,
  mode: 'study',
});

/** The items that events are about, sorted; each as often as it was answered. */
export const itemsIn = (events: readonly object[]) =>
  events.flatMap((event) => ('item' in event ? [event.item] : [])).sort();
