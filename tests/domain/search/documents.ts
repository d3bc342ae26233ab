import type { SearchBlock, SearchDocument } from '../../../src/domain/search/document.ts';
import type { Engine } from '../../../src/domain/search/engine.ts';
import { matchDocument } from '../../../src/domain/search/levels.ts';
import { type Level, parseQuery, type Query } from '../../../src/domain/search/query.ts';

/** A lesson of a lecture, unless told otherwise. */
export function documentOf(blocks: SearchBlock[], given: Partial<SearchDocument> = {}): SearchDocument {
  return {
    id: 'jzfp/ideals',
    kind: 'lesson',
    title: '坚定理想信念',
    lecture: 'jzfp',
    lectureTitle: '打好精准扶贫攻坚战',
    number: 2,
    blocks,
    ...given,
  };
}

/** A lesson with a paragraph for each text. */
export function lessonOf(...texts: string[]): SearchDocument {
  return documentOf(texts.map((text, index) => ({ id: `p-${index + 1}`, texts: [text] })));
}

/** What was typed, which must be something. */
export function queryOf(typed: string): Query {
  const query = parseQuery(typed);
  if (!query) throw new Error(`nothing to search for: ${typed}`);
  return query;
}

/** The hits of what was typed in a document at a level. */
export function hitsOf(document: SearchDocument, typed: string, level: Level = 'exact') {
  return matchDocument(document, queryOf(typed), level)?.hits ?? [];
}

/** An index that ranks its documents as they are given, and remembers the questions. */
export function indexOf(documents: SearchDocument[]) {
  const asked: { level: Level; limit: number }[] = [];
  const engine: Engine = {
    candidates: async (_, level, limit) => {
      asked.push({ level, limit });
      return { documents: documents.slice(0, limit), left: Math.max(0, documents.length - limit) };
    },
  };
  return { engine, asked };
}
