import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ownAnswers } from '../../../src/domain/review/answers.ts';
import { DAY, dayAt } from '../../../src/domain/review/days.ts';
import { reviewToday } from '../../../src/domain/review/due.ts';
import type { Answered, RecordEvent } from '../../../src/schemas/record.ts';
import { answered } from '../events.ts';
import { inChina, items, logAndDisorder, moment, someCalendar, someLog, someMoment } from './logs.ts';

const on = (item: string, day: number, fields: Partial<Answered> = {}, hour = 12) =>
  answered(item, { at: moment(day, hour), ...fields });
const review = (events: RecordEvent[], now: number, newPerDay = 10) =>
  reviewToday({ events, items, now, dayOf: inChina, newPerDay });

describe('due', () => {
  test('is an item on the whole of its day, from midnight on, and after it', () => {
    const events = [on('q-1', 0, {}, 22)];
    expect(review(events, moment(2, 23, 59)).due).toEqual([]);
    expect(review(events, moment(3, 0)).due).toEqual(['q-1']);
    expect(review(events, moment(50)).due).toEqual(['q-1']);
  });

  test('come first those most likely forgotten, revised items last', () => {
    const events = [on('q-3', 0), on('q-1', 8), on('q-2', 1), on('q-4', 8, { score: 0 })];
    expect(review(events, moment(11)).due).toEqual(['q-4', 'q-2', 'q-1', 'q-3']);
  });

  test('is a revised item at once, until it is answered anew', () => {
    expect(review([on('q-3', 0)], moment(0, 13)).due).toEqual(['q-3']);
    expect(review([on('q-3', 0), on('q-3', 0, { rev: 2 }, 13)], moment(0, 14)).due).toEqual([]);
  });
});

describe('new', () => {
  test('are the items never answered, in the order given, as many as a day brings', () => {
    expect(review([], moment(0), 3).fresh).toEqual(['q-1', 'q-2', 'q-3']);
    expect(review([on('q-2', 0)], moment(1), 2).fresh).toEqual(['q-1', 'q-3']);
  });

  test('are fewer by those first met today, in a lesson or a review', () => {
    const events = [on('q-1', 0, {}, 0), on('q-1', 0, {}, 1), on('q-2', 0, { mode: 'review' }, 2)];
    expect(review(events, moment(0, 3), 3).fresh).toEqual(['q-3']);
    expect(review(events, moment(0, 3), 1).fresh).toEqual([]);
    expect(review(events, moment(1, 0), 1).fresh).toEqual(['q-3']);
  });

  test('are not used up by a room’s show of hands, nor by items no longer there', () => {
    const events = [on('q-1', 0, { mode: 'group' }), on('q-gone', 0)];
    expect(review(events, moment(0, 13), 1)).toEqual({ due: [], fresh: ['q-1'] });
  });
});

describe('a wrong clock', () => {
  const ahead = on('q-1', 400);

  test('set right again does not put an item off till the wrong day', () => {
    expect(review([ahead], moment(0))).toMatchObject({ due: [], fresh: ['q-1', 'q-2', 'q-3', 'q-4'] });
    expect(review([ahead, on('q-1', 0)], moment(3)).due).toEqual(['q-1']);
    expect(review([on('q-1', 0), ahead, on('q-1', 3)], moment(16)).due).toEqual([]);
    expect(review([on('q-1', 0), ahead, on('q-1', 3)], moment(17)).due).toEqual(['q-1']);
  });

  test('a few minutes fast on the same day asks nothing twice', () => {
    expect(review([on('q-1', 0, {}, 13)], moment(0, 12)).fresh).not.toContain('q-1');
  });
});

test('another zone moves the day, and loses nothing', () => {
  const events = [on('q-1', 0, {}, 22)];
  // Ten at night on day 3 in China is nine in the morning in New York (UTC−5).
  const inNewYork = (now: number) =>
    reviewToday({ events, items, now, dayOf: (at) => dayAt(at, 300), newPerDay: 0 }).due;
  expect(inNewYork(moment(3, 12))).toEqual([]);
  expect(inNewYork(moment(3, 22))).toEqual(['q-1']);
});

describe('any log', () => {
  test('gives the same review in whatever order and however often its events come', () => {
    fc.assert(
      fc.property(logAndDisorder, someMoment, someCalendar, ([log, disorder], now, dayOf) => {
        const of = (events: RecordEvent[]) => reviewToday({ events, items, now, dayOf, newPerDay: 2 });
        expect(of(disorder)).toEqual(of(log));
      }),
    );
  });

  test('at any time in any zone has each item due, new, or coming back within 90 days', () => {
    fc.assert(
      fc.property(someLog, someMoment, someCalendar, (log, now, dayOf) => {
        const at = (time: number, events = log) =>
          reviewToday({ events, items, now: time, dayOf, newPerDay: items.length * 2 });
        const { due, fresh } = at(now);
        expect(new Set([...due, ...fresh]).size).toBe(due.length + fresh.length);
        // What happens after now is not known now.
        const today = dayOf(now);
        const known = log.filter((event) => dayOf(event.at) <= today);
        expect(at(now, known)).toEqual({ due, fresh });
        const later = at(now + 91 * DAY, known);
        expect(new Set([...later.due, ...later.fresh])).toEqual(new Set(items.map(({ id }) => id)));
        const answeredByNow = new Set(ownAnswers(known).map(({ item }) => item));
        expect(new Set(later.due)).toEqual(new Set([...answeredByNow].filter((id) => id !== 'q-gone')));
      }),
    );
  });

  test('has done with what is answered rightly now', () => {
    fc.assert(
      fc.property(someLog, someMoment, (log, now) => {
        const before = review(log, now);
        const answers = [...before.due, ...before.fresh].map((id) =>
          answered(id, { at: now, id: `z-${id}`, rev: items.find((item) => item.id === id)?.rev }),
        );
        const { due } = review([...log, ...answers], now);
        const wrongToday = ownAnswers(log).some(({ at }) => inChina(at) === inChina(now) && at > now);
        if (!wrongToday) expect(due).toEqual([]);
      }),
    );
  });
});
