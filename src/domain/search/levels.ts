import { compare, plainly, searchable } from './compare.ts';
import type { SearchDocument } from './document.ts';
import type { Range } from './excerpt.ts';
import { fold, freely } from './fold.ts';
import type { Found } from './found.ts';
import { hitsOf, isTitle } from './hits.ts';
import { foundIn, merged, occurrences, placesIn } from './match.ts';
import { cutsNumber, rewritings } from './numerals.ts';
import type { Level, Query } from './query.ts';

/** What a query is taken apart into: characters, but Latin words and numbers whole. */
const PARTS = /[a-z]+|\d+|./gsu;

/**
 * What makes a text a hit: of one of these lists it has every word, by one at least of the word's
 * wordings. They are in the form of `searchable` (exact, page) or of `fold` (variant, loose); at
 * `variant` the first is the word itself. At `page` a text with any of the words is a hit, provided
 * that the document is a lesson or the help and has them all.
 *
 * @returns no words where there is nothing to look for at this level
 */
export function wanted(query: Query, level: Level): string[][][] {
  const { words } = query;
  if (level === 'exact') return [words.map((word) => [word])];
  if (level === 'page') return words.length > 1 ? [[words]] : [];
  const joined = fold(words.join(''));
  if (level === 'loose') {
    const parts = [...new Set(words.flatMap((word) => fold(word).match(PARTS) ?? []))];
    return parts.length > 1 ? [parts.map((part) => [part])] : [];
  }
  const lists = words.length > 1 ? [words.map(fold), [joined]] : [[joined]];
  return lists.map((list) => list.filter(Boolean).map(rewritings));
}

/** The places of a document that answer the query at a level; undefined where there are none. */
export function matchDocument(document: SearchDocument, query: Query, level: Level): Found | undefined {
  if (level === 'page' && !isPageWith(document, query.words)) return undefined;
  const { kind } = document;
  const lists = wanted(query, level);
  const places = placesIn(document, (text) => rangesIn(text, lists, level));
  return foundIn(
    document,
    places.flatMap((place) => hitsOf(place, kind, query, level)),
    places.some((place) => isTitle(place, kind)),
  );
}

/** Where the words of the first list stand of which the text has all. */
function rangesIn(text: string, lists: readonly string[][][], level: Level): Range[] {
  const compared = compare(text, level === 'loose' || level === 'variant' ? freely : plainly);
  const cuts = level === 'variant' ? cutsNumber : undefined;
  for (const list of lists) {
    const places = list.map((wordings) =>
      // A word as it was typed may stand within a number, a rewriting may not.
      wordings.flatMap((wording, at) => occurrences(compared, wording, at > 0 ? cuts : undefined)),
    );
    const ranges = merged(places);
    if (ranges.length > 0) return ranges;
  }
  return [];
}

/** Whether a document is one page, not many things of a kind, and has every word. */
function isPageWith({ kind, blocks }: SearchDocument, words: readonly string[]): boolean {
  if (kind !== 'lesson' && kind !== 'help') return false;
  const texts = blocks.flatMap((block) => block.texts.map(searchable));
  return words.every((word) => texts.some((text) => text.includes(word)));
}
