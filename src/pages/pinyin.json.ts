import type { APIRoute } from 'astro';
import { allLectures } from '../content.ts';
import { searchable } from '../domain/search/compare.ts';
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
  const all = [...documents, helpDocument()].map(withText);
  return Response.json(rows.map(([term, reading]): PinyinRow => [term, reading, hitsOf(term, all)]));
};

/** A document with its text as it is compared: most terms stand in few documents, and the others are soon passed by. */
function withText(document: SearchDocument) {
  const texts = document.blocks.flatMap((block) => block.texts.map(searchable));
  return { document, text: texts.join('\n') };
}

/** In how many places the search finds a term; at least 1, though it be nowhere verbatim. */
function hitsOf(term: string, all: readonly ReturnType<typeof withText>[]): number {
  const query = parseQuery(term);
  if (!query) return 1;
  const counts = all
    .filter(({ text }) => query.words.every((word) => text.includes(word)))
    .map(({ document }) => matchDocument(document, query, 'exact')?.hits.length ?? 0);
  return Math.max(
    1,
    counts.reduce((sum, count) => sum + count, 0),
  );
}
