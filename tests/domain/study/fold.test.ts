import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, dayAt } from '../../../src/domain/review/days.ts';
import { foldStudy, remembering } from '../../../src/domain/study/fold.ts';
import type { RecordEvent } from '../../../src/schemas/record.ts';
import { answered } from '../events.ts';
import { inChina, logAndDisorder, moment, someCalendar, someLog } from '../review/logs.ts';

let count = 0;
const event = (kind: 'lesson-read' | 'lesson-finished', lesson: string, at: number): RecordEvent => ({
  kind,
  lesson,
  at,
  id: `e${count++}`,
});
const studied = (lesson: string, seconds: number, at: number): RecordEvent => ({
  kind: 'studied',
  lesson,
  seconds,
  at,
  id: `e${count++}`,
});

describe('a log folded', () => {
  test('counts answers, time and days by the learner’s own calendar', () => {
    const study = foldStudy(
      [
        answered('q-1', { at: moment(0, 23, 59) }),
        answered('q-1', { at: moment(1, 0, 1), score: 0.5 }),
        studied('jzfp/one', 90, moment(1, 7)),
        event('lesson-read', 'jzfp/one', moment(3)),
      ],
      inChina,
    );
    expect(study).toMatchObject({ answered: 2, right: 1, seconds: 90 });
    expect([...study.days]).toEqual([
      ['2026-01-01', { answered: 1, right: 1, seconds: 0 }],
      ['2026-01-02', { answered: 1, right: 0, seconds: 90 }],
      ['2026-01-04', { answered: 0, right: 0, seconds: 0 }],
    ]);
  });

  test('has for each place its time, and when it was read and finished first and last', () => {
    const { places } = foldStudy(
      [
        event('lesson-read', 'jzfp/one', moment(5)),
        event('lesson-read', 'jzfp/one', moment(2)),
        event('lesson-finished', 'jzfp/one', moment(6)),
        studied('jzfp/one', 100, moment(2)),
        studied('jzfp/one', 20, moment(6)),
        studied('review', 30, moment(6)),
      ],
      inChina,
    );
    expect(places.get('jzfp/one')).toEqual({
      seconds: 120,
      read: { first: moment(2), last: moment(5) },
      finished: { first: moment(6), last: moment(6) },
    });
    expect(places.get('review')).toEqual({ seconds: 30 });
  });

  test('has nothing of what a room answered, not even its day', () => {
    const study = foldStudy([answered('q-1', { mode: 'group', at: moment(0) })], inChina);
    expect(study).toMatchObject({ answered: 0, right: 0 });
    expect(study.days.size).toBe(0);
  });

  test('takes any clock: before 1970, and beyond what a calendar can write', () => {
    const { days, answered: all } = foldStudy(
      [-1e15, -1, 0, Date.UTC(9999, 11, 31), 1e300].map((at) => answered('q-1', { at })),
      inChina,
    );
    expect(all).toBe(5);
    expect([...days.keys()].sort()).toEqual(['1970-01-01', '9999-12-31']);
  });

  test('is the same in whatever order the events come', () => {
    fc.assert(
      fc.property(logAndDisorder, someCalendar, ([log, disorder], dayOf) => {
        const once = [...new Map(disorder.map((one) => [one.id, one])).values()];
        expect(foldStudy(once, dayOf)).toEqual(foldStudy(log, dayOf));
      }),
    );
  });

  test('has in its days and places together what it has in all', () => {
    fc.assert(
      fc.property(someLog, (log) => {
        const study = foldStudy(log, inChina);
        const sum = (of: 'answered' | 'right' | 'seconds') =>
          [...study.days.values()].reduce((total, day) => total + day[of], 0);
        expect([sum('answered'), sum('right'), sum('seconds')]).toEqual([
          study.answered,
          study.right,
          study.seconds,
        ]);
      }),
    );
  });
});

test('a calendar that remembers gives the days of the one it is made from', () => {
  const zone = fc.integer({ min: -56, max: 48 }).map((quarters) => quarters * 15);
  fc.assert(
    fc.property(zone, fc.array(fc.integer({ min: -DAY, max: 3 * DAY })), (west, times) => {
      const dayOf = (at: number) => dayAt(at, west);
      const remembered = remembering(dayOf);
      expect(times.map(remembered)).toEqual(times.map(dayOf));
    }),
  );
});
