import type { Found } from './answer.ts';
import type { Kind } from './document.ts';

const KINDS: readonly Kind[] = ['point', 'term', 'lesson', 'item', 'help'];

/**
 * Sorts what was found, best first:
 * 1. where a title, heading or name matched
 * 2. points, terms, lessons, items, help
 * 3. the more hits
 * 4. by lecture, as listed; lectures not listed come last, in the order in which they are given
 * 5. by lesson
 *
 * What is still alike keeps its order.
 *
 * @param lectures slugs in their order
 */
export function rank(found: readonly Found[], lectures: readonly string[] = []): Found[] {
  const order = [...new Set([...lectures, ...found.map(({ lecture }) => lecture)])];
  const places = ({ titled, kind, hits, lecture, number }: Found) => [
    titled ? 0 : 1,
    KINDS.indexOf(kind),
    -hits.length,
    order.indexOf(lecture),
    number,
  ];
  return [...found].sort((one, other) => {
    const others = places(other);
    return places(one).reduce((sooner, place, at) => sooner || place - (others[at] as number), 0);
  });
}
