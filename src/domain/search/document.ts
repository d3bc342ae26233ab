/** The kinds of documents in the order of their rank: what is the shortest way to an answer comes first. */
export const kinds = ['point', 'term', 'lesson', 'item', 'help'] as const;

/** What kind of page a document is from; also the filters of the search. */
export type Kind = (typeof kinds)[number];

/** What is found as one group of hits: a lesson, or a lecture's points, terms or items, or the help. */
export interface SearchDocument {
  /** Unique on the site: `jingzhun-fupin/shiyan`, `jingzhun-fupin/points`, `help`. */
  id: string;
  kind: Kind;
  title: string;
  /** The lecture's slug and title; both empty for the help. */
  lecture: string;
  lectureTitle: string;
  /** A lesson's number, counted from 1; 0 for everything else. */
  number: number;
  blocks: SearchBlock[];
}

/** What a hit leads to: a paragraph, a point, a term, an item, a section of the help. */
export interface SearchBlock {
  /** Its anchor on the page, or the item's id; empty for a lesson's own title. */
  id: string;
  /**
   * What is searched. A query is found within one text, never across two. The first text with a
   * hit is the one excerpted; those after it don't count.
   * - paragraph: as shown, then, where a slip is mended, as in the source
   * - point: its name, then its members, then the editor's note
   * - term: its name, then what the lecture says, what others say, the editor's note
   * - item: its stem (blanks as ____), then its explanation, which is never excerpted
   */
  texts: string[];
  /** True for a heading of the lecture and for a lesson's title. */
  heading?: true;
}
