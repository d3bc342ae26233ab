import type { Piece } from './found.ts';

/** A stretch of a text, by its offsets. */
export type Range = readonly [start: number, end: number];

const AROUND = 28;

/** A text as excerpts show it: verbatim, but white space only between Latin words, and there one space. */
export function shownText(text: string): string {
  return text.replace(/([!-~]?)[\s\u200b]+(?=([!-~]?))/g, (_, before, after) =>
    before && after ? `${before} ` : before,
  );
}

/**
 * The words around some places of a text, with `…` where more is left out than shown.
 *
 * @param text as `shownText` gives it
 * @param ranges what to mark, in reading order; they may overlap, and an empty one marks nothing
 */
export function excerptOf(text: string, ranges: readonly Range[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (text: string, marked: boolean) => {
    const last = pieces[pieces.length - 1];
    if (last?.marked === marked) last.text += text;
    else if (text) pieces.push({ text, marked });
  };
  let shown = 0;
  for (const [start, end] of ranges) {
    add(between(text, shown, start, shown && AROUND, AROUND), false);
    add(text.slice(Math.max(shown, start), end), true);
    shown = Math.max(shown, end);
  }
  add(between(text, shown, text.length, AROUND, 0), false);
  return pieces;
}

/** The text from one offset to another, cut to so many characters at its start and at its end. */
function between(text: string, from: number, to: number, first: number, last: number): string {
  if (to - from <= first + last) return text.slice(from, to);
  return `${text.slice(from, whole(text, from + first))}…${text.slice(whole(text, to - last), to)}`;
}

/** The offset, or the one before where it would part a surrogate pair. */
export function whole(text: string, at: number): number {
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}
