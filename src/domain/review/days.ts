/**
 * The learner's calendar day of an instant (milliseconds since 1970), as `2026-11-22`. The caller
 * makes it from the learner's clock and zone, so that a day ends at the learner's midnight.
 * `dayAt` does it right.
 */
export type DayOf = (at: number) => string;

/** A day in milliseconds. */
export const DAY = 86_400_000;

/** Days as written, by the number of days since 1970; and back. A log asks for the same ones very often. */
const written = new Map<number, string>();
const numbers = new Map<string, number>();

/** The last instant whose year has four digits; a clock can be set to anything. */
const LATEST = Date.UTC(9999, 11, 31);

/**
 * The calendar day of an instant for a clock so many minutes west of UTC. Never throws. On a page:
 * `(at) => dayAt(at, new Date(at).getTimezoneOffset())`.
 *
 * @param at milliseconds since 1970
 * @param minutesWest as `getTimezoneOffset` gives it: −480 in China
 */
export function dayAt(at: number, minutesWest: number): string {
  // No zone is known (NaN) for an instant beyond what Date can hold.
  const local = at - (minutesWest || 0) * 60_000;
  const number = Math.floor(Math.min(Math.max(local, 0), LATEST) / DAY);
  let day = written.get(number);
  if (day === undefined) {
    day = new Date(number * DAY).toISOString().slice(0, 10);
    written.set(number, day);
  }
  return day;
}

/** Days from one calendar day to another; negative when the other is earlier. */
export function daysBetween(day: string, other: string): number {
  return numberOf(other) - numberOf(day);
}

function numberOf(day: string): number {
  let number = numbers.get(day);
  if (number === undefined) {
    number = Date.parse(day) / DAY;
    numbers.set(day, number);
  }
  return number;
}
