import { compare, type Form } from './compare.ts';

const DROPPED = /(?![.%‰○])[\s\p{P}\p{S}\p{DI}]/gu;

/**
 * For a tolerant search: by NFKC, in lower case, 零 and ○ as 〇; white space, punctuation, symbols
 * and what has no width don't count. `.`, `%` and `‰` do, or 3722 would be 37.22%; `…` is no dots.
 */
export const freely: Form = (character) =>
  character
    .replace(/[‥…︙]/, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(DROPPED, '')
    .replace(/[零○]/, '〇');

/** The form in which text is compared tolerantly; an index made of it can be asked for folded words. */
export function fold(text: string): string {
  return compare(text, freely).text;
}
