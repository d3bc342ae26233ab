import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clamp, forward, hashOf } from '../../../src/domain/deck/position.ts';
import { type Action, after, type Deck, newShow, orderOf } from '../../../src/domain/deck/show.ts';
import { elapsed } from '../../../src/domain/deck/stopwatch.ts';
import { isShow, type Show } from '../../../src/schemas/show.ts';

const MINUTE = 60_000;
const lesson = 'jingzhun-fupin/deployment';
const deck: Deck = {
  id: lesson,
  slides: [
    { steps: 0, lesson: '', anyOrder: false },
    { steps: 3, lesson, anyOrder: false },
    { steps: 4, lesson, anyOrder: true },
    { steps: 1, lesson: 'jingzhun-fupin/conduct', anyOrder: false },
    { steps: 0, lesson: '', anyOrder: false },
  ],
  minutes: { [lesson]: 12 },
};
const steps = deck.slides.map((slide) => slide.steps);

/** The show after some actions, a minute apart, beginning a minute after the epoch. */
function played(...actions: Action[]): Show {
  return actions.reduce(
    (show, action, at) => after(deck, show, action, 'here', (at + 1) * MINUTE),
    newShow('meeting'),
  );
}
const go = (slide: number, step = 0): Action => ({ kind: 'go', to: { slide, step } });
const forwards = (count: number): Action[] => Array.from({ length: count }, () => ({ kind: 'forward' }));

const actions: fc.Arbitrary<Action> = fc.oneof(
  fc
    .constantFrom<Action['kind']>('forward', 'back', 'next-slide', 'previous-slide', 'first', 'last')
    .map((kind) => ({ kind }) as Action),
  fc.record({
    kind: fc.constant('go' as const),
    to: fc.record({ slide: fc.nat({ max: 9 }), step: fc.nat({ max: 9 }) }),
  }),
  fc.record({ kind: fc.constant('screen' as const), screen: fc.constantFrom('slide', 'black', 'white') }),
  fc.record({ kind: fc.constant('look' as const), look: fc.constantFrom('light', 'dark', 'strong') }),
  fc.record({ kind: fc.constant('member' as const), slide: fc.nat({ max: 6 }), member: fc.nat({ max: 6 }) }),
  fc.record({
    kind: fc.constant('hands' as const),
    item: fc.constantFrom('x', 'y'),
    option: fc.constantFrom('a', 'b'),
    change: fc.integer({ min: -3, max: 3 }),
  }),
  fc.record({
    kind: fc.constant('countdown' as const),
    slide: fc.nat({ max: 6 }),
    minutes: fc.nat({ max: 9 }),
    to: fc.constantFrom('run', 'pause', 'reset'),
  }),
  fc.record({ kind: fc.constant('watch' as const), to: fc.constantFrom('run', 'pause', 'reset') }),
) as fc.Arbitrary<Action>;

test('whatever is done, the show is one that another window takes, at a place that the deck has', () => {
  fc.assert(
    fc.property(fc.array(actions, { maxLength: 40 }), (list) => {
      const show = played(...list);
      expect(isShow(JSON.parse(JSON.stringify(show)))).toBe(true);
      expect(clamp(steps, show.at)).toEqual(show.at);
      expect(show.rev).toBe(list.length);
      for (const [slide, order] of Object.entries(show.orders)) {
        const natural = Array.from({ length: steps[Number(slide) - 1] ?? 0 }, (_, index) => index + 1);
        expect([...order].sort()).toEqual(natural);
      }
    }),
  );
});

test('the deck is walked through by steps and by slides', () => {
  const places = forwards(12).map((_, count) => hashOf(played(...forwards(count)).at));
  expect(places).toEqual([
    '#1',
    '#2',
    '#2.1',
    '#2.2',
    '#2.3',
    '#3',
    '#3.1',
    '#3.2',
    '#3.3',
    '#3.4',
    '#4',
    '#4.1',
  ]);
  expect(played(go(2, 1), { kind: 'next-slide' }).at).toEqual({ slide: 3, step: 0 });
  expect(played(go(3, 1), { kind: 'previous-slide' }).at).toEqual({ slide: 2, step: 0 });
  expect(played({ kind: 'last' }).at).toEqual({ slide: 5, step: 0 });
  expect(played({ kind: 'last' }, { kind: 'next-slide' }).at).toEqual({ slide: 5, step: 0 });
  expect(played(go(4), { kind: 'first' }).at).toEqual({ slide: 1, step: 0 });
  expect(played(go(99, 99)).at).toEqual({ slide: 5, step: 0 });
});

test('whatever moves brings the slide back', () => {
  expect(played({ kind: 'screen', screen: 'black' }).screen).toBe('black');
  expect(played({ kind: 'screen', screen: 'black' }, { kind: 'forward' }).screen).toBe('slide');
});

describe('members', () => {
  const member = (number: number): Action => ({ kind: 'member', slide: 3, member: number });
  const order = (show: Show) => orderOf(show, 3, 4);

  test('are shown in the order in which they are called out, then the rest in its own', () => {
    expect(order(played(go(3), member(3)))).toEqual([3, 1, 2, 4]);
    expect(order(played(go(3), member(3), { kind: 'forward' }, member(4)))).toEqual([3, 1, 4, 2]);
    fc.assert(
      fc.property(fc.shuffledSubarray([1, 2, 3, 4]), (called) => {
        const show = played(go(3), ...called.map(member));
        expect(order(show).slice(0, called.length)).toEqual(called);
        expect(show.at).toEqual({ slide: 3, step: called.length });
      }),
    );
  });

  test('that are shown already, or that there are not, change nothing', () => {
    for (const number of [0, 3, 5]) {
      const show = played(go(3), member(3), member(number));
      expect([order(show), show.at.step]).toEqual([[3, 1, 2, 4], 1]);
    }
  });

  test('of another slide, or of one with an order of its own, are left alone', () => {
    expect(played(go(2), member(2)).at).toEqual({ slide: 2, step: 0 });
    expect(played(go(2), { kind: 'member', slide: 2, member: 3 }).orders).toEqual({});
  });

  test('are covered again in the opposite order', () => {
    const show = played(go(3), member(4), member(2), { kind: 'back' });
    expect([order(show)[0], show.at.step]).toEqual([4, 1]);
  });

  test('an order that is not of these members is not used', () => {
    for (const kept of [
      [1, 2],
      [1, 1, 2, 3],
      [2, 3, 4, 5],
    ]) {
      expect(order({ ...newShow(''), orders: { 3: kept } })).toEqual([1, 2, 3, 4]);
    }
  });
});

describe('hands', () => {
  const hand = (option: string, change: number): Action => ({ kind: 'hands', item: 'x', option, change });

  test('are counted by option, and never below none', () => {
    expect(played(hand('a', 1), hand('a', 1), hand('b', 1), hand('b', -2)).hands).toEqual({
      x: { a: 2, b: 0 },
    });
  });

  test('are recorded as they stand, and cleared', () => {
    const show = played(hand('a', 1), { kind: 'recorded', item: 'x' }, hand('a', 1));
    expect([show.recorded, show.hands]).toEqual([{ x: { a: 1 } }, { x: { a: 2 } }]);
    expect(played(hand('a', 1), { kind: 'clear-hands', item: 'x' }).hands).toEqual({ x: {} });
  });
});

describe('time', () => {
  test('begins when the first slide is left, not before', () => {
    expect(played({ kind: 'screen', screen: 'black' }, { kind: 'look', look: 'dark' }).watch).toEqual({
      gone: 0,
    });
    expect(played({ kind: 'look', look: 'dark' }, { kind: 'forward' }).watch).toEqual({
      gone: 0,
      since: 2 * MINUTE,
    });
  });

  test('set to nought stands until the next slide is turned to', () => {
    const show = played(
      go(2),
      { kind: 'watch', to: 'pause' },
      { kind: 'watch', to: 'reset' },
      { kind: 'forward' },
    );
    expect(show.watch).toEqual({ gone: 0 });
    expect(show.lessons[lesson]?.watch).toEqual({ gone: 0 });
    expect(after(deck, show, go(3), 'here', 9 * MINUTE).watch).toEqual({ gone: 0, since: 9 * MINUTE });
  });

  test('of a lesson runs while it is spoken on', () => {
    const show = played(go(2), go(3), go(4), go(5));
    const spoken = (id: string) => elapsed(show.lessons[id]?.watch ?? { gone: -1 }, 10 * MINUTE) / MINUTE;
    expect(spoken(lesson)).toBe(2);
    expect(spoken('jingzhun-fupin/conduct')).toBe(1);
    expect(show.lessons[lesson]?.minutes).toBe(12);
  });

  test('of a lesson stands while the presentation is halted', () => {
    const show = played(go(2), { kind: 'watch', to: 'pause' }, go(3));
    expect(elapsed(show.lessons[lesson]?.watch ?? { gone: -1 }, 10 * MINUTE)).toBe(MINUTE);
  });

  test('of a countdown is kept by slide, and its minutes may be changed', () => {
    const run: Action = { kind: 'countdown', slide: 4, minutes: 5, to: 'run' };
    expect(played(run).countdowns).toEqual({ 4: { minutes: 5, watch: { gone: 0, since: MINUTE } } });
    const changed = played(run, { kind: 'countdown-minutes', slide: 4, minutes: 0 }, { ...run, to: 'pause' });
    expect(changed.countdowns).toEqual({ 4: { minutes: 1, watch: { gone: 2 * MINUTE } } });
    expect(played(run, { ...run, to: 'reset' }).countdowns[4]?.watch).toEqual({ gone: 0 });
  });
});

test('the walk by 「forward」 is the deck’s own', () => {
  fc.assert(
    fc.property(fc.nat({ max: 12 }), (count) => {
      let at = newShow('').at;
      for (let step = 0; step < count; step += 1) at = forward(steps, at);
      expect(played(...forwards(count)).at).toEqual(at);
    }),
  );
});
