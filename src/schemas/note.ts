/**
 * What a learner marked or wrote: a highlight, a note on a passage, or a 学习心得 on a lecture. Of
 * two with one id the newer holds.
 */
export interface Note {
  /** Random, as an event's. */
  id: string;
  /** `<lecture>/<lesson>`; of a 学习心得 `<lecture>`. */
  place: string;
  /** The passage; none for a 学习心得. */
  passage?: Passage;
  /** What the learner wrote; empty for a highlight and for a note taken away. */
  text: string;
  /** Milliseconds since 1970, by the learner's clock. */
  createdAt: number;
  updatedAt: number;
  /** Taken away: kept without its words, so that merging doesn't bring it back. */
  deleted?: true;
}

/** A passage of a lesson, found again by its words, so that a small edit of the page doesn't lose it. */
export interface Passage {
  /** Id of the block where it begins, e.g. `p-32`. */
  block: string;
  /** Its words as the page showed them, the parts of several blocks one a line. */
  quote: string;
  /** Up to 16 characters that stood before it in its block: which of several places is meant. */
  before: string;
}

/** The longest text of a note, in UTF-16 units; storage and codes stay within bounds. */
export const LONGEST_NOTE = 20_000;
/** The longest quotation. */
export const LONGEST_QUOTE = 4000;

const isShort = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;

function isPassage(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { block, quote, before } = value as Record<string, unknown>;
  return isShort(block, 100) && isShort(quote, LONGEST_QUOTE) && quote !== '' && isShort(before, 100);
}

/** Whether a value read from storage or a backup is a note. */
export function isNote(value: unknown): value is Note {
  if (typeof value !== 'object' || value === null) return false;
  const { id, place, passage, text, createdAt, updatedAt, deleted } = value as Record<string, unknown>;
  return (
    isShort(id, 100) &&
    id !== '' &&
    isShort(place, 200) &&
    place !== '' &&
    (passage === undefined || isPassage(passage)) &&
    isShort(text, LONGEST_NOTE) &&
    Number.isFinite(createdAt) &&
    Number.isFinite(updatedAt) &&
    (deleted === undefined || deleted === true)
  );
}
