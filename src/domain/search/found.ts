import type { SearchDocument } from './document.ts';

/** A piece of an excerpt. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** A place where the query was found. */
export interface Hit {
  /** The block's id. */
  block: string;
  /** The block's first text where it is a name (point, term), else undefined. */
  name?: string;
  /** What follows the name, where the name itself was found: the beginning of it, as plain text. */
  gloss?: string;
  /** The words around, verbatim but for white space; `…` where the text goes on. */
  excerpt: Piece[];
  /** What to mark in the page, as it stands there, e.g. 「两不愁、三保障」; empty where nothing is to be marked. */
  marks: string[];
  /** Which of the block's occurrences this is, counted from 0; where `marks` are several, among all of theirs. */
  nth: number;
}

/** A document with its hits in reading order. */
export interface Found extends Omit<SearchDocument, 'blocks'> {
  hits: Hit[];
  /** Whether a title, heading or name matched. */
  titled: boolean;
}
