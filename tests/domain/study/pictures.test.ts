import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsAfter, weeksOf } from '../../../src/domain/study/calendar.ts';
import { daysBefore, lastDays, lastWeeks, scaleEnd } from '../../../src/domain/study/spans.ts';
import { timeRows } from '../../../src/domain/study/times.ts';
import { dayInWords, monthInWords, shortDay, timeInWords } from '../../../src/domain/study/words.ts';
import { lecture } from './lecture.ts';

const days = new Map([
  ['2026-02-28', { answered: 3, right: 2, seconds: 0 }],
  ['2026-03-01', { answered: 4, right: 4, seconds: 9 }],
  ['2026-03-02', { answered: 5, right: 0, seconds: 0 }],
  ['9999-12-31', { answered: 9, right: 9, seconds: 0 }],
]);

describe('answers over time', () => {
  test('by day end today, days without answers among them', () => {
    expect(lastDays(days, '2026-03-03', 4)).toEqual([
      { from: '2026-02-28', to: '2026-02-28', answered: 3, right: 2 },
      { from: '2026-03-01', to: '2026-03-01', answered: 4, right: 4 },
      { from: '2026-03-02', to: '2026-03-02', answered: 5, right: 0 },
      { from: '2026-03-03', to: '2026-03-03', answered: 0, right: 0 },
    ]);
  });

  test('by week begin on Monday, the last week ending today', () => {
    expect(lastWeeks(days, '2026-03-04', 2)).toEqual([
      { from: '2026-02-23', to: '2026-03-01', answered: 7, right: 6 },
      { from: '2026-03-02', to: '2026-03-04', answered: 5, right: 0 },
    ]);
  });

  test('can be told on the first and on the last day that a calendar has', () => {
    expect(lastDays(days, '1970-01-01', 30)).toHaveLength(30);
    expect(new Set(lastDays(days, '1970-01-01', 30).map(({ from }) => from)).size).toBe(30);
    expect(lastWeeks(days, '9999-12-31', 26).pop()).toMatchObject({ to: '9999-12-31', answered: 9 });
  });

  test('have a scale that holds the greatest and halves into whole numbers', () => {
    expect([0, 4, 5, 11, 21, 41, 400, 401].map(scaleEnd)).toEqual([4, 4, 10, 20, 40, 100, 400, 1000]);
    fc.assert(
      fc.property(fc.nat(100_000), (greatest) => {
        const end = scaleEnd(greatest);
        expect(end).toBeGreaterThanOrEqual(greatest);
        expect(end % 2).toBe(0);
        expect(end).toBeLessThanOrEqual(Math.max(4, greatest * 2.5));
      }),
    );
  });
});

describe('the calendar', () => {
  test('has a month’s weeks from Monday on', () => {
    const weeks = weeksOf('2026-11');
    expect(weeks[0]).toEqual([...Array(6).fill(undefined), '2026-11-01']);
    expect(weeks[5]).toEqual(['2026-11-30', ...Array(6).fill(undefined)]);
    expect(weeks.flat().filter(Boolean)).toHaveLength(30);
  });

  test('has 29 days in the February of a leap year only', () => {
    expect([2024, 2026, 2100].map((year) => weeksOf(`${year}-02`).flat().filter(Boolean).length)).toEqual([
      29, 28, 28,
    ]);
  });

  test('turns its leaves over the years', () => {
    expect(monthsAfter('2026-12', 1)).toBe('2027-01');
    expect(monthsAfter('2026-01', -2)).toBe('2025-11');
    expect(monthsAfter('1970-01', -1)).toBe('1969-12');
  });

  test('counts days back over the end of a month', () => {
    expect(daysBefore('2026-03-01', 1)).toBe('2026-02-28');
    expect(daysBefore('2026-12-31', -1)).toBe('2027-01-01');
  });
});

describe('time by lesson', () => {
  const places = new Map([
    ['jzfp/two', { seconds: 60 }],
    ['jzfp', { seconds: 30 }],
    ['jzfp/gone', { seconds: 20 }],
    ['other', { seconds: 5 }],
  ]);

  test('names every lesson, and further places only where there is time', () => {
    expect(timeRows([lecture], places)).toEqual([
      { place: 'jzfp/one', name: '第一讲', seconds: 0 },
      { place: 'jzfp/two', name: '第二讲', seconds: 60 },
      { place: 'jzfp', name: '练习页', seconds: 30 },
      { place: '', name: '其他', seconds: 25 },
    ]);
  });

  test('leaves no second out', () => {
    const sum = timeRows([lecture], places).reduce((total, { seconds }) => total + seconds, 0);
    expect(sum).toBe(115);
  });
});

test('times and days are told in words', () => {
  expect([0, 1, 59, 60, 90, 3599, 3600, 7800, 360_000].map(timeInWords)).toEqual([
    '0 分钟',
    '不到 1 分钟',
    '不到 1 分钟',
    '1 分钟',
    '2 分钟',
    '1 小时',
    '1 小时',
    '2 小时 10 分钟',
    '100 小时',
  ]);
  expect(dayInWords('2026-03-05')).toBe('2026年3月5日');
  expect(shortDay('2026-03-05')).toBe('3月5日');
  expect(monthInWords('2026-03')).toBe('2026年3月');
});
