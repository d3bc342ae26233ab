import { type Compared, compare, plainly, searchable } from './compare.ts';
import type { SearchBlock, SearchDocument } from './document.ts';
import { excerptOf, type Range, shownText } from './excerpt.ts';
import type { Found, Hit } from './found.ts';
import type { Query } from './query.ts';

/** Whether a stretch of a compared text is no place of a wording. */
export type Cuts = (text: string, start: number, end: number) => boolean;

/** A block that answers a query. */
export interface Place {
  block: SearchBlock;
  /** Its texts as excerpts show them. */
  shown: string[];
  /** Which of them it is that answers. */
  at: number;
  /** Where in it the words stand. */
  ranges: Range[];
}

/**
 * The places of a lesson that have every word, as it was typed; undefined where there are none.
 * Each occurrence of a query of one word is a hit of its own.
 */
export function matchVerbatim(lesson: SearchDocument, { words }: Query): Found | undefined {
  const places = placesIn(lesson, (text) => {
    const compared = compare(text, plainly);
    return merged(words.map((word) => occurrences(compared, word)));
  });
  return foundIn(
    lesson,
    places.flatMap((place) => hitsAt(place, words.length === 1)),
    places.some(({ block }) => block.heading),
  );
}

/** The document with its hits; undefined where there are none. */
export function foundIn(document: SearchDocument, hits: Hit[], titled: boolean): Found | undefined {
  const { blocks, ...page } = document;
  return hits.length > 0 ? { ...page, hits, titled } : undefined;
}

/** @param find what counts in a text, in reading order; asked of each text of each block */
export function placesIn({ blocks }: SearchDocument, find: (text: string) => Range[]): Place[] {
  return blocks.flatMap((block) => {
    const shown = block.texts.map(shownText);
    const found = shown.map(find);
    const at = found.findIndex(({ length }) => length > 0);
    const ranges = found[at];
    return ranges ? [{ block, shown, at, ranges }] : [];
  });
}

/** @param each whether each range is a hit of its own; else all of them are one */
export function hitsAt({ block, shown, at, ranges }: Place, each: boolean): Hit[] {
  const text = shown[at] as string;
  const marks = distinct(ranges.map(([start, end]) => text.slice(start, end)));
  const compared = compare(text, plainly);
  // As the page finds them: a mark may stand there where it doesn't count as a hit.
  const marked = merged(marks.map((mark) => occurrences(compared, searchable(mark)))).map(([start]) => start);
  const groups = each ? ranges.map((range) => [range]) : [ranges];
  return groups.map((group) => ({
    block: block.id,
    excerpt: excerptOf(text, group),
    marks,
    nth: Math.max(0, marked.indexOf((group[0] as Range)[0])),
  }));
}

/**
 * The places of several words in reading order; none where one of them has none. Of places that
 * overlap the first is kept, of those that begin together the longest, as the page marks them.
 */
export function merged(ranges: readonly Range[][]): Range[] {
  if (ranges.some(({ length }) => length === 0)) return [];
  let free = 0;
  return ranges
    .flat()
    .sort((one, other) => one[0] - other[0] || other[1] - one[1])
    .filter(([start, end]) => {
      const kept = start >= free;
      if (kept) free = end;
      return kept;
    });
}

/** Where a wording stands in a text, without overlaps; never part of a character such as ㉒. */
export function occurrences({ text, starts, ends }: Compared, wording: string, cuts?: Cuts): Range[] {
  const ranges: Range[] = [];
  let at = text.indexOf(wording);
  while (at >= 0) {
    const [start, end] = [starts[at], ends[at + wording.length]];
    const counts = start !== undefined && end !== undefined && !cuts?.(text, at, at + wording.length);
    if (counts) ranges.push([start, end]);
    at = text.indexOf(wording, at + (counts ? wording.length : 1));
  }
  return ranges;
}

/** The strings, each once; of those that differ only in case or white space, one. */
function distinct(strings: readonly string[]): string[] {
  return [...new Map(strings.map((string) => [searchable(string), string])).values()];
}
