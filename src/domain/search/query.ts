import { searchable } from './compare.ts';

/**
 * How closely an answer keeps to the query, closest first. A level is tried only where those
 * before it found nothing.
 * - `exact`: the query verbatim; of several words, each verbatim in the same text of a block
 * - `page`: several words only: each verbatim in the same lesson, or in the help
 * - `variant`: as `exact`, but for 「、」, quotes, other punctuation, width, and how numbers are written
 * - `loose`: all characters of the query in the same text of a block, in any order, Latin words and
 *   numbers whole
 */
export type Level = 'exact' | 'page' | 'variant' | 'loose';

/** A query as the engines take it. */
export interface Query {
  /** What was typed, trimmed. */
  text: string;
  /** Its words in the form that text is compared in: no white space, lower case; never empty. */
  words: string[];
}

/** The longest query that is searched for, in characters: the lecture's longest paragraph has some 350. */
export const LONGEST_QUERY = 500;

/**
 * What was typed as a query: its words, parted by white space, each once. Single characters typed
 * with spaces between them (精 准 扶 贫) are one word.
 *
 * @returns undefined where nothing is left to search for; halves of surrogate pairs are left out
 */
export function parseQuery(typed: string): Query | undefined {
  const text = typed.replace(/\p{Surrogate}/gu, '').trim();
  const all = text
    .split(/[\s\u200b]+/)
    .map(searchable)
    .filter(Boolean);
  const spaced = all.every((word) => /^.$/u.test(word));
  return all.length > 0 ? { text, words: spaced ? [all.join('')] : [...new Set(all)] } : undefined;
}

/** Whether it is longer than what is searched for. */
export function isTooLong({ text }: Query): boolean {
  return text.length > LONGEST_QUERY;
}
