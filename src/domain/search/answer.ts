import type { Engine } from './engine.ts';
import type { Found } from './found.ts';
import { matchDocument, wanted } from './levels.ts';
import type { Level, Query } from './query.ts';
import { rank } from './rank.ts';

/** What the engines found, best first: see `rank.ts`. */
export interface Answer {
  level: Level;
  found: Found[];
  /**
   * Documents of an index that were not looked at yet; of the levels that were tried, as many as were
   * left at the one that left most.
   */
  left: number;
  /**
   * How many documents were asked of each engine at most, at whichever level it was most: with a higher
   * limit `answer` looks at some that are left. 0 where no engine was asked.
   */
  looked: number;
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
 * @returns at level `exact` with nothing found where no level finds anything
 */
export async function answer(engines: readonly Engine[], query: Query, limit = LIMIT): Promise<Answer> {
  let unseen = 0;
  let looked = 0;
  for (const level of LEVELS) {
    if (wanted(query, level).flat().length === 0) continue;
    let left = 1;
    for (let most = limit; left > 0 && most <= Math.max(limit, CEILING); most *= 2) {
      looked = Math.max(looked, most);
      const given = await Promise.all(engines.map((engine) => engine.candidates(query, level, most)));
      const found = new Map<string, Found | undefined>();
      for (const document of given.flatMap(({ documents }) => documents)) {
        if (!found.has(document.id)) found.set(document.id, matchDocument(document, query, level));
      }
      const answers = [...found.values()].filter((one): one is Found => one !== undefined);
      left = given.reduce((sum, one) => sum + one.left, 0);
      if (answers.length > 0) return { level, found: rank(answers), left: Math.max(unseen, left), looked };
    }
    unseen = Math.max(unseen, left);
  }
  return { level: 'exact', found: [], left: unseen, looked };
}
