import { kinds } from './document.ts';
import type { Found } from './found.ts';

/**
 * Sorts what was found, best first:
 * 1. where a title, heading or name matched
 * 2. points, terms, lessons, items, help
 * 3. the more hits
 * 4. by lecture, in the order in which the lectures first come in what was found
 * 5. by lesson
 *
 * What is still alike keeps its order.
 */
export function rank(found: readonly Found[]): Found[] {
  const order = found.map(({ lecture }) => lecture);
  return [...found].sort(
    (one, other) =>
      Number(other.titled) - Number(one.titled) ||
      kinds.indexOf(one.kind) - kinds.indexOf(other.kind) ||
      other.hits.length - one.hits.length ||
      order.indexOf(one.lecture) - order.indexOf(other.lecture) ||
      one.number - other.number,
  );
}
