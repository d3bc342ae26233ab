import { clustersOf } from './measure.ts';

/** Whether a piece of text stays within so many lines. */
export type Fits = (piece: string, lines: number) => boolean;

/**
 * Cuts prose into pieces of at most so many lines, all of about the same length and none of its
 * characters lost: after sentences, else after clauses, else wherever a line may break, and within
 * a word only where it alone is longer.
 *
 * @param first lines of the first piece, where it may have fewer
 */
export function splitProse(text: string, fits: Fits, lines: number, first = lines): string[] {
  const fewest = filled(text, fits, lines, first).length;
  for (let limit = 1; limit < lines; limit++) {
    const pieces = filled(text, fits, limit, Math.min(limit, first));
    if (pieces.length <= fewest) return pieces;
  }
  return filled(text, fits, lines, first);
}

/** Sentences with the marks that close them. */
function sentencesOf(text: string): string[] {
  return text.match(/[^。！？]*[。！？]+[”’）》]*|[^。！？]+$/gu) ?? [];
}

function clausesOf(text: string): string[] {
  return text.match(/[^，；：]*[，；：]+[”’）》]*|[^，；：]+$/gu) ?? [];
}

/** Pieces each filled as far as it goes. */
function filled(text: string, fits: Fits, lines: number, first: number): string[] {
  const [opening = '', ...others] = cut(text, (piece) => fits(piece, first));
  if (first === lines || others.length === 0) return opening === '' ? [] : [opening, ...others];
  return [opening, ...cut(text.slice(opening.length), (piece) => fits(piece, lines))];
}

function cut(text: string, within: (piece: string) => boolean): string[] {
  const parts = [sentencesOf, clausesOf, clustersOf, charactersOf].reduce<string[]>(
    (parts, smaller) => parts.flatMap((part) => (within(part) ? [part] : smaller(part))),
    [text],
  );
  const pieces: string[] = [];
  for (const part of parts) {
    const last = pieces[pieces.length - 1];
    if (last !== undefined && within(last + part)) pieces[pieces.length - 1] = last + part;
    else pieces.push(part);
  }
  return pieces;
}

function charactersOf(text: string): string[] {
  return [...text];
}
