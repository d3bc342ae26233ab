import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { matchDocument } from '../../../src/domain/search/levels.ts';
import { type Level, parseQuery } from '../../../src/domain/search/query.ts';
import { documentOfRecord, phrasesFor, searchRecord } from '../../../src/domain/search/record.ts';
import { writeIndex } from '../../../src/integrations/search-index.ts';

/** Few characters, so that queries occur; all kinds, and those that records are made with. */
const character = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...'两不愁三保障18十八二〇零、。，“”%.gGＡ２％㎡⑳é한が…—_ ') },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...'^;x"<>&\n\t\u3000\u200b\u00ad\u{f0041}\u{100000}\u{1f600}𠮷\ud83d\u0301'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }) },
);
const text = fc.array(character, { maxLength: 24 }).map((all) => all.join(''));
const document: fc.Arbitrary<SearchDocument> = fc.record({
  id: text,
  kind: fc.constantFrom('point', 'term', 'lesson', 'item', 'help'),
  title: text,
  lecture: text,
  lectureTitle: text,
  number: fc.nat(),
  blocks: fc.array(
    fc.record(
      { id: text, texts: fc.array(text, { maxLength: 3 }), heading: fc.constant<true>(true) },
      { requiredKeys: ['id', 'texts'] },
    ),
    { maxLength: 4 },
  ),
});
const lesson = (...texts: string[]): SearchDocument => ({
  id: 'a/b',
  kind: 'lesson',
  title: '',
  lecture: 'a',
  lectureTitle: '',
  number: 1,
  blocks: texts.map((one, at) => ({ id: `p-${at}`, texts: [one] })),
});

describe('a record', () => {
  test('gives back the document that it was made of', () => {
    fc.assert(
      fc.property(document, (made) => {
        expect(documentOfRecord(searchRecord(made))).toEqual(made);
      }),
      { numRuns: 2000 },
    );
  });

  test('gives it back from Pagefind’s own file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'record-'));
    const made = fc.sample(document, { numRuns: 300, seed: 7 }).map((one, at) => ({ ...one, id: `${at}` }));
    try {
      await writeIndex(made, folder);
      const files = readdirSync(join(folder, 'fragment')).map((file) => join(folder, 'fragment', file));
      const back = files.map((file) => {
        const { content } = JSON.parse(gunzipSync(readFileSync(file)).toString().replace('pagefind_dcd', ''));
        return documentOfRecord({ content });
      });
      const byId = (all: readonly SearchDocument[]) => [...all].sort((one, other) => +one.id - +other.id);
      expect(byId(back)).toEqual(made);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('has pairs of neighbours as tokens, punctuation being neither lost nor indexed', () => {
    expect(tokens(lesson('“两不愁、三保障”。')).join(' ')).toContain('两 两不 不愁 愁x三 三保 保障 障');
  });
});

describe('phrases', () => {
  test.each<[string, Level, string[]]>([
    ['两不愁、三保障', 'exact', ['两不 不愁 愁x三 三保 保障']],
    ['、三保障。', 'exact', ['三保 保障']],
    ['障', 'exact', ['障']],
    ['。', 'exact', ['xxx']],
    ['十堰 扶贫', 'exact', ['十堰', '扶贫']],
    ['保障', 'variant', ['保障', '保x障']],
    ['障愁', 'loose', ['障', '愁']],
  ])('of %s, %s', (typed, level, phrases) => {
    expect(phrasesOf(typed, level).flat(4)).toEqual(phrases);
  });

  test('of a longer word are of its ends', () => {
    const [long] = phrasesOf('一二三四五六七八九十甲乙丙丁戊己庚辛壬癸', 'exact');
    expect(long?.flat(3)).toEqual(['一二 二三 三四 四五 五六 六七', '丁戊 戊己 己庚 庚辛 辛壬 壬癸']);
  });

  test.each<Level>(['exact', 'page', 'variant', 'loose'])(
    'are held by every document that answers at level %s',
    (level) => {
      const cut = fc.tuple(fc.nat({ max: 24 }), fc.nat({ max: 24 }));
      fc.assert(
        fc.property(
          fc.array(text, { maxLength: 3 }),
          fc.array(cut, { maxLength: 3 }),
          text,
          (texts, cuts, other) => {
            const pieces = cuts.map(([from, length], at) =>
              (texts[at % texts.length] ?? '').slice(from, from + length),
            );
            for (const typed of [pieces.join(' '), pieces.join(''), pieces.reverse().join('、'), other]) {
              const query = parseQuery(typed);
              const made = lesson(...texts);
              if (!query || !matchDocument(made, query, level)) continue;
              expect(holds(tokens(made).join(' '), typed, level), typed).toBe(true);
            }
          },
        ),
        { numRuns: 1500 },
      );
    },
  );
});

/** A document's tokens as Pagefind indexes them. */
function tokens(made: SearchDocument): string[] {
  return searchRecord(made)
    .content.split(' ')
    .map((token) => token.replace(/[^\p{L}\p{N}]/gu, '') || '-');
}

function phrasesOf(typed: string, level: Level) {
  const query = parseQuery(typed);
  return query ? phrasesFor(query, level) : [];
}

function holds(indexed: string, typed: string, level: Level): boolean {
  const has = (phrase: string) => ` ${indexed} `.includes(` ${phrase} `);
  return phrasesOf(typed, level).some((words) =>
    words.every((wordings) => wordings.some((all) => all.every((any) => any.some(has)))),
  );
}
