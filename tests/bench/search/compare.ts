import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { randomFrom } from '../../../src/domain/random.ts';
import { searchable } from '../../../src/domain/search/compare.ts';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { inPage, ours, type Searcher, stock } from './browser.ts';
import { type IndexSize, makeOurs, makeStock } from './indexes.ts';
import { serveFolders, type Traffic } from './server.ts';

const COLD = 12;
const ABSENT = 6;
const WARM = 20;
const PIECES = 30;
const LENGTHS = [1, 2, 3, 4, 6, 8];
const KNOWN = '精准扶贫';
/** Stands nowhere like this, but with 、 in its middle. */
const VARIANT = '两不愁三保障';

/** Makes both indexes of some documents, measures them, and writes the result as a Markdown table. */
export async function compareSearches({
  documents,
  folder,
  browser,
  script,
}: {
  documents: readonly SearchDocument[];
  folder: string;
  browser: Browser;
  script: string;
}): Promise<string> {
  const folders = { ours: join(folder, 'ours'), stock: join(folder, 'stock') };
  const made = {
    ours: await makeOurs(documents, join(folders.ours, 'pagefind')),
    stock: await makeStock(documents, folders.stock),
  };
  const { origin, server, count } = await serveFolders(folders);
  const site = { browser, origin, script };
  const piece = piecesOf(documents);
  const cold = Array.from({ length: COLD }, () => piece(4));
  const absent = Array.from({ length: ABSENT }, () => nowhere(documents, () => piece(2) + piece(2)));
  const warm = [1, 2, 4].flatMap((length) => Array.from({ length: WARM }, () => piece(length)));
  const exact = LENGTHS.flatMap((length) => Array.from({ length: PIECES }, () => piece(length)));

  const coldly = async (searcher: Searcher, query: string) =>
    inPage(site, searcher, async (page) => {
      count();
      await searcher.look(page, query);
      return count();
    });
  const columns: string[][] = [];
  for (const [searcher, size] of [
    [ours, made.ours],
    [stock(false), made.stock],
    [stock(true), made.stock],
  ] as const) {
    const traffic: Traffic[] = [];
    for (const query of cold) traffic.push(await coldly(searcher, query));
    const inVain: Traffic[] = [];
    for (const query of absent) inVain.push(await coldly(searcher, query));
    const known = await coldly(searcher, KNOWN);
    const variant = await coldly(searcher, VARIANT);
    const times = await inPage(site, searcher, async (page) => {
      const all: number[] = [];
      for (const query of warm) {
        await searcher.look(page, query);
        all.push(await searcher.look(page, query));
      }
      return all;
    });
    const found = await inPage(site, searcher, (page) => searcher.findAll(page, exact));
    columns.push([
      ...sizesOf(size),
      spread(traffic),
      `${middle(traffic.map(({ requests }) => requests))}`,
      `${kilobytes(known.bytes)} (${known.requests})`,
      `${kilobytes(variant.bytes)} (${variant.requests})`,
      spread(inVain),
      `${middle(times).toFixed(1)} / ${middle(times, 0.95).toFixed(1)}`,
      ...LENGTHS.map((_, at) =>
        exactness(documents, exact.slice(at * PIECES, (at + 1) * PIECES), found.slice(at * PIECES)),
      ),
    ]);
  }
  server.close();
  return table(documents.length, columns);
}

const ROWS = [
  'index, KB (pairs / texts / meta)',
  'build, s',
  'cold query of 4, KB: median (max)',
  'requests of it, median',
  `cold query ${KNOWN}, KB (requests)`,
  `the same, ${VARIANT}`,
  'cold query of 4 that stands nowhere, KB: median (max)',
  'warm query, ms: median / 95 %',
  ...LENGTHS.map((length) => `recall / precision, %, length ${length}`),
];

function table(lessons: number, columns: readonly string[][]): string {
  const rows = ROWS.map((name, at) => `| ${[name, ...columns.map((column) => column[at])].join(' | ')} |`);
  return [
    `| ${lessons} lessons | ours | Pagefind | Pagefind, quoted |`,
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function sizesOf({ index, fragment, meta, seconds }: IndexSize): string[] {
  const parts = [index, fragment, meta].map(kilobytes).join(' / ');
  return [`${kilobytes(index + fragment + meta)} (${parts})`, seconds.toFixed(1)];
}

/** Of all pairs of a query and a document that has it, how many were found; and how many found have it. */
function exactness(
  documents: readonly SearchDocument[],
  queries: string[],
  found: readonly string[][],
): string {
  let [right, returned, all] = [0, 0, 0];
  for (const [at, query] of queries.entries()) {
    const ids = new Set(found[at]);
    const there = holding(documents, query);
    all += there.length;
    returned += ids.size;
    right += there.filter(({ id }) => ids.has(id)).length;
  }
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(1));
  return `${percent(right, all)} / ${percent(right, returned)}`;
}

/** Random pieces of the documents' texts, the same in each run. */
function piecesOf(documents: readonly SearchDocument[]): (length: number) => string {
  const random = randomFrom(20_181_122);
  const texts = documents.flatMap(({ blocks }) => blocks.flatMap((block) => block.texts));
  return (length) => {
    for (;;) {
      const text = texts[Math.floor(random() * texts.length)] ?? '';
      const at = Math.floor(random() * (text.length - length));
      if (text.length > length) return text.slice(at, at + length);
    }
  };
}

/** One of the pieces that no document has verbatim. */
function nowhere(documents: readonly SearchDocument[], piece: () => string): string {
  for (;;) {
    const query = piece();
    if (holding(documents, query).length === 0) return query;
  }
}

const read = new WeakMap<SearchDocument, string[]>();

function holding(documents: readonly SearchDocument[], query: string): SearchDocument[] {
  const wanted = searchable(query);
  return documents.filter((document) => {
    const texts = read.get(document) ?? document.blocks.flatMap((block) => block.texts.map(searchable));
    read.set(document, texts);
    return texts.some((text) => text.includes(wanted));
  });
}

function spread(traffic: readonly Traffic[]): string {
  const bytes = traffic.map((one) => one.bytes);
  return `${kilobytes(middle(bytes))} (${kilobytes(Math.max(...bytes))})`;
}

function middle(numbers: readonly number[], part = 0.5): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

const kilobytes = (bytes: number) => (bytes / 1024).toFixed(1);
