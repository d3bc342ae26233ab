import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blocksOfRecord,
  exactHits,
  exactPhrase,
  looseHit,
  looseWords,
  searchable,
  searchRecord,
} from '../../src/domain/search.ts';

/** Few characters, so that queries occur; white space, quotes and the index's joins among them. */
const character = fc.constantFrom(
  '四',
  '个',
  '坚',
  '持',
  '、',
  '。',
  '“',
  '…',
  '2',
  '8',
  '%',
  'G',
  'g',
  ' ',
  '"',
  '\u200b',
);
const text = fc.string({ unit: character, maxLength: 60 });
const query = fc.string({ unit: character, minLength: 1, maxLength: 3 });
const block = (shown: string, id = 'p-1') => ({ id, shown });
const withoutEllipses = ({ before, match, after }: { before: string; match: string; after: string }) =>
  before.replace(/^…/, '') + match + after.replace(/…$/, '');

/** Where `wanted` starts in `text`, without overlaps, the slow way. */
function occurrences(text: string, wanted: string): number {
  let count = 0;
  for (let at = 0; at + wanted.length <= text.length; at += 1) {
    if (text.slice(at, at + wanted.length) !== wanted) continue;
    count += 1;
    at += wanted.length - 1;
  }
  return count;
}

describe('the form in which text is searched', () => {
  test('has no white space, no straight quotes and no capitals', () => {
    expect(searchable(' 党 课\u3000辅\n导 "GDP"\u200b ')).toBe('党课辅导gdp');
  });

  test('keeps punctuation and digits', () => {
    expect(searchable('“两不愁、三保障”，24.8%。')).toBe('“两不愁、三保障”，24.8%。');
  });

  test('is sent to the index one character a word, quoted for a phrase', () => {
    expect(exactPhrase('四个"坚持"')).toBe('"四 个 坚 持"');
    expect(looseWords(' 24.8% ')).toBe('2 4 . 8 %');
  });
});

describe('exact hits', () => {
  test('mark the words found, with the text around them', () => {
    expect(exactHits([block('坚持大扶贫格局')], '大扶贫')).toEqual([
      { block: 'p-1', before: '坚持', match: '大扶贫', after: '格局' },
    ]);
  });

  test('show an ellipsis only where text was left out', () => {
    const [hit] = exactHits([block(`${'前'.repeat(40)}要点${'后'.repeat(40)}`)], '要点');
    expect(hit?.before).toMatch(/^…前+$/);
    expect(hit?.after).toMatch(/^后+…$/);
    const [whole] = exactHits([block(`${'前'.repeat(28)}要点${'后'.repeat(28)}`)], '要点');
    expect([whole?.before, whole?.after]).toEqual(['前'.repeat(28), '后'.repeat(28)]);
  });

  test('are found across line breaks and spaces of text or query, with capitals or without', () => {
    expect(exactHits([block('党 课\n辅 导 ＡBc')], '课辅 导')).toHaveLength(1);
    expect(exactHits([block('国内GDP增长')], 'gdp')[0]?.match).toBe('GDP');
  });

  test('never reach across two paragraphs', () => {
    expect(exactHits([block('四个', 'p-1'), block('坚持', 'p-2')], '四个坚持')).toEqual([]);
  });

  test('do not overlap', () => {
    expect(exactHits([block('哈哈哈哈哈')], '哈哈').map(({ before }) => before)).toEqual(['', '哈哈']);
  });

  test('come in reading order, each named by its paragraph', () => {
    const hits = exactHits([block('坚持，坚持', 'p-9'), block('无', 'p-4'), block('坚持', 'p-5')], '坚持');
    expect(hits.map(({ block, before }) => [block, before])).toEqual([
      ['p-9', ''],
      ['p-9', '坚持，'],
      ['p-5', ''],
    ]);
  });

  test('are none for a query of white space or quotes', () => {
    for (const nothing of ['', ' ', '\u3000\n', '"', '" "', '\u200b']) {
      expect(exactHits([block('"坚持" 坚持')], nothing)).toEqual([]);
    }
  });

  test('are all there are and are verbatim, whatever the text and the query', () => {
    fc.assert(
      fc.property(text, query, (shown, wanted) => {
        const hits = exactHits([block(shown)], wanted);
        const [plain, sought] = [searchable(shown), searchable(wanted)];
        expect(hits).toHaveLength(sought === '' ? 0 : occurrences(plain, sought));
        for (const hit of hits) {
          expect(searchable(hit.match)).toBe(sought);
          expect(shown.replace(/["\s\u200b]/g, '')).toContain(withoutEllipses(hit));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a mended paragraph', () => {
  const readings = [block('坚定理想信念', 'p-9'), block('坚定理事信念', 'p-9'), block('理想信念', 'p-11')];

  test('is found once by words that both its readings have', () => {
    expect(exactHits(readings, '信念').map(({ block }) => block)).toEqual(['p-9', 'p-11']);
  });

  test('is found by the slip as well as by what is shown', () => {
    expect(exactHits(readings, '理事信念')).toMatchObject([{ block: 'p-9', match: '理事信念' }]);
    expect(exactHits(readings, '理想信念').map(({ block }) => block)).toEqual(['p-9', 'p-11']);
  });
});

describe('the index’s record of a lesson', () => {
  const lesson = (blocks: { id: string; shown: string }[]) => ({
    id: 'jzfp/ideals',
    number: 2,
    title: '坚定理想信念',
    lecture: '打好精准扶贫攻坚战',
    blocks,
  });

  test('gives the blocks back with their ids', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
        const blocks = texts.map((shown, index) => block(shown, `p-${index}`));
        const { content, meta } = searchRecord(lesson(blocks));
        const given = blocksOfRecord(content, meta.blocks);
        expect(given.map(({ id }) => id)).toEqual(blocks.map(({ id }) => id));
        given.forEach(({ shown }, index) => {
          expect(shown).toBe((texts[index] ?? '').replace(/["\s\u200b]/g, ''));
        });
      }),
    );
  });

  test('gives a mended block back in both its readings', () => {
    const { content, meta } = searchRecord(lesson([block('理想 信念', 'p-9'), block('理事信念', 'p-9')]));
    expect(blocksOfRecord(content, meta.blocks)).toEqual([
      block('理想信念', 'p-9'),
      block('理事信念', 'p-9'),
    ]);
  });

  test('makes every character a word of its own', () => {
    expect(searchRecord(lesson([block('占GDP 24.8%', 'p-9')])).content).toBe('占 G D P 2 4 . 8 %');
  });
});

describe('an approximate hit', () => {
  const blocks = [block('产业扶贫', 'p-1'), block('坚持大扶贫格局', 'p-2'), block('坚持', 'p-3')];

  test('is the paragraph with most of the query’s characters, nothing marked', () => {
    expect(looseHit(blocks, '扶贫大格局')).toEqual({
      block: 'p-2',
      before: '坚持',
      match: '',
      after: '大扶贫格局',
    });
  });

  test('of two alike is the first', () => {
    expect(looseHit(blocks, '扶贫')?.block).toBe('p-1');
  });

  test('does not exist where no character occurs, or nothing is sought', () => {
    expect(looseHit(blocks, '乡村')).toBeUndefined();
    expect(looseHit(blocks, ' " ')).toBeUndefined();
    expect(looseHit([], '扶贫')).toBeUndefined();
  });

  test('is verbatim, whatever the text and the query', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), query, (texts, wanted) => {
        const hit = looseHit(
          texts.map((shown, index) => block(shown, `p-${index}`)),
          wanted,
        );
        const possible = [...searchable(wanted)].some((one) => searchable(texts.join('')).includes(one));
        expect(hit !== undefined).toBe(possible);
        if (!hit) return;
        const from = texts[Number(hit.block.slice(2))]?.replace(/["\s\u200b]/g, '');
        expect(from).toContain(withoutEllipses(hit));
      }),
    );
  });
});
