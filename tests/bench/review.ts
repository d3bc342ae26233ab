/*
 * How long a long record takes to replay: `npm run bench:review`.
 * 10,000 answers are some three years of ten a day.
 */
import { dayAt } from '../../src/domain/review/days.ts';
import { reviewToday } from '../../src/domain/review/due.ts';
import { mastery } from '../../src/domain/review/mastery.ts';
import { mistakes } from '../../src/domain/review/mistakes.ts';
import { scheduleOf } from '../../src/domain/review/schedule.ts';
import type { RecordEvent } from '../../src/schemas/record.ts';

const ANSWERS = 10_000;
const ROUNDS = 15;
const START = Date.UTC(2026, 0, 1);
const HOUR = 3_600_000;

const items = Array.from({ length: 500 }, (_, n) => ({ id: `q-${n}`, rev: 1 }));
const events = Array.from(
  { length: ANSWERS },
  (_, n): RecordEvent => ({
    kind: 'answered',
    // Ids are random in life: scattered here, so that sorting has its work.
    id: ((n * 2_654_435_761) % 2 ** 32).toString(16).padStart(32, '0'),
    at: START + ((n * 7919) % ANSWERS) * 2.6 * HOUR,
    item: `q-${(n * 31) % items.length}`,
    rev: 1,
    response: 'a',
    score: n % 7 === 0 ? 0 : 1,
    hints: n % 11 === 0 ? 1 : 0,
    mode: 'review',
  }),
);
const now = START + ANSWERS * 2.6 * HOUR;
// As a page makes it.
const dayOf = (at: number) => dayAt(at, new Date(at).getTimezoneOffset());

const cards = scheduleOf(events, items, dayOf);
time('scheduleOf', () => scheduleOf(events, items, dayOf));
time('reviewToday', () => reviewToday({ events, items, now, dayOf, newPerDay: 10 }));
time('mistakes', () => mistakes(events, dayOf));
time('mastery of all items', () => mastery(cards, items, now));

function time(name: string, run: () => unknown) {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  const [first = 0] = times;
  const median = times.sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
  console.log(`${name}: first ${first.toFixed(1)} ms, median of ${ROUNDS} ${median.toFixed(1)} ms`);
}
