import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isRight, ownAnswers } from '../../../src/domain/review/answers.ts';
import { mistakes } from '../../../src/domain/review/mistakes.ts';
import type { Answered, RecordEvent } from '../../../src/schemas/record.ts';
import { answered } from '../events.ts';
import { inChina, logAndDisorder, moment, someCalendar, someLog } from './logs.ts';

const right = (day: number, fields: Partial<Answered> = {}, hour = 12) =>
  answered('q-1', { at: moment(day, hour), ...fields });
const wrong = (day: number, fields: Partial<Answered> = {}, hour = 12) =>
  right(day, { score: 0, ...fields }, hour);
const book = (...events: RecordEvent[]) => mistakes(events, inChina);

describe('an item', () => {
  test('comes in when answered wrongly, in half or not at all', () => {
    const entry = { item: 'q-1', rev: 1, since: moment(0), days: [], wrongs: 1 };
    expect(book(wrong(0))).toEqual([entry]);
    expect(book(wrong(0, { score: 0.5 }))).toEqual([entry]);
    expect(book(wrong(0, { response: null, mode: 'review' }))).toEqual([entry]);
    expect(book(wrong(0, { mode: 'group' }), right(0))).toEqual([]);
  });

  test('leaves after right answers on three different days, not sooner', () => {
    const two = [wrong(0), right(0, {}, 13), right(1), right(1, {}, 23)];
    expect(book(...two)).toMatchObject([{ days: ['2026-01-01', '2026-01-02'] }]);
    expect(book(...two, right(4, { mode: 'group' }))).toHaveLength(1);
    expect(book(...two, right(4))).toEqual([]);
  });

  test('starts its count anew with a wrong answer, on the same day too', () => {
    const events = [wrong(0), right(1), right(2), right(3, {}, 8), wrong(5, {}, 9)];
    expect(book(...events)).toMatchObject([{ since: moment(5, 9), wrongs: 1, days: [] }]);
    const again = [wrong(0), right(1), right(2, {}, 8), wrong(2, {}, 9)];
    expect(book(...again)).toMatchObject([{ since: moment(0), wrongs: 2, days: [] }]);
    expect(book(...again, right(2, {}, 10), right(3))).toMatchObject([
      { days: ['2026-01-03', '2026-01-04'] },
    ]);
  });

  test('stays when revised, its count begun anew; answers to the older wording then mean nothing', () => {
    const events = [wrong(0), right(1), right(2), right(3, { rev: 2 })];
    expect(book(...events)).toMatchObject([{ rev: 2, days: ['2026-01-04'] }]);
    expect(book(...events, right(4), right(5), wrong(6))).toEqual(book(...events));
    expect(book(...events, right(4, { rev: 2 }), right(5, { rev: 2 }))).toEqual([]);
  });
});

test('what has been in longest comes first', () => {
  const events = [wrong(3), wrong(1, { item: 'q-2' }), wrong(5, { item: 'q-2' })];
  expect(book(...events).map(({ item }) => item)).toEqual(['q-2', 'q-1']);
});

describe('any log', () => {
  test('gives the same book in whatever order and however often its events come', () => {
    fc.assert(
      fc.property(logAndDisorder, someCalendar, ([log, disorder], dayOf) => {
        expect(mistakes(disorder, dayOf)).toEqual(mistakes(log, dayOf));
      }),
    );
  });

  test('gives the same without what the room answered', () => {
    fc.assert(
      fc.property(someLog, (log) => {
        const own = log.filter((event) => event.kind !== 'answered' || event.mode !== 'group');
        expect(mistakes(log, inChina)).toEqual(mistakes(own, inChina));
      }),
    );
  });

  test('of one revision has just the items with fewer than three right days since their last wrong', () => {
    fc.assert(
      fc.property(someLog, someCalendar, (log, dayOf) => {
        const events = log.map((event) => (event.kind === 'answered' ? { ...event, rev: 1 } : event));
        const stays = new Set<string>();
        const answers = ownAnswers(events);
        for (const id of new Set(answers.map(({ item }) => item))) {
          const own = answers.filter(({ item }) => item === id);
          const last = own.map(isRight).lastIndexOf(false);
          const days = new Set(own.slice(last + 1).map(({ at }) => dayOf(at)));
          if (last >= 0 && days.size < 3) stays.add(id);
        }
        expect(new Set(mistakes(events, dayOf).map(({ item }) => item))).toEqual(stays);
      }),
    );
  });
});
