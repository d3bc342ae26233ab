import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Deck, newShow } from '../../../src/domain/deck/show.ts';
import { fitted, goingOn, isSame, newer } from '../../../src/domain/deck/states.ts';
import { elapsed } from '../../../src/domain/deck/stopwatch.ts';
import type { Show } from '../../../src/schemas/show.ts';

const HOUR = 3_600_000;
/** Two states with the same numbers and names are the same. */
const shows: fc.Arbitrary<Show> = fc
  .tuple(fc.nat({ max: 3 }), fc.constantFrom('', 'here', 'there'), fc.constantFrom('one', 'other'))
  .map(([rev, by, meeting]) => ({ ...newShow(meeting), rev, by }));

test('windows agree on which state is newer, in whatever order the states reach them', () => {
  fc.assert(
    fc.property(shows, shows, shows, (one, other, third) => {
      expect(newer(one, other)).toEqual(newer(other, one));
      expect(newer(newer(one, other), third)).toEqual(newer(one, newer(other, third)));
      expect(newer(one, one)).toBe(one);
      expect(newer(one, other).rev).toBe(Math.max(one.rev, other.rev));
    }),
  );
});

test('states are the same when their numbers, windows and meetings are', () => {
  fc.assert(
    fc.property(shows, shows, (one, other) => {
      expect(isSame(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
  );
});

test('a show of a deck that has become shorter stands at its end', () => {
  const deck: Deck = {
    id: 'x',
    slides: [
      { steps: 0, lesson: '', anyOrder: false },
      { steps: 2, lesson: '', anyOrder: false },
    ],
    minutes: {},
  };
  expect(fitted(deck, { ...newShow(''), at: { slide: 7, step: 1 } }).at).toEqual({ slide: 2, step: 2 });
  expect(fitted(deck, { ...newShow(''), at: { slide: 2, step: 9 } }).at).toEqual({ slide: 2, step: 2 });
});

test('a show that goes on after a pause has not been spoken on meanwhile', () => {
  const show: Show = {
    ...newShow(''),
    watch: { gone: HOUR, since: 10 * HOUR },
    lessons: {
      said: { minutes: 5, watch: { gone: HOUR } },
      now: { minutes: 5, watch: { gone: 0, since: 10 * HOUR } },
    },
    countdowns: { 3: { minutes: 5, watch: { gone: 0, since: 11 * HOUR } } },
  };
  const on = goingOn(show, 12 * HOUR, 20 * HOUR);
  expect(elapsed(on.watch, 21 * HOUR)).toBe(4 * HOUR);
  expect(on.lessons.said?.watch).toEqual({ gone: HOUR });
  expect(elapsed(on.lessons.now?.watch ?? { gone: 0 }, 21 * HOUR)).toBe(3 * HOUR);
  expect(elapsed(on.countdowns[3]?.watch ?? { gone: 0 }, 20 * HOUR)).toBe(HOUR);
});
