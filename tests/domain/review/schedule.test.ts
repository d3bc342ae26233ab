import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownAnswers } from '../../../src/domain/review/answers.ts';
import { DAY } from '../../../src/domain/review/days.ts';
import {
  foldCard,
  type ReviewCard,
  retrievability,
  scheduleOf,
} from '../../../src/domain/review/schedule.ts';
import type { Answered, RecordEvent } from '../../../src/schemas/record.ts';
import { answered } from '../events.ts';
import { inChina, items, logAndDisorder, moment, someCalendar, someLog, someMoment } from './logs.ts';

const item = { id: 'q-1', rev: 1 };
const cardOf = (...events: RecordEvent[]) => scheduleOf(events, [item], inChina).get('q-1');
const on = (day: number, fields: Partial<Answered> = {}, hour = 12) =>
  answered('q-1', { at: moment(day, hour), ...fields });

describe('the next time', () => {
  test('is days away after a first right answer, fewer with a hint, tomorrow when wrong', () => {
    expect(cardOf(on(0))?.intervalDays).toBe(3);
    expect(cardOf(on(0, { hints: 1 }))?.intervalDays).toBe(2);
    expect(cardOf(on(0, { score: 0, response: null }))?.intervalDays).toBe(1);
    expect(cardOf(on(0, { score: 0.5 }))?.intervalDays).toBe(1);
  });

  test('is tomorrow for a wrong answer, even of an item known for months', () => {
    const known = [0, 3, 17, 74].map((day) => on(day));
    expect(cardOf(...known)?.intervalDays).toBe(90);
    const forgotten = [...known, on(164, { score: 0 })];
    expect(cardOf(...forgotten)).toMatchObject({ intervalDays: 1, lapses: 1 });
    expect(cardOf(...forgotten, on(165), on(180, { score: 0 }))?.lapses).toBe(2);
  });

  test('is still tomorrow when what was wrong is corrected in the same sitting', () => {
    const wrong = on(0, { score: 0 }, 20);
    expect(cardOf(wrong, on(0, {}, 21))).toEqual({ ...cardOf(wrong), right: true });
  });

  test('is not made shorter by answering wrongly twice in a sitting', () => {
    const wrong = on(0, { score: 0 }, 20);
    expect(cardOf(on(-3), wrong, on(0, { score: 0 }, 21))).toEqual(cardOf(on(-3), wrong));
  });

  test('is not put off by answering rightly twice a day', () => {
    expect(cardOf(on(0), on(0, {}, 15))).toEqual(cardOf(on(0)));
  });

  test('is tomorrow when a right answer is followed by a wrong one on the same day', () => {
    expect(cardOf(on(0), on(0, { score: 0 }, 15))).toMatchObject({ intervalDays: 1, lapses: 1 });
  });

  test('counts nights, not hours: evening to early morning is a day, within a day is none', () => {
    const evening = on(0, {}, 22);
    // 22:00 to 7:00 in China is one day of UTC, 7:00 to 9:00 two.
    const nextMorning = on(1, {}, 7);
    expect(cardOf(evening, nextMorning)?.stability).toBeGreaterThan(cardOf(evening)?.stability ?? 0);
    expect(cardOf(on(0, {}, 7), on(0, {}, 9))?.stability).toBe(cardOf(on(0, {}, 7))?.stability);
  });

  test('is worked out from answers in any mode but a room’s show of hands', () => {
    expect(cardOf(on(0, { mode: 'review' }))).toEqual(cardOf(on(0)));
    expect(cardOf(on(0, { mode: 'group' }))).toBeUndefined();
  });
});

test('of two answers at one instant the one with the greater id is the later', () => {
  const right = on(0, { id: 'a' });
  const wrong = on(0, { id: 'b', score: 0 });
  expect(cardOf(right, wrong)).toMatchObject({ right: false, lapses: 1 });
  expect(cardOf(wrong, right)).toEqual(cardOf(right, wrong));
});

describe('a revised item', () => {
  const revised = [{ id: 'q-1', rev: 2 }];

  test('is marked, its card of the older revision kept', () => {
    const card = scheduleOf([on(0)], revised, inChina).get('q-1');
    expect(card).toMatchObject({ revised: true, rev: 1 });
  });

  test('starts anew with the first answer to its new revision', () => {
    const anew = on(40, { rev: 2 });
    const after = scheduleOf([on(0), on(3), on(17), anew], revised, inChina).get('q-1');
    expect(after).toEqual(scheduleOf([anew], revised, inChina).get('q-1'));
    expect(after?.revised).toBe(false);
  });

  test('is not changed by a late answer to its older revision', () => {
    const events = [on(0), on(40, { rev: 2 })];
    const late = on(45, { score: 0 });
    expect(scheduleOf([...events, late], revised, inChina)).toEqual(scheduleOf(events, revised, inChina));
  });

  test('answered on a device with newer content goes on being learnt on one with older', () => {
    const card = cardOf(on(0, { rev: 2 }), on(3));
    expect(card).toMatchObject({ rev: 1, revised: false, lastAt: moment(3) });
  });
});

describe('the chance of still knowing', () => {
  const card = cardOf(on(0)) as ReviewCard;

  test('is nine in ten after as many days as the card’s stability says', () => {
    expect(retrievability(card, card.lastAt + card.stability * DAY)).toBeCloseTo(0.9, 6);
  });

  test('falls with time, and is certain before the last answer', () => {
    expect(retrievability(card, moment(-9))).toBe(1);
    fc.assert(
      fc.property(someMoment, someMoment, (one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        expect(retrievability(card, early)).toBeGreaterThanOrEqual(retrievability(card, late));
      }),
    );
  });
});

describe('any log', () => {
  test('folded answer by answer gives what its replay gives', () => {
    fc.assert(
      fc.property(someLog, someCalendar, (log, dayOf) => {
        const current = items.map(({ id }) => ({ id, rev: 2 }));
        const folded = new Map<string, ReviewCard>();
        const heard: RecordEvent[] = [];
        for (const answer of ownAnswers(log)) {
          heard.push(answer);
          folded.set(answer.item, foldCard(folded.get(answer.item), answer, dayOf));
          const replayed = scheduleOf(heard, current, dayOf).get(answer.item);
          if (answer.item !== 'q-gone') expect(replayed).toMatchObject({ ...folded.get(answer.item) });
        }
      }),
    );
  });

  test('gives the same cards in whatever order and however often its events come', () => {
    fc.assert(
      fc.property(logAndDisorder, someCalendar, ([log, disorder], dayOf) => {
        expect(scheduleOf(disorder, items, dayOf)).toEqual(scheduleOf(log, items, dayOf));
      }),
    );
  });

  test('gives the same without what the room answered and what is no longer there', () => {
    fc.assert(
      fc.property(someLog, (log) => {
        const own = log.filter(
          (event) => event.kind === 'answered' && event.mode !== 'group' && event.item !== 'q-gone',
        );
        expect(scheduleOf(log, items, inChina)).toEqual(scheduleOf(own, items, inChina));
        expect(scheduleOf(log, items, inChina).has('q-gone')).toBe(false);
      }),
    );
  });

  test('in any zone keeps a card for every item answered, 1 to 90 days from its last answer', () => {
    fc.assert(
      fc.property(someLog, someCalendar, (log, dayOf) => {
        const cards = scheduleOf(log, items, dayOf);
        const known = new Set(ownAnswers(log).map((answer) => answer.item));
        known.delete('q-gone');
        expect(new Set(cards.keys())).toEqual(known);
        for (const { due, lastAt, intervalDays, stability, difficulty } of cards.values()) {
          expect(due - lastAt).toBe(intervalDays * DAY);
          expect(intervalDays).toBeGreaterThanOrEqual(1);
          expect(intervalDays).toBeLessThanOrEqual(90);
          expect(stability).toBeGreaterThan(0);
          expect(difficulty).toBeGreaterThanOrEqual(1);
        }
      }),
    );
  });

  test('of a clock put back over midnight counts no day, rather than a day less', () => {
    const putBack = (at: number) => inChina(at < moment(5, 0, 30) ? at : at - DAY / 24);
    const answers = [
      on(0),
      answered('q-1', { at: moment(5, 0, 20) }),
      answered('q-1', { at: moment(5, 0, 40) }),
    ];
    const wrong = answered('q-1', { at: moment(5, 0, 50), score: 0 });
    const cards = (events: RecordEvent[]) => scheduleOf(events, [item], putBack);
    expect(cards(answers)).toEqual(cards(answers.slice(0, 2)));
    expect(cards([...answers, wrong]).get('q-1')).toMatchObject({ lapses: 1, intervalDays: 1 });
  });

  test('of clocks set to anything throws nothing', () => {
    const wild = fc.array(
      fc.record({ at: fc.double({ noNaN: true, noDefaultInfinity: true }), score: fc.constantFrom(0, 1) }),
    );
    fc.assert(
      fc.property(wild, (answers) => {
        const events = answers.map((fields) => answered('q-1', fields));
        expect(scheduleOf(events, [item], inChina).size).toBe(events.length === 0 ? 0 : 1);
      }),
    );
  });
});
