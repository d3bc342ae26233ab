import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { randomFrom } from '../../../src/domain/random.ts';
import { answer } from '../../../src/domain/search/answer.ts';
import { searchable } from '../../../src/domain/search/compare.ts';
import type { Engine } from '../../../src/domain/search/engine.ts';
import { parseQuery, type Query } from '../../../src/domain/search/query.ts';
import { writeIndex } from '../../../src/integrations/search-index.ts';
import { pagefindEngine } from '../../../src/islands/search/pagefind-engine.ts';
import { syntheticLessons } from '../../bench/search/lessons.ts';

const documents = syntheticLessons(8);
const texts = documents.flatMap(({ blocks }) => blocks.flatMap((block) => block.texts));
const read = documents.map(({ blocks }) => blocks.flatMap((block) => block.texts.map(searchable)));
const root = `${mkdtempSync(join(tmpdir(), 'search-'))}/`;
/** A Chinese page, of which Pagefind would conclude that queries are to be cut up into words. */
const page = { lang: 'zh-CN' };
let engine: Engine;

const fileAt = async (url: string) => new Response(readFileSync(fileURLToPath(url.replace(/\?.*/, ''))));
const server = vi.fn(fileAt);
const fetchFile = (url: string) => server(url);
/** A server that has everything but the files of the index itself. */
const withoutChunks = (instead: () => Promise<Response>) =>
  server.mockImplementation((url) => (url.includes('/index/') ? instead() : fileAt(url)));

beforeAll(async () => {
  await writeIndex(documents, join(root, 'pagefind'));
  vi.stubGlobal('document', {
    currentScript: null,
    documentElement: page,
    querySelector: () => ({ getAttribute: () => page.lang }),
  });
  vi.stubGlobal('fetch', fetchFile);
  engine = pagefindEngine(root);
});
afterEach(() => {
  // Whatever happens, the page's own fetch is back.
  expect(fetch).toBe(fetchFile);
  server.mockImplementation(fileAt);
  vi.restoreAllMocks();
});
afterAll(() => {
  vi.unstubAllGlobals();
  rmSync(root, { recursive: true });
});

/** The documents that a query finds, and those that have it. */
async function foundAndThere(typed: string) {
  const query = parseQuery(typed);
  if (!query) throw new Error(`nothing to search for: ${typed}`);
  const { level, found } = await answer([engine], query, documents.length);
  const there = documents.filter((_, at) => read[at]?.some((text) => text.includes(searchable(typed))));
  return {
    found: level === 'exact' ? found.map(({ id }) => id).sort() : [],
    there: there.map(({ id }) => id).sort(),
  };
}

test('pieces of synthetic lessons are found in the lessons that have them, and in no other', async () => {
  const random = randomFrom(20_261_122);
  const pick = (count: number) => Math.floor(random() * count);
  for (let at = 0; at < 120; at += 1) {
    const text = texts[pick(texts.length)] ?? '';
    const from = pick(text.length);
    const query = text.slice(from, from + 1 + (at % 8));
    const { found, there } = await foundAndThere(query);
    expect(there, query).not.toEqual([]);
    expect(found, query).toEqual(there);
  }
}, 30_000);

test('an index of few documents is asked for no more of them than wanted, in its order', async () => {
  const query = parseQuery('贫') as Query;
  const { documents: given, left } = await engine.candidates(query, 'exact', 3);
  expect(given).toEqual(documents.slice(0, 3));
  expect(left).toBe(documents.length - 3);
  expect(page.lang).toBe('zh-CN');
});

test.each([
  ['doesn’t come', async () => Promise.reject(new TypeError('Failed to fetch'))],
  ['isn’t there', async () => new Response('', { status: 404 })],
  ['breaks off', async () => new Response(new ReadableStream({ start: (body) => body.error('gone') }))],
])('where a part of the index %s, that is a failure, and the next search tries again', async (_, instead) => {
  vi.spyOn(console, 'error').mockReturnValue();
  const fresh = pagefindEngine(root);
  const query = parseQuery('贫') as Query;
  withoutChunks(instead);
  await expect(fresh.candidates(query, 'exact', 3)).rejects.toThrow();
  await expect(fresh.candidates(query, 'exact', 3)).rejects.toThrow();
  server.mockImplementation(fileAt);
  expect((await fresh.candidates(query, 'exact', 3)).documents).toEqual(documents.slice(0, 3));
});

test('searches at the same time all fail for want of the same part', async () => {
  vi.spyOn(console, 'error').mockReturnValue();
  const fresh = pagefindEngine(root);
  const query = parseQuery('贫') as Query;
  withoutChunks(async () => Promise.reject(new TypeError('Failed to fetch')));
  const searches = [1, 2, 3].map((limit) => fresh.candidates(query, 'exact', limit));
  const outcomes = await Promise.allSettled(searches);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
});

test('an index of nothing is made too', async () => {
  const folder = join(root, 'empty');
  await writeIndex([], folder);
  expect(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')).toContain('"version"');
});
