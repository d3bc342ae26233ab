import type { SearchDocument } from './document.ts';
import type { Engine } from './engine.ts';
import { matchDocument, wanted } from './levels.ts';
import type { Level, Query } from './query.ts';
import { rank } from './rank.ts';

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

/** What the engines found, best first: see `rank.ts`. */
export interface Answer {
  level: Level;
  found: Found[];
  /** Documents of an index that were not looked at yet. */
  left: number;
}

/** How many documents are first fetched from an index. */
const LIMIT = 10;
/** How many are fetched at most while none of them answers, unless the limit is higher. */
const CEILING = 80;

const LEVELS: readonly Level[] = ['exact', 'page', 'variant', 'loose'];

/**
 * Asks every engine, level by level, until one level finds something; levels at which there is
 * nothing to look for are left out. More documents are fetched only where none of those at hand
 * answers, and not without end: a long query of common characters has candidates in half a large
 * site. Rejects where an engine does.
 *
 * @param limit how many documents to fetch from each engine at first
 * @param lectures slugs in the order in which lectures are listed
 * @returns at level `exact` with nothing found where no level finds anything
 */
export async function answer(
  engines: readonly Engine[],
  query: Query,
  limit = LIMIT,
  lectures: readonly string[] = [],
): Promise<Answer> {
  let unseen = 0;
  for (const level of LEVELS) {
    if (wanted(query, level).flat().length === 0) continue;
    let left = 1;
    for (let most = limit; left > 0 && most <= Math.max(limit, CEILING); most *= 2) {
      const given = await Promise.all(engines.map((engine) => engine.candidates(query, level, most)));
      const found = new Map<string, Found | undefined>();
      for (const document of given.flatMap(({ documents }) => documents)) {
        if (!found.has(document.id)) found.set(document.id, matchDocument(document, query, level));
      }
      const answers = [...found.values()].filter((one): one is Found => one !== undefined);
      left = given.reduce((sum, one) => sum + one.left, 0);
      if (answers.length > 0) return { level, found: rank(answers, lectures), left };
    }
    unseen = Math.max(unseen, left);
  }
  return { level: 'exact', found: [], left: unseen };
}
