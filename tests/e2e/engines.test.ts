import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { randomFrom } from '../../src/domain/random.ts';
import type { Answer } from '../../src/domain/search/answer.ts';
import { kinds, type SearchDocument } from '../../src/domain/search/document.ts';
import { useBrowser } from './browser.ts';
import { sample, upTo } from '../sample.ts';
import { bundleSearch, type SearchGlobal } from './bundle.ts';

const { newPage } = useBrowser();

let script: string;
let documents: SearchDocument[];
let texts: string[];

beforeAll(async () => {
  script = await bundleSearch();
  const lectures = join(inject('dist'), 'lectures');
  const files = [
    ...readdirSync(lectures).flatMap((slug) =>
      ['text.json', 'extras.json'].map((name) => join(lectures, slug, name)),
    ),
    join(inject('dist'), 'help/text.json'),
  ].filter((file) => existsSync(file));
  const all = files.flatMap((file): SearchDocument[] => JSON.parse(readFileSync(file, 'utf8')));
  // As in the index, for the order of what is alike.
  documents = kinds.flatMap((kind) => all.filter((document) => document.kind === kind));
  texts = documents.flatMap(({ blocks }) => blocks.flatMap((block) => block.texts)).filter(Boolean);
});

describe('the index of the site and its text at hand give the same answer to', () => {
  const random = randomFrom(37_22);
  const pick = (count: number) => Math.floor(random() * count);
  const piece = (length: number) => {
    const text = texts[pick(texts.length)] ?? '';
    const at = pick(Math.max(1, text.length - length + 1));
    return text.slice(at, at + length);
  };
  const many = (count: number, make: (at: number) => string) =>
    Array.from({ length: count }, (_, at) => make(at));

  test('300 pieces of its text', async () => {
    const queries = many(300, (at) => piece(1 + (at % 8)));
    expect(queries.filter((query) => /[，。；、“”（）]/.test(query)).length).toBeGreaterThan(60);
    expect(queries.filter((query) => /\d/.test(query)).length).toBeGreaterThan(5);
    const asked = sample(queries, 60);
    const levels = await same(asked);
    expect(levels.filter((level) => level === 'exact').length).toBeGreaterThan(asked.length * 0.93);
  });

  test('60 strings that it doesn’t have', async () => {
    const joined = many(400, () => piece(1 + pick(3)) + piece(1 + pick(3)));
    const absent = joined.filter((query) => !texts.some((text) => text.includes(query))).slice(0, 60);
    expect(absent.length).toBe(60);
    await same(sample(absent, 25));
  });

  test('several words', async () => {
    const levels = await same(many(upTo(60, 25), (at) => many(2 + (at % 2), () => piece(2)).join(' ')));
    expect(new Set(levels)).toContain('page');
  });

  test('what is written otherwise', async () => {
    const levels = await same([
      '两不愁三保障',
      '18大',
      '十八大',
      '37.22％',
      '３７．２２%',
      '2020 年',
      '四个“坚持”',
      '六个精准 五个一批',
      ...many(upTo(40, 20), () => piece(8).replace(/[，。；、“”（）]/g, '')),
      ...many(upTo(20, 10), () => piece(6).replace(/[，。；、“”（）]/g, '，')),
    ]);
    expect(new Set(levels)).toContain('variant');
  });

  test('characters in another order', async () => {
    const levels = await same(many(upTo(60, 25), () => [...piece(4)].reverse().join('')));
    expect(new Set(levels)).toContain('loose');
  });
});

/** Asks both engines for everything; expects the same answers, and returns their levels. */
async function same(queries: readonly string[]): Promise<string[]> {
  // The engines are brought along, which the pages' policy would not let in.
  const page = await newPage({ bypassCSP: true });
  await page.goto('/help/');
  await page.addScriptTag({ content: script });
  const answers = await page.evaluate(
    async ([queries, documents]) => {
      const { search } = window as unknown as SearchGlobal;
      const { answer, parseQuery, pagefindEngine, textEngine } = search;
      const text = textEngine(async () => documents);
      const index = pagefindEngine('/');
      const both: { query: string; byText: Answer; byIndex: Answer }[] = [];
      for (const query of queries) {
        const parsed = parseQuery(query);
        if (!parsed) continue;
        const [byText, byIndex] = [await answer([text], parsed, 1e6), await answer([index], parsed, 1e6)];
        both.push({ query, byText, byIndex });
      }
      return both;
    },
    [queries, documents] as const,
  );
  for (const { query, byText, byIndex } of answers) expect(byIndex, query).toEqual(byText);
  return answers.map(({ byText }) => byText.level);
}
