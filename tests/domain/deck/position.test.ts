import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { back, clamp, forward, hashOf, positionFromHash, start } from '../../../src/domain/deck/position.ts';
import type { Position } from '../../../src/schemas/show.ts';

const decks = fc.array(fc.nat({ max: 6 }), { minLength: 1, maxLength: 30 });
const positions = fc.record({ slide: fc.nat({ max: 60 }), step: fc.nat({ max: 12 }) });

/** Every place of a deck, from first to last. */
function walk(steps: readonly number[]): Position[] {
  const places: Position[] = [start];
  for (;;) {
    const [last = start] = places.slice(-1);
    const next = forward(steps, last);
    if (hashOf(next) === hashOf(last)) return places;
    places.push(next);
  }
}

describe('a walk through a deck', () => {
  test('visits every step of every slide once, in order', () => {
    fc.assert(
      fc.property(decks, (steps) => {
        const expected = steps.flatMap((count, at) =>
          Array.from({ length: count + 1 }, (_, step) => ({ slide: at + 1, step })),
        );
        expect(walk(steps)).toEqual(expected);
      }),
    );
  });

  test('comes back by the way it went', () => {
    fc.assert(
      fc.property(decks, (steps) => {
        const places = walk(steps);
        const backwards = places.slice(1).reverse();
        expect(backwards.map((place) => back(steps, place))).toEqual(places.slice(0, -1).reverse());
      }),
    );
  });

  test('so many steps forward and as many back lead to where it began, away from the ends', () => {
    fc.assert(
      fc.property(decks, positions, fc.nat({ max: 40 }), (steps, place, count) => {
        const places = walk(steps);
        const from = clamp(steps, place);
        const room = places.length - 1 - places.findIndex((other) => hashOf(other) === hashOf(from));
        let at = from;
        for (let step = 0; step < Math.min(count, room); step += 1) at = forward(steps, at);
        for (let step = 0; step < Math.min(count, room); step += 1) at = back(steps, at);
        expect(at).toEqual(from);
      }),
    );
  });

  test('stays at the ends', () => {
    const steps = [0, 2];
    expect(back(steps, start)).toEqual(start);
    expect(forward(steps, { slide: 2, step: 2 })).toEqual({ slide: 2, step: 2 });
  });
});

describe('the nearest place', () => {
  test('is one of the deck, and its own nearest place', () => {
    fc.assert(
      fc.property(decks, positions, (steps, place) => {
        const near = clamp(steps, place);
        expect(walk(steps)).toContainEqual(near);
        expect(clamp(steps, near)).toEqual(near);
      }),
    );
  });

  test('of a place of the deck is that place', () => {
    fc.assert(
      fc.property(decks, (steps) => {
        for (const place of walk(steps)) expect(clamp(steps, place)).toEqual(place);
      }),
    );
  });

  test('beyond the end is the end, and before the beginning the beginning', () => {
    expect(clamp([1, 3], { slide: 99, step: 99 })).toEqual({ slide: 2, step: 3 });
    expect(clamp([1, 3], { slide: 99, step: 0 })).toEqual({ slide: 2, step: 3 });
    expect(clamp([1, 3], { slide: 0, step: 0 })).toEqual(start);
    expect(clamp([], { slide: 3, step: 1 })).toEqual(start);
  });
});

describe('the hash of an address', () => {
  test('leads to the place that it was made of', () => {
    fc.assert(
      fc.property(positions, (place) => {
        expect(positionFromHash(hashOf(place))).toEqual(place);
      }),
    );
  });

  test.each(['', '#', '#abc', '#3.', '#.2', '#-1', '#3.2.1', '#3,2', '#1e3', '#9999999', '#３'])(
    '%j names no place',
    (hash) => expect(positionFromHash(hash)).toBeUndefined(),
  );
});
