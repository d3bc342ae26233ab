/** A place in a text that is like what was looked for. */
export interface Alike {
  /** Units of the text, from the first to after the last. */
  from: number;
  to: number;
  /** From 0.8, as many of its characters as must be there, to 1. */
  likeness: number;
}

/** A character that is missing or another one costs this; one that is added costs 1. */
const MISS = 4;

/**
 * Where a text has at least four fifths of the wanted characters, in order, with few others among
 * them: the best place from each beginning. What has fewer than five characters is nowhere. The
 * work grows with the product of both lengths at most, and is a fifth of that in a text of other words.
 */
export function placesLike(wanted: string, text: string): Alike[] {
  const size = wanted.length;
  const budget = Math.floor(size / 5) * MISS;
  if (budget === 0) return [];
  // For each number of wanted characters: what they cost up to here, and where that begins.
  let costs = new Int32Array(size + 1).fill(budget + 1);
  let starts = new Int32Array(size + 1);
  let [nextCosts, nextStarts] = [new Int32Array(size + 1), new Int32Array(size + 1)];
  for (let count = 0; count * MISS <= budget; count += 1) costs[count] = count * MISS;
  let last = Math.floor(budget / MISS);
  const best = new Map<number, Alike>();
  for (let at = 0; at < text.length; at += 1) {
    nextCosts[0] = 0;
    nextStarts[0] = at + 1;
    let reach = 0;
    for (let count = 1; count <= size; count += 1) {
      const skipped = (nextCosts[count - 1] as number) + MISS;
      if (count > last + 1 && skipped > budget) break;
      const same = wanted[count - 1] === text[at] ? 0 : MISS;
      const stepped = count <= last + 1 ? (costs[count - 1] as number) + same : budget + 1;
      const added = count <= last ? (costs[count] as number) + 1 : budget + 1;
      const cost = Math.min(stepped, added, skipped, budget + 1);
      nextCosts[count] = cost;
      const origin =
        cost === stepped ? starts[count - 1] : cost === added ? starts[count] : nextStarts[count - 1];
      nextStarts[count] = origin as number;
      if (cost <= budget) reach = count;
    }
    last = reach;
    [costs, nextCosts, starts, nextStarts] = [nextCosts, costs, nextStarts, starts];
    if (last === size)
      note(best, starts[size] as number, at + 1, 1 - (costs[size] as number) / (size * MISS));
  }
  return [...best.values()];
}

function note(best: Map<number, Alike>, from: number, to: number, likeness: number) {
  if (likeness > (best.get(from)?.likeness ?? 0)) best.set(from, { from, to, likeness });
}

/** The share of one text's characters, 0 to 1, that another has in the same order. */
export function shareWithin(text: string, other: string): number {
  let counts = new Array<number>(other.length + 1).fill(0);
  for (const character of text.split('')) {
    const next = [0];
    for (let at = 0; at < other.length; at += 1) {
      const longer = (counts[at] as number) + 1;
      next.push(other[at] === character ? longer : Math.max(next[at] as number, counts[at + 1] as number));
    }
    counts = next;
  }
  return (counts[other.length] as number) / text.length;
}
