import type { Block } from './lesson.ts';

/** A text that can be searched. A mended block comes twice: as shown, then as in the source. */
export type SearchableBlock = Pick<Block, 'id' | 'shown'>;

/** A lesson's text as the search index gets it. */
export interface SearchableLesson {
  /** `<lecture>/<lesson>` */
  id: string;
  number: number;
  title: string;
  /** The lecture's title. */
  lecture: string;
  blocks: SearchableBlock[];
}

/** A longer query is refused: the lecture's longest paragraph has some 350 characters. */
export const LONGEST_QUERY = 200;

/** A place where a query occurs, with text around it: `before` + `match` + `after` is verbatim. */
export interface Hit {
  block: string;
  before: string;
  match: string;
  after: string;
}

const AROUND = 28;

/** Characters that never count in a search: white space, zero-width space, straight quotes. */
const IGNORED = /["\s\u200b]+/g;

/** The form in which text and queries are compared: no white space, lower case. */
export function searchable(text: string): string {
  return text.replace(IGNORED, '').toLowerCase();
}

/** Between blocks in the index, so that no phrase is found across two of them. */
const BLOCK_END = '¶';

/**
 * A lesson as Pagefind's custom record. A space between characters makes each one a token, Latin
 * letters too; the block ids travel in `meta`, since the content comes back without any structure
 * but ¶. Case is kept: Pagefind folds it, and what is shown is to stand as in the lecture.
 */
export function searchRecord({ id, number, title, lecture, blocks }: SearchableLesson) {
  return {
    url: `/${id}`,
    language: 'zh-cn',
    content: blocks.map(({ shown }) => [...shown.replace(IGNORED, '')].join(' ')).join(` ${BLOCK_END} `),
    meta: { id, title, lecture, number: `${number}`, blocks: blocks.map((block) => block.id).join(' ') },
  };
}

/** The blocks of a page that Pagefind returned: the other way round from `searchRecord`. */
export function blocksOfRecord(content: string, ids: string): SearchableBlock[] {
  const texts = content.replace(IGNORED, '').split(BLOCK_END);
  return ids.split(' ').map((id, index) => ({ id, shown: texts[index] ?? '' }));
}

/** The query as a Pagefind phrase: quoted, one token a character, as `searchRecord` indexes them. */
export function exactPhrase(query: string): string {
  return `"${looseWords(query)}"`;
}

/** The query for pages that have all its characters, anywhere. */
export function looseWords(query: string): string {
  return [...searchable(query)].join(' ');
}

/**
 * Every place where the query occurs, in reading order, without overlaps.
 *
 * @param blocks a block's second reading counts only where its first has no hit
 */
export function exactHits(blocks: readonly SearchableBlock[], query: string): Hit[] {
  const wanted = searchable(query);
  if (wanted === '') return [];
  const found = new Set<string>();
  return blocks.flatMap(({ id, shown }) => {
    if (found.has(id)) return [];
    const text = shown.replace(IGNORED, '');
    const compared = text.toLowerCase();
    const hits: Hit[] = [];
    for (let at = compared.indexOf(wanted); at >= 0; at = compared.indexOf(wanted, at + wanted.length)) {
      hits.push(hitAt(id, text, at, wanted.length));
    }
    if (hits.length > 0) found.add(id);
    return hits;
  });
}

/** For an approximate answer: the block with most of the query's characters, nothing marked. */
export function looseHit(blocks: readonly SearchableBlock[], query: string): Hit | undefined {
  const wanted = new Set(searchable(query));
  const shared = (text: string) => [...wanted].filter((character) => text.includes(character)).length;
  const [best] = blocks
    .map(({ id, shown }) => ({ id, text: shown.replace(IGNORED, ''), shared: shared(searchable(shown)) }))
    .sort((one, other) => other.shared - one.shared);
  if (!best || best.shared === 0) return undefined;
  const first = [...wanted]
    .map((character) => best.text.toLowerCase().indexOf(character))
    .filter((at) => at >= 0);
  return hitAt(best.id, best.text, Math.min(...first), 0);
}

function hitAt(block: string, text: string, at: number, length: number): Hit {
  const from = Math.max(0, at - AROUND);
  const to = at + length + AROUND;
  return {
    block,
    before: (from > 0 ? '…' : '') + text.slice(from, at),
    match: text.slice(at, at + length),
    after: text.slice(at + length, to) + (to < text.length ? '…' : ''),
  };
}
