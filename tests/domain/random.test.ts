import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom, seedOf, shuffle } from '../../src/domain/random.ts';

const options = ['a', 'b', 'c', 'd', 'e'];

test('a shuffle has the same values, and leaves the given list as it was', () => {
  fc.assert(
    fc.property(fc.array(fc.integer()), fc.integer(), (values, seed) => {
      const before = [...values];
      const shuffled = shuffle(values, seed);
      expect([...shuffled].sort()).toEqual([...before].sort());
      expect(values).toEqual(before);
    }),
  );
});

test('the same seed gives the same order', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      expect(shuffle(options, seed)).toEqual(shuffle(options, seed));
    }),
  );
});

test('different seeds bring every option to every place about as often', () => {
  const places = options.map(() => new Map<string, number>());
  for (let seed = 0; seed < 1000; seed += 1) {
    shuffle(options, seed).forEach((option, at) => {
      places[at]?.set(option, (places[at]?.get(option) ?? 0) + 1);
    });
  }
  for (const counts of places) {
    for (const option of options) {
      expect(counts.get(option)).toBeGreaterThan(130);
      expect(counts.get(option)).toBeLessThan(270);
    }
  }
});

test('numbers lie from 0 up to but not including 1', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const random = randomFrom(seed);
      for (let count = 0; count < 20; count += 1) {
        const number = random();
        expect(number >= 0 && number < 1).toBe(true);
      }
    }),
  );
});

test('items of one sitting get seeds of their own, and another sitting gives them others', () => {
  const items = Array.from({ length: 88 }, (_, index) => `jzfp-43-${index}`);
  expect(new Set(items.map((item) => seedOf(item, 7))).size).toBe(88);
  expect(items.filter((item) => seedOf(item, 7) === seedOf(item, 8))).toEqual([]);
  expect(seedOf('jzfp-43-01', 7)).toBe(seedOf('jzfp-43-01', 7));
});
