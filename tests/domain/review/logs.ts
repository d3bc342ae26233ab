import fc from 'fast-check';
import { DAY, type DayOf, dayAt } from '../../../src/domain/review/days.ts';
import type { RecordEvent } from '../../../src/schemas/record.ts';

/** A learner's calendar in China, where no clock is ever put forward or back. */
export const inChina: DayOf = (at) => dayAt(at, -480);

/** Some minute of a day of 2026 in China; `day` 0 is 1 January. */
export function moment(day: number, hour = 12, minute = 0): number {
  return Date.UTC(2026, 0, 1) + day * DAY + ((hour - 8) * 60 + minute) * 60_000;
}

/** Calendars of other zones, halves of hours among them. */
export const someCalendar: fc.Arbitrary<DayOf> = fc
  .integer({ min: -28, max: 24 })
  .map((halfHours) => (at) => dayAt(at, halfHours * 30));

/** The items that `someLog` is about; `q-3` was revised, `q-4` is often without answers. */
export const items = [
  { id: 'q-1', rev: 1 },
  { id: 'q-2', rev: 1 },
  { id: 'q-3', rev: 2 },
  { id: 'q-4', rev: 1 },
];

/** An instant of a hundred days, at one of four hours, so that some meet. */
export const someMoment = fc
  .tuple(fc.nat(100), fc.constantFrom(0, 7, 12, 22))
  .map(([day, hour]) => moment(day, hour));

/** Logs over a hundred days with few items, one of them (`q-gone`) no longer there. */
export const someLog: fc.Arbitrary<RecordEvent[]> = fc.uniqueArray(
  fc.oneof(
    {
      weight: 9,
      arbitrary: fc.record({
        kind: fc.constant('answered' as const),
        id: fc.stringMatching(/^[0-9a-f]{4}$/),
        at: someMoment,
        item: fc.constantFrom('q-1', 'q-2', 'q-3', 'q-4', 'q-gone'),
        rev: fc.constantFrom(1, 1, 2),
        response: fc.constant('a'),
        score: fc.constantFrom(0, 0.5, 1, 1, 1),
        hints: fc.constantFrom(0, 0, 1),
        mode: fc.constantFrom('study' as const, 'review' as const, 'group' as const),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constantFrom('lesson-read' as const, 'lesson-finished' as const),
        id: fc.stringMatching(/^[0-9a-f]{4}$/),
        at: someMoment,
        lesson: fc.constant('jzfp/one'),
      }),
    },
  ),
  { selector: ({ id }) => id, maxLength: 60 },
);

/** A log, and the same shuffled with some of its events twice. */
export const logAndDisorder = someLog.chain((log) =>
  fc.tuple(
    fc.constant(log),
    fc
      .tuple(fc.shuffledSubarray(log, { minLength: log.length, maxLength: log.length }), fc.subarray(log))
      .map(([shuffled, twice]) => [...shuffled, ...twice]),
  ),
);
