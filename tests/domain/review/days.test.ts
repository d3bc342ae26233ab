import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dayAt, daysBetween } from '../../../src/domain/review/days.ts';
import { inChina, moment } from './logs.ts';

test('a day ends at the learner’s midnight', () => {
  expect(inChina(moment(0, 23, 59))).toBe('2026-01-01');
  expect(inChina(moment(0, 24))).toBe('2026-01-02');
  expect(dayAt(moment(0, 24), 0)).toBe('2026-01-01');
  expect(dayAt(moment(0, 24), 300)).toBe('2026-01-01');
});

test('days between calendar days, over months and leap years', () => {
  expect(daysBetween('2026-11-22', '2026-11-22')).toBe(0);
  expect(daysBetween('2026-12-31', '2027-01-01')).toBe(1);
  expect(daysBetween('2028-03-01', '2028-02-28')).toBe(-2);
});

test('no clock is set so wrongly that there is no day, and later is never an earlier day', () => {
  const anything = fc.double({ noNaN: true, noDefaultInfinity: true });
  fc.assert(
    fc.property(anything, anything, (one, other) => {
      const [earlier, later] = [Math.min(one, other), Math.max(one, other)].map((at) =>
        dayAt(at, new Date(at).getTimezoneOffset()),
      );
      expect(earlier).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(daysBetween(earlier ?? '', later ?? '')).toBeGreaterThanOrEqual(0);
    }),
  );
});
