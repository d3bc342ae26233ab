import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/domain/search/fold.ts';
import { rewritings } from '../../../src/domain/search/numerals.ts';

describe('a query with its numbers written otherwise', () => {
  test.each([
    ['18个', ['18个', '十八个', '一八个']],
    ['2', ['2', '二', '两']],
    ['3', ['3', '三']],
    ['200户', ['200户', '二百户', '两百户', '二〇〇户']],
    ['22', ['22', '二十二', '二二']],
    ['105', ['105', '一百〇五', '一〇五']],
    ['110', ['110', '一百一十', '一一〇']],
    ['9373元', ['9373元', '九千三百七十三元', '九三七三元']],
    ['35万', ['35万', '三十五万', '三五万']],
    ['2020年10月1日', ['2020年10月1日', '二〇二〇年十月一日', '二〇二〇年一〇月一日']],
    ['0', ['0', '〇']],
    ['十八', ['十八', '18']],
    ['三十七', ['三十七', '37']],
    ['一百二十', ['一百二十', '120']],
    ['二〇二〇年十月', ['二〇二〇年十月', '2020年10月']],
    ['两', ['两', '2']],
    ['两千两百', ['两千两百', '2200']],
    ['三万', ['三万', '30000', '3万']],
    ['一万〇五百', ['一万〇五百', '10500', '1万〇五百']],
  ])('%s', (query, expected) => {
    expect(rewritings(query)).toEqual(expect.arrayContaining(expected));
    expect(rewritings(query)[0]).toBe(query);
  });

  test.each(['37.22%', '24.8', '5‰', '8%', '十三五', '千方百计', '二三十', '一百二', '精准扶贫', '.', ''])(
    '%s stays as it is',
    (query) => {
      expect(rewritings(query)).toEqual([query]);
    },
  );

  test('any whole number below a hundred million comes back from its Hanzi', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
        const [, hanzi] = rewritings(`${number}`);
        expect(rewritings(hanzi as string)).toContain(`${number}`);
      }),
      { numRuns: 2000 },
    );
  });

  test('are at most six, none twice, all in folded form, and never throw', () => {
    const character = fc.constantFrom(...'〇一二三四九十百千万两018.%年个');
    fc.assert(
      fc.property(fc.string({ unit: character, maxLength: 30 }), (query) => {
        const forms = rewritings(query);
        expect(forms[0]).toBe(query);
        expect(forms.length).toBeLessThanOrEqual(6);
        expect(new Set(forms).size).toBe(forms.length);
        expect(forms.map(fold)).toEqual(forms);
        expect(forms.includes('')).toBe(query === '');
      }),
      { numRuns: 2000 },
    );
    for (const digit of '1一十万两〇') expect(rewritings(digit.repeat(5000))[0]).toHaveLength(5000);
  });
});
