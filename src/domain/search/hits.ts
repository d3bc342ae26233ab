import type { Kind } from './document.ts';
import { excerptOf, whole } from './excerpt.ts';
import type { Hit } from './found.ts';
import { hitsAt, type Place } from './match.ts';
import type { Level, Query } from './query.ts';

/** In characters; enough to tell what stands behind a name. */
const GLOSS = 60;

/**
 * The hits of a block, whatever kind of document it is of. In a lesson each occurrence of a query of
 * one word is a hit of its own, elsewhere each block is one; `loose` gives one hit a block and marks
 * nothing. What an item's explanation says is never shown, and is no place for a loose hit.
 */
export function hitsOf(place: Place, kind: Kind, { words }: Query, level: Level): Hit[] {
  const { block, shown, at, ranges } = place;
  const hidden = kind === 'item' && at > 0;
  const unmarked = { block: block.id, marks: [], nth: 0 };
  if (level === 'loose') {
    const [start] = ranges[0] ?? [0];
    const excerpt = excerptOf(shown[at] as string, [[start, start]]);
    return hidden ? [] : [{ ...unmarked, ...naming(place, kind), excerpt }];
  }
  if (hidden) return [{ ...unmarked, excerpt: [{ text: shown[0] as string, marked: false }] }];
  const each = kind === 'lesson' && words.length === 1;
  return hitsAt(place, each).map((hit) => ({ ...hit, ...naming(place, kind) }));
}

/** Whether it is a title, a heading or a name that matched. */
export function isTitle({ block, at }: Place, kind: Kind): boolean {
  return block.heading === true || (isNamed(kind) && at === 0);
}

function isNamed(kind: Kind) {
  return kind === 'point' || kind === 'term';
}

function naming({ block, shown, at }: Place, kind: Kind): Pick<Hit, 'name' | 'gloss'> {
  if (!isNamed(kind)) return {};
  return { name: block.texts[0], gloss: at === 0 ? beginning(shown.slice(1)) : undefined };
}

function beginning(texts: readonly string[]): string {
  const text = texts.map((one) => one.replace(/[。；]$/, '')).join('；');
  return text.length > GLOSS ? `${text.slice(0, whole(text, GLOSS))}…` : text;
}
