import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchable } from '../../../src/domain/search/compare.ts';
import { parseQuery } from '../../../src/domain/search/query.ts';

const wordsOf = (typed: string) => parseQuery(typed)?.words;

describe('a query', () => {
  test('is trimmed and parted at white space of every kind', () => {
    expect(parseQuery('  精准扶贫\u3000两不愁\n\u200b三保障 ')).toEqual({
      text: '精准扶贫\u3000两不愁\n\u200b三保障',
      words: ['精准扶贫', '两不愁', '三保障'],
    });
  });

  test('has each word once, in lower case, without straight quotes', () => {
    expect(wordsOf('GDP "四个坚持" gdp 四个"坚持')).toEqual(['gdp', '四个坚持']);
  });

  test('keeps punctuation, curly quotes and digits', () => {
    expect(wordsOf('“钙”、 37.22%')).toEqual(['“钙”、', '37.22%']);
  });

  test('is nothing where no word is left', () => {
    for (const nothing of ['', ' ', '\u3000\n', '"', '" "', '\u200b', '\ud800', '\udc00 "']) {
      expect(parseQuery(nothing)).toBeUndefined();
    }
  });

  test('of single characters, typed with spaces, is one word', () => {
    expect(wordsOf('精 准 扶 贫')).toEqual(['精准扶贫']);
    expect(wordsOf('哈 哈')).toEqual(['哈哈']);
    expect(wordsOf('𠀀 "准"')).toEqual(['𠀀准']);
    expect(wordsOf('贫')).toEqual(['贫']);
    expect(wordsOf('精 准 扶贫')).toEqual(['精', '准', '扶贫']);
  });

  test('loses halves of surrogate pairs and keeps whole ones', () => {
    expect(parseQuery(' \ud840四个\udc00 𠀀坚\ud800')).toEqual({
      text: '四个 𠀀坚',
      words: ['四个', '𠀀坚'],
    });
  });

  test('may be longer than what the page takes', () => {
    expect(wordsOf('贫'.repeat(5000))?.[0]).toHaveLength(5000);
  });

  test('never throws, has no empty word and none twice, and reads its own words alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const words = wordsOf(typed) ?? [];
        expect(words).not.toContain('');
        expect(new Set(words).size).toBe(words.length);
        if (words.length > 0) expect(wordsOf(words.join(' '))).toEqual(words);
      }),
    );
  });
});

describe('the form in which text is compared verbatim', () => {
  test('has no white space, no straight quotes and no capitals', () => {
    expect(searchable(' 党 课\u3000辅\n导 "GDP"\u200b ')).toBe('党课辅导gdp');
  });

  test('takes every character by itself', () => {
    expect(searchable('İΣ')).toBe('i̇σ');
  });
});
