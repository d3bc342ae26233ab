import { type Compared, compare, type Form, plainly, searchable } from './compare.ts';
import type { SearchDocument } from './document.ts';
import { excerptOf, type Range, shownText, whole } from './excerpt.ts';
import type { Found, Hit } from './found.ts';
import type { Level, Query } from './query.ts';

/** Whether a stretch of a compared text is no place of a wording. */
type Cuts = (text: string, start: number, end: number) => boolean;

/** In characters; enough to tell what stands behind a name. */
const GLOSS = 60;

/** The one list of a query that is looked for verbatim: every word, as it was typed. */
export function asTyped({ words }: Query): string[][][] {
  return [words.map((word) => [word])];
}

/**
 * The places of a document that answer the query; undefined where there are none. In a lesson each
 * occurrence of a query of one word is a hit of its own, elsewhere each block is one.
 *
 * @param query what was typed; where it is of one word each occurrence counts
 * @param level `loose` gives one hit a block and marks nothing; else it makes no difference
 * @param lists of one of these a text has every word, by one at least of the word's wordings
 * @param form in which the lists are written, and the text is read
 * @param cuts whether a stretch of a text doesn't count; not asked of a word's first wording
 */
export function matchLists(
  document: SearchDocument,
  query: Query,
  level: Level = 'exact',
  lists: readonly string[][][] = asTyped(query),
  form: Form = plainly,
  cuts?: Cuts,
): Found | undefined {
  const { blocks, ...page } = document;
  const { kind } = page;
  const { words } = query;
  const loose = level === 'loose';
  const hits: Hit[] = [];
  let titled = false;
  for (const { id: block, texts, heading } of blocks) {
    const shown = texts.map(shownText);
    const found = shown.map((text) => rangesIn(compare(text, form), lists, cuts));
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
    // As the page finds them: a mark may stand there where it doesn't count as a hit.
    const places = rangesIn(compare(text, plainly), [[marks.map(searchable)]]).map(([start]) => start);
    for (const group of groups) {
      const excerpt = hidden ? [{ text: shown[0] as string, marked: false }] : excerptOf(text, group);
      const gloss = name && at === 0 ? beginning(shown.slice(1)) : undefined;
      const nth = Math.max(0, places.indexOf((group[0] as Range)[0]));
      hits.push({ block, name, gloss, excerpt, marks, nth });
    }
  }
  return hits.length > 0 ? { ...page, hits, titled } : undefined;
}

function beginning(texts: readonly string[]): string {
  const text = texts.map((one) => one.replace(/[。；]$/, '')).join('；');
  return text.length > GLOSS ? `${text.slice(0, whole(text, GLOSS))}…` : text;
}

/**
 * Where the words of the first list stand of which the text has all, in reading order. Of places that
 * overlap the first is kept, of those that begin together the longest, as the page marks them.
 */
function rangesIn(text: Compared, lists: readonly string[][][], cuts?: Cuts): Range[] {
  const kept: Range[] = [];
  for (const list of lists) {
    const ranges = list.map((wordings) =>
      wordings.flatMap((wording, at) => occurrences(text, wording, at > 0 ? cuts : undefined)),
    );
    if (!ranges.every(({ length }) => length > 0)) continue;
    let free = 0;
    for (const range of ranges.flat().sort((one, other) => one[0] - other[0] || other[1] - one[1])) {
      if (range[0] < free) continue;
      kept.push(range);
      free = range[1];
    }
    break;
  }
  return kept;
}

/** Where a wording stands in a text, without overlaps; never part of a character such as ㉒. */
function occurrences({ text, starts, ends }: Compared, wording: string, cuts?: Cuts): Range[] {
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
