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
  const places = ({ titled, kind, hits, lecture, number }: Found) => [
    titled ? 0 : 1,
    kinds.indexOf(kind),
    -hits.length,
    order.indexOf(lecture),
    number,
  ];
  return [...found].sort((one, other) => {
    const others = places(other);
    return places(one).reduce((sooner, place, at) => sooner || place - (others[at] as number), 0);
  });
}
