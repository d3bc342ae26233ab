import type { Passage } from '../../schemas/note.ts';

/** A block of a lesson: its id, and its text as shown. */
export interface BlockText {
  id: string;
  text: string;
}

/** A part of a block's text, in UTF-16 units. */
export interface Stretch {
  block: string;
  from: number;
  to: number;
}

/** How many characters before a passage are kept with it. */
const BEFORE = 16;

/** A text in one line, each of its characters where it was. */
export const inOneLine = (text: string): string => text.replace(/[\r\n]/g, ' ');

/**
 * What was selected, as a passage that can be found again; undefined where nothing but white space
 * was. Its quote may be longer than a note may hold (`LONGEST_QUOTE`).
 *
 * @param stretches in reading order
 */
export function passageOf(blocks: readonly BlockText[], stretches: readonly Stretch[]): Passage | undefined {
  const parts = stretches.flatMap(({ block, from, to }) => {
    const text = inOneLine(blocks.find(({ id }) => id === block)?.text ?? '');
    const part = text.slice(from, to);
    const begins = from + part.length - part.trimStart().length;
    const words = part.trim();
    return words === '' ? [] : [{ block, words, before: text.slice(Math.max(0, begins - BEFORE), begins) }];
  });
  const [first] = parts;
  if (!first) return undefined;
  return { block: first.block, quote: parts.map(({ words }) => words).join('\n'), before: first.before };
}
