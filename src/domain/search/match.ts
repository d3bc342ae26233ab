import type { Found, Hit } from './answer.ts';
import { type Compared, compare, type Form, plainly, searchable } from './compare.ts';
import type { SearchDocument } from './document.ts';
import { excerptOf, type Range, shownText } from './excerpt.ts';
import type { Level, Query } from './query.ts';

/** In characters; enough to tell what stands behind a name. */
const GLOSS = 60;

/** The one list of a query that is looked for verbatim: every word, as it was typed. */
export function verbatim({ words }: Query): string[][][] {
  return [words.map((word) => [word])];
}

/**
 * The places of a document that answer the query; undefined where there are none. In a lesson each
 * occurrence of a query of one word is a hit of its own, elsewhere each block is one.
 *
 * @param lists of one of these a text has every word, by one at least of the word's wordings
 * @param form in which the lists are written, and the text is read
 */
export function matchLists(
  document: SearchDocument,
  query: Query,
  level: Level = 'exact',
  lists: readonly string[][][] = verbatim(query),
  form: Form = plainly,
): Found | undefined {
  const { blocks, ...page } = document;
  const { kind } = page;
  const { words } = query;
  const has = (word: string) =>
    blocks.some(({ texts }) => texts.some((text) => searchable(text).includes(word)));
  if (level === 'page' && !words.every(has)) return undefined;

  const loose = level === 'loose';
  const hits: Hit[] = [];
  let titled = false;
  for (const { id: block, texts, heading } of blocks) {
    const shown = texts.map(shownText);
    const found = shown.map((text) => rangesIn(compare(text, form), lists));
    const at = found.findIndex((ranges) => ranges.length > 0);
    const [text = '', ranges = []] = [shown[at], found[at]];
    const [first] = ranges;
    const hidden = kind === 'item' && at > 0;
    if (!first || (loose && hidden)) continue;
    const name = kind === 'point' || kind === 'term' ? texts[0] : undefined;
    if (heading || (name && at === 0)) titled = true;
    const marks = loose || hidden ? [] : distinct(ranges.map(([start, end]) => text.slice(start, end)));
    let groups: Range[][] = [ranges];
    if (kind === 'lesson' && words.length === 1) groups = ranges.map((range) => [range]);
    if (loose) groups = [[[first[0], first[0]]]];
    for (const [nth, group] of groups.entries()) {
      const excerpt = hidden ? [{ text: shown[0] as string, marked: false }] : excerptOf(text, group);
      const gloss = name && at === 0 ? beginning(shown.slice(1).join('；')) : undefined;
      hits.push({ block, name, gloss, excerpt, marks, nth });
    }
  }
  return hits.length > 0 ? { ...page, hits, titled } : undefined;
}

function beginning(text: string): string {
  return text.length > GLOSS ? `${text.slice(0, GLOSS)}…` : text;
}

/** Where the words of the first list stand of which the text has all, in reading order. */
function rangesIn(text: Compared, lists: readonly string[][][]): Range[] {
  for (const list of lists) {
    const ranges = list.map((wordings) => wordings.flatMap((wording) => occurrences(text, wording)));
    if (ranges.every(({ length }) => length > 0))
      return ranges.flat().sort((one, other) => one[0] - other[0]);
  }
  return [];
}

/** Where a wording stands in a text, without overlaps; never part of a character such as ㉒. */
function occurrences({ text, starts, ends }: Compared, wording: string): Range[] {
  const ranges: Range[] = [];
  let at = text.indexOf(wording);
  while (at >= 0) {
    const [start, end] = [starts[at], ends[at + wording.length]];
    const whole = start !== undefined && end !== undefined;
    if (whole) ranges.push([start, end]);
    at = text.indexOf(wording, at + (whole ? wording.length : 1));
  }
  return ranges;
}

/** The strings, each once; of those that differ only in case or white space, one. */
function distinct(strings: readonly string[]): string[] {
  return [...new Map(strings.map((string) => [searchable(string), string])).values()];
}
