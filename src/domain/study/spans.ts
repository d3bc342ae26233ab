import { DAY, daysBetween } from '../review/days.ts';
import type { DayStudy } from './fold.ts';

/** The answers of a day or of a week. */
export interface Span {
  /** Its first and last calendar day, as `2026-11-22`. */
  from: string;
  to: string;
  answered: number;
  right: number;
}

type Days = ReadonlyMap<string, DayStudy>;

/** The calendar day so many days before another one. */
export function daysBefore(day: string, count: number): string {
  return new Date(Date.parse(day) - count * DAY).toISOString().slice(0, 10);
}

/** The last so many days, today the last of them. */
export function lastDays(days: Days, today: string, count: number): Span[] {
  return Array.from({ length: count }, (_, at) => {
    const day = daysBefore(today, count - 1 - at);
    return summed(days, day, day);
  });
}

/** The last so many weeks from Monday on, the last of them up to today. */
export function lastWeeks(days: Days, today: string, count: number): Span[] {
  const monday = daysBefore(today, (new Date(today).getUTCDay() + 6) % 7);
  return Array.from({ length: count }, (_, at) => {
    const from = daysBefore(monday, 7 * (count - 1 - at));
    return summed(days, from, at === count - 1 ? today : daysBefore(from, -6));
  });
}

/** The end of a scale for counts up to the greatest: 4, 10, 20, 40, 100 and so on, so that it halves well. */
export function scaleEnd(greatest: number): number {
  let unit = 1;
  while (greatest > 4 * unit) unit *= 10;
  const fitting = [unit, 2 * unit].find((end) => unit > 1 && end >= greatest);
  return fitting ?? 4 * unit;
}

function summed(days: Days, from: string, to: string): Span {
  const span = { from, to, answered: 0, right: 0 };
  const length = daysBetween(from, to) + 1;
  for (let at = 0; at < length; at += 1) {
    const { answered = 0, right = 0 } = days.get(daysBefore(from, -at)) ?? {};
    span.answered += answered;
    span.right += right;
  }
  return span;
}
