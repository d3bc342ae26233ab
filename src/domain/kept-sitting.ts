import type { KeptSitting } from '../schemas/sitting.ts';

/**
 * A sitting as two tabs went on with it: the newer of the two, with the answers that only the older
 * has, and without asking again what that one is through with. A test handed in stands as it is.
 *
 * @returns the second as it is, where the first is another sitting
 */
export function joined(known: KeptSitting, next: KeptSitting): KeptSitting {
  if (!isSame(known, next)) return next;
  if (known.finished) return known;
  const [older, newer] = known.updatedAt > next.updatedAt ? [next, known] : [known, next];
  const isThrough = (item: string) =>
    item in older.given && !(item in newer.given) && !older.queue.includes(item);
  return {
    ...next,
    queue: newer.queue.filter((item) => !isThrough(item)),
    given: { ...older.given, ...newer.given },
    updatedAt: Math.max(next.updatedAt, known.updatedAt + 1),
  };
}

function isSame(one: KeptSitting, other: KeptSitting): boolean {
  return one.seed === other.seed && one.mode === other.mode && `${one.items}` === `${other.items}`;
}

/**
 * A kept sitting without the items that are no longer there.
 *
 * @returns undefined when nothing of it is left
 */
export function onlyKnown<Kept extends { items: string[]; queue: string[] }>(
  sitting: Kept,
  known: { has(item: string): boolean },
): Kept | undefined {
  const items = sitting.items.filter((item) => known.has(item));
  if (items.length === 0) return undefined;
  return { ...sitting, items, queue: sitting.queue.filter((item) => known.has(item)) };
}
