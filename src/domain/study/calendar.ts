/** The month, as `2026-11`, of a calendar day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The month so many months later; earlier where negative. */
export function monthsAfter(month: string, count: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const months = year * 12 + number - 1 + count;
  return `${`${Math.floor(months / 12)}`.padStart(4, '0')}-${`${(months % 12) + 1}`.padStart(2, '0')}`;
}

/** The weeks of a month from Monday on; undefined for what belongs to the months beside it. */
export function weeksOf(month: string): (string | undefined)[][] {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const first = (new Date(Date.UTC(year, number - 1, 1)).getUTCDay() + 6) % 7;
  const length = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return Array.from({ length: Math.ceil((first + length) / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, weekday) => {
      const day = week * 7 + weekday - first + 1;
      return day < 1 || day > length ? undefined : `${month}-${`${day}`.padStart(2, '0')}`;
    }),
  );
}
