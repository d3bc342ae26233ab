import { dayAt } from '../domain/review/days.ts';

/** The day of the learner's own calendar and clock, as `2026-11-22`. */
export function localDay(at: number): string {
  return dayAt(at, new Date(at).getTimezoneOffset());
}
