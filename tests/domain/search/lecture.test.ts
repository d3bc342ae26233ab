import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../../src/domain/random.ts';
import { searchable } from '../../../src/domain/search/compare.ts';
import { matchDocument } from '../../../src/domain/search/levels.ts';
import type { Level } from '../../../src/domain/search/query.ts';
import { upTo } from '../../sample.ts';
import { lessonOf } from './documents.ts';

const source = readFileSync(new URL('../../../content/jingzhun-fupin/source.txt', import.meta.url), 'utf8');
const lines = source.split('\n').map(searchable).filter(Boolean);
const lecture = lessonOf(...source.split('\n').filter((line) => searchable(line) !== ''));

/** The hits of one word, as the lines' numbers. */
function found(word: string, level: Level = 'exact'): { lines: string[]; marks: string[] } {
  const hits = matchDocument(lecture, { text: word, words: [word] }, level)?.hits ?? [];
  return {
    lines: hits.map(({ block, nth }) => `${block}#${nth}`),
    marks: [...new Set(hits.flatMap(({ marks }) => marks).map(searchable))],
  };
}

describe('the lecture as received', () => {
  const all = new Set<string>();
  for (const line of lines) {
    for (let length = 1; length <= 8; length += 1) {
      for (let at = 0; at + length <= line.length; at += 1) all.add(line.slice(at, at + length));
    }
  }
  const substrings = [...all];
  const random = randomFrom(2026);
  const pick = <Value>(values: readonly Value[]) => values[Math.floor(random() * values.length)] as Value;

  test('is long enough to say something', () => {
    expect(lines.length).toBeGreaterThan(25);
    expect(substrings.length).toBeGreaterThan(15_000);
  });

  test('has its substrings found in every line that has them, and nowhere else', () => {
    for (let count = 0; count < upTo(5000, 1000); count += 1) {
      const word = pick(substrings);
      const expected = lines.flatMap((line, index) =>
        line
          .split(word)
          .slice(1)
          .map((_, nth) => `p-${index + 1}#${nth}`),
      );
      expect(found(word)).toEqual({ lines: expected, marks: [word] });
    }
  });

  test.each([
    ['八个县', ['8个县']],
    ['19大', ['十九大']],
    ['二〇一四年', ['2014年']],
    ['四百五十六个', ['456个']],
    ['六个', ['6个']],
    ['十八个县', []],
    ['三元', []],
    ['二十二%', []],
  ])('has %s, however it is written, as %j', (typed, marks) => {
    expect(new Set(found(typed, 'variant').marks)).toEqual(new Set(marks));
  });

  test('has six of something where that is the whole number', () => {
    const six = lines.flatMap((line, index) =>
      [...line.matchAll(/[6六]个/g)].flatMap(({ index: at }, nth) =>
        /\d/.test(line[at - 1] ?? '') ? [] : [`p-${index + 1}#${nth}`],
      ),
    );
    expect(found('六个', 'variant').lines).toEqual(six);
  });

  test('has 1,000 strings of its own characters that don’t occur found nowhere', () => {
    const characters = [...new Set(lines.join(''))];
    for (let count = 0; count < 1000; ) {
      const word = Array.from({ length: 2 + Math.floor(random() * 6) }, () => pick(characters)).join('');
      if (lines.some((line) => line.includes(word))) continue;
      expect(found(word).lines).toEqual([]);
      count += 1;
    }
  });
});
