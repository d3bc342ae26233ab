import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import { beforeAll, describe, expect, test } from 'vitest';
import { DAY } from '../../../src/domain/review/days.ts';
import { reviewToday } from '../../../src/domain/review/due.ts';
import { mistakes } from '../../../src/domain/review/mistakes.ts';
import type { RecordEvent } from '../../../src/schemas/record.ts';
import { answered } from '../events.ts';
import { inChina, moment } from './logs.ts';

const DAYS = 120;
const NEW_PER_DAY = 4;
const items = Array.from({ length: 60 }, (_, n) => ({ id: `q-${n}`, rev: 1 }));
/** Hours at which the learner studies: late in the evening, and before China's day begins in UTC. */
const hours = [22, 7, 12, 0, 23];

interface Asking {
  day: number;
  rating: Rating.Again | Rating.Hard | Rating.Good;
}

/** The third of the items never wrong; others wrong or with a hint now and then, by a fixed pattern. */
function ratingOf(item: number, time: number): Asking['rating'] {
  if (item % 3 === 0) return Rating.Good;
  if ((item + time) % 5 === 0) return Rating.Again;
  return (item + time * 2) % 9 === 0 ? Rating.Hard : Rating.Good;
}

/** Whoever does each day's review, and puts right at once what was wrong. */
function study() {
  const events: RecordEvent[] = [];
  const asked = new Map<string, Asking[]>(items.map(({ id }) => [id, []]));
  const newOnDay: number[] = [];
  for (let day = 0; day < DAYS; day += 1) {
    const now = moment(day, hours[day % hours.length]);
    const today = reviewToday({ events, items, now, dayOf: inChina, newPerDay: NEW_PER_DAY });
    newOnDay.push(today.fresh.length);
    for (const [turn, item] of [...today.due, ...today.fresh].entries()) {
      const before = asked.get(item) ?? [];
      const rating = ratingOf(
        items.findIndex(({ id }) => id === item),
        before.length,
      );
      before.push({ day, rating });
      const hints = rating === Rating.Hard ? 1 : 0;
      const score = rating === Rating.Again ? 0 : 1;
      events.push(answered(item, { at: now + turn * 1000, score, hints, mode: 'review' }));
      if (score === 0) events.push(answered(item, { at: now + turn * 1000 + 500, mode: 'review' }));
    }
  }
  return { events, asked, newOnDay };
}

const scheduler = fsrs({
  request_retention: 0.9,
  maximum_interval: 90,
  enable_fuzz: false,
  enable_short_term: false,
});

/** The days on which ts-fsrs itself asks, given the same ratings; a wrong answer comes back next day. */
function daysByFsrs(first: number, ratings: readonly Asking['rating'][]): number[] {
  const days: number[] = [];
  let card: Card = createEmptyCard(new Date(0));
  let day = first;
  for (const rating of ratings) {
    days.push(day);
    card = scheduler.next(card, new Date(day * DAY), rating).card;
    day += rating === Rating.Again ? 1 : Math.min(card.scheduled_days, 90);
  }
  return days;
}

describe(`a learner who reviews every day for ${DAYS} days`, () => {
  let learner: ReturnType<typeof study>;
  beforeAll(() => {
    learner = study();
  });

  test('meets the new items a few a day, in order, until all are met', () => {
    const days = items.length / NEW_PER_DAY;
    expect(learner.newOnDay.slice(0, days)).toEqual(Array(days).fill(NEW_PER_DAY));
    expect(learner.newOnDay.slice(days)).toEqual(Array(DAYS - days).fill(0));
    expect(items.map(({ id }) => learner.asked.get(id)?.[0]?.day)).toEqual(
      items.map((_, n) => Math.floor(n / NEW_PER_DAY)),
    );
  });

  test('is asked each item on the very days that ts-fsrs gives, and on no day is one left out', () => {
    for (const [id, asked] of learner.asked) {
      const ratings = asked.map(({ rating }) => rating);
      const days = daysByFsrs(asked[0]?.day ?? 0, [...ratings, Rating.Good]);
      const next = days.pop();
      expect(asked.length, id).toBeGreaterThanOrEqual(4);
      expect(
        asked.map(({ day }) => day),
        id,
      ).toEqual(days);
      expect(next, id).toBeGreaterThanOrEqual(DAYS);
    }
  });

  test('sees what is right at growing intervals, never above 90 days, what is wrong on the next day', () => {
    let wrongs = 0;
    for (const asked of learner.asked.values()) {
      const gaps = asked.slice(1).map(({ day }, n) => day - (asked[n]?.day ?? 0));
      for (const [n, gap] of gaps.entries()) {
        expect(gap).toBeLessThanOrEqual(90);
        if (asked[n]?.rating === Rating.Again) {
          wrongs += 1;
          expect(gap).toBe(1);
        } else if (n > 0) {
          // An item wrong again and again is asked twice after three days; from there on, less often.
          expect(gap).toBeGreaterThanOrEqual(gaps[n - 1] ?? 0);
          if (gap > 3) expect(gap).toBeGreaterThan(gaps[n - 1] ?? 0);
        }
      }
    }
    expect(wrongs).toBeGreaterThan(30);
  });

  test('sees what is always right after 3, 14 and 57 days', () => {
    expect(learner.asked.get('q-0')?.map(({ day }) => day)).toEqual([0, 3, 17, 74]);
  });

  test('has in the 错题本 what was not right on three days since, and nothing that never was wrong', () => {
    const book = new Set(mistakes(learner.events, inChina).map(({ item }) => item));
    for (const [id, asked] of learner.asked) {
      const last = asked.map(({ rating }) => rating).lastIndexOf(Rating.Again);
      // The day it was wrong counts: it was put right in the same sitting.
      const stays = last >= 0 && asked.length - last < 3;
      expect(book.has(id), id).toBe(stays);
    }
  });
});
