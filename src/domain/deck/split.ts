import { clustersOf } from './measure.ts';

/** Whether a piece of text stays within so many lines. */
export type Fits = (piece: string, lines: number) => boolean;

/**
 * Cuts prose into pieces of at most so many lines, all of about the same length and none of its
 * characters lost: after sentences, else after clauses, else wherever a line may break.
 */
export function splitProse(text: string, fits: Fits, lines: number): string[] {
  const fewest = filled(text, fits, lines).length;
  for (let limit = 1; limit < lines; limit++) {
    const pieces = filled(text, fits, limit);
    if (pieces.length <= fewest) return pieces;
  }
  return filled(text, fits, lines);
}

/** Sentences with the marks that close them. */
export function sentencesOf(text: string): string[] {
  return text.match(/[^。！？]*[。！？]+[”’）》]*|[^。！？]+$/gu) ?? [];
}

function clausesOf(text: string): string[] {
  return text.match(/[^，；：]*[，；：]+[”’）》]*|[^，；：]+$/gu) ?? [];
}

/** Pieces each filled as far as it goes. */
function filled(text: string, fits: Fits, lines: number): string[] {
  const within = (piece: string) => fits(piece, lines);
  const parts = sentencesOf(text)
    .flatMap((sentence) => (within(sentence) ? [sentence] : clausesOf(sentence)))
    .flatMap((clause) => (within(clause) ? [clause] : clustersOf(clause)));
  const pieces: string[] = [];
  for (const part of parts) {
    const last = pieces[pieces.length - 1];
    if (last !== undefined && within(last + part)) pieces[pieces.length - 1] = last + part;
    else pieces.push(part);
  }
  return pieces;
}
