import type { RecordEvent } from '../../schemas/record.ts';
import { isOwn } from './answers.ts';

/**
 * The items of lessons that the learner has begun: read to the end, or answered something of. What
 * was never met in a lesson never opened is for reading first, not for review.
 */
export function begunItems<Item extends { id: string; place: string }>(
  events: readonly RecordEvent[],
  items: readonly Item[],
): Item[] {
  const places = new Map(items.map(({ id, place }) => [id, place]));
  const begun = new Set<string | undefined>();
  for (const event of events) {
    if (event.kind === 'lesson-read') begun.add(event.lesson);
    else if (isOwn(event)) begun.add(places.get(event.item));
  }
  return items.filter(({ place }) => begun.has(place));
}
