import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptOf, type Range, shownText } from '../../../src/domain/search/excerpt.ts';

const marked = (text: string) => ({ text, marked: true });
const plain = (text: string) => ({ text, marked: false });

describe('a text as it is shown', () => {
  test.each([
    ['党 课 辅\u3000导\n', '党课辅导'],
    ['2、 坚定 GDP  growth 增长', '2、坚定GDP growth增长'],
    ['a b c', 'a b c'],
    ['"四个"\u200b坚持', '"四个"坚持'],
  ])('%j is %s', (text, shown) => {
    expect(shownText(text)).toBe(shown);
  });
});

describe('an excerpt', () => {
  test('marks the words found, with the text around them', () => {
    expect(excerptOf('坚持大扶贫格局', [[2, 5]])).toEqual([plain('坚持'), marked('大扶贫'), plain('格局')]);
  });

  test('shows an ellipsis only where text was left out', () => {
    const [before, , after] = excerptOf(`${'前'.repeat(29)}要点${'后'.repeat(29)}`, [[29, 31]]);
    expect([before?.text, after?.text]).toEqual([`…${'前'.repeat(28)}`, `${'后'.repeat(28)}…`]);
    const whole = excerptOf(`${'前'.repeat(28)}要点${'后'.repeat(28)}`, [[28, 30]]);
    expect([whole[0]?.text, whole[2]?.text]).toEqual(['前'.repeat(28), '后'.repeat(28)]);
  });

  test('joins places that are near and parts those that are far', () => {
    const near = `要${'中'.repeat(56)}点`;
    expect(
      excerptOf(near, [
        [0, 1],
        [57, 58],
      ]),
    ).toEqual([marked('要'), plain('中'.repeat(56)), marked('点')]);
    const far = `要${'中'.repeat(57)}点`;
    expect(
      excerptOf(far, [
        [0, 1],
        [58, 59],
      ])[1],
    ).toEqual(plain(`${'中'.repeat(28)}…${'中'.repeat(28)}`));
  });

  test('marks places that touch or overlap as one', () => {
    expect(
      excerptOf('贫困难', [
        [0, 2],
        [1, 3],
      ]),
    ).toEqual([marked('贫困难')]);
    expect(
      excerptOf('贫困难', [
        [0, 3],
        [1, 2],
      ]),
    ).toEqual([marked('贫困难')]);
    expect(
      excerptOf('党课辅导', [
        [0, 2],
        [2, 4],
      ]),
    ).toEqual([marked('党课辅导')]);
  });

  test('of an empty place marks nothing', () => {
    expect(excerptOf('坚持大扶贫格局', [[2, 2]])).toEqual([plain('坚持大扶贫格局')]);
  });

  test('is verbatim, never parts a surrogate pair, and marks what it was told to', () => {
    const text = fc.string({ unit: fc.constantFrom('扶', '𠀀', 'G', '、'), maxLength: 300 });
    const offsets = fc.array(fc.tuple(fc.nat(300), fc.nat(8)), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(text, offsets, (text, given) => {
        const at = (offset: number) => [...text].slice(0, offset).join('').length;
        const ranges = given
          .map(([start, length]): Range => [at(start), at(start + length)])
          .sort((one, other) => one[0] - other[0]);
        const pieces = excerptOf(text, ranges);
        for (const piece of pieces.flatMap(({ text }) => text.split('…'))) {
          expect(text).toContain(piece);
          expect(piece).not.toMatch(/\p{Surrogate}/u);
        }
        const covered = [...text].filter((_, index) =>
          ranges.some(([start, end]) => start <= at(index) && at(index) < end),
        );
        const told = pieces.filter(({ marked }) => marked).map(({ text }) => text);
        expect(told.join('')).toBe(covered.join(''));
      }),
      { numRuns: 1000 },
    );
  });
});
