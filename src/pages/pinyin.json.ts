import type { APIRoute } from 'astro';
import { allLectures } from '../content.ts';
import type { SearchDocument } from '../domain/search/document.ts';
import { matchDocument } from '../domain/search/levels.ts';
import type { PinyinRow } from '../domain/search/pinyin.ts';
import { parseQuery } from '../domain/search/query.ts';
import { pinyinSource, pinyinTable } from '../pinyin-table.ts';
import { extraDocuments, helpDocument, lessonDocuments } from '../search-documents.ts';

/** What can be suggested for a query typed in pinyin, of all lectures; fetched at the first Latin letter. */
export const GET: APIRoute = async () => {
  const lectures = await allLectures();
  const documents = lectures.flatMap((lecture) => [...lessonDocuments(lecture), ...extraDocuments(lecture)]);
  const rows = pinyinTable(
    lectures.map((lecture) => pinyinSource({ ...lecture, title: lecture.data.title })),
  );
  const all = [...documents, helpDocument()];
  return Response.json(rows.map(([term, reading]): PinyinRow => [term, reading, hitsOf(term, all)]));
};

/** In how many places the search finds a term; at least 1, though it be nowhere verbatim. */
function hitsOf(term: string, documents: readonly SearchDocument[]): number {
  const query = parseQuery(term);
  const found = query ? documents.map((document) => matchDocument(document, query, 'exact')) : [];
  return Math.max(
    1,
    found.reduce((sum, one) => sum + (one?.hits.length ?? 0), 0),
  );
}
