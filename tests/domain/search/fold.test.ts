import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, plainly } from '../../../src/domain/search/compare.ts';
import { fold, freely } from '../../../src/domain/search/fold.ts';

describe('the tolerant form of a text', () => {
  test.each([
    ['「两不愁、三保障」', '两不愁三保障'],
    ['“户户走到”——扶贫 作坊……', '户户走到扶贫作坊'],
    ['１８个Ｇdp', '18个gdp'],
    ['37.22％，24.8%、5‰', '37.22%24.8%5‰'],
    ['二零二〇、二○二○', '二〇二〇二〇二〇'],
    ['扶\u200b贫\ufeff攻\u200d坚\u00ad', '扶贫攻坚'],
    ['①㎡½', '1m212'],
    ['…‥。？！《》·+~￥', ''],
    ['𠀀', '𠀀'],
  ])('of %s is %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test('is the same whether a text is folded whole or in parts, and folding again changes nothing', () => {
    const text = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(fold(one + other)).toBe(fold(one) + fold(other));
        expect(fold(fold(one))).toBe(fold(one));
      }),
      { numRuns: 1000 },
    );
  });

  test('is given for halves of surrogate pairs too', () => {
    expect(fold('四\ud840个\udc00')).toBe('四\ud840个\udc00');
  });
});

describe('a compared text', () => {
  test('knows where its characters come from', () => {
    expect(compare('「㉒ İ', freely)).toEqual({
      text: '22i̇',
      starts: expect.objectContaining({ 0: 1, 2: 3 }),
      ends: expect.objectContaining({ 2: 2, 4: 4 }),
    });
  });

  test('has, between every start and end, what is written there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(plainly, freely), (original, form) => {
        const { text, starts, ends } = compare(original, form);
        starts.forEach((start, at) => {
          const next = ends.findIndex((_, end) => end > at && ends[end] !== undefined);
          expect(compare(original.slice(start, ends[next]), form).text).toBe(text.slice(at, next));
        });
      }),
    );
  });
});
