import type { SearchDocument } from './document.ts';
import type { Level, Query } from './query.ts';

/** Where documents come from: the text at hand, or an index of the whole site. */
export interface Engine {
  /**
   * Documents among which is every one that answers the query at this level; others may be too.
   * Rejects where they can't be fetched.
   *
   * @param limit how many documents to fetch at most
   */
  candidates(query: Query, level: Level, limit: number): Promise<Candidates>;
}

/** Some documents, and how many more there are beyond the limit. */
export interface Candidates {
  documents: SearchDocument[];
  left: number;
}
