import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { randomFrom } from '../../src/domain/random.ts';
import { answer } from '../../src/domain/search/answer.ts';
import { searchable } from '../../src/domain/search/compare.ts';
import type { Engine } from '../../src/domain/search/engine.ts';
import { parseQuery } from '../../src/domain/search/query.ts';
import { writeIndex } from '../../src/integrations/search-index.ts';
import { pagefindEngine } from '../../src/islands/search/pagefind-engine.ts';
import { syntheticLessons } from './search/lessons.ts';

const documents = syntheticLessons(8);
const texts = documents.flatMap(({ blocks }) => blocks.flatMap((block) => block.texts));
const read = documents.map(({ blocks }) => blocks.flatMap((block) => block.texts.map(searchable)));
const root = `${mkdtempSync(join(tmpdir(), 'search-'))}/`;
/** A Chinese page, of which Pagefind would conclude that queries are to be cut up into words. */
const page = { lang: 'zh-CN' };
let engine: Engine;

beforeAll(async () => {
  await writeIndex(documents, join(root, 'pagefind'));
  vi.stubGlobal('document', {
    currentScript: null,
    documentElement: page,
    querySelector: () => ({ getAttribute: () => page.lang }),
  });
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('fetch', async (url: string) => {
    const body = readFileSync(fileURLToPath(url.replace(/\?.*/, '')));
    return new Response(body);
  });
  engine = pagefindEngine(root);
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
  const query = parseQuery('贫');
  const { documents: given, left } = await engine.candidates(query ?? { text: '', words: [] }, 'exact', 3);
  expect(given).toEqual(documents.slice(0, 3));
  expect(left).toBe(documents.length - 3);
  expect(page.lang).toBe('zh-CN');
});

test('an index of nothing is made too', async () => {
  const folder = join(root, 'empty');
  await writeIndex([], folder);
  expect(readFileSync(join(folder, 'pagefind-entry.json'), 'utf8')).toContain('"version"');
});
