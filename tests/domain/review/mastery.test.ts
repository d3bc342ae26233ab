import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  MASTERY_EXPLAINED,
  mastery,
  masteryByLesson,
  masteryByPoint,
} from '../../../src/domain/review/mastery.ts';
import { retrievability, type Scheduled, scheduleOf } from '../../../src/domain/review/schedule.ts';
import { answered } from '../events.ts';
import { inChina, items, logAndDisorder, moment, someLog, someMoment } from './logs.ts';

const placed = [
  { id: 'q-1', rev: 1, place: 'jzfp/one', points: ['four', 'three'] },
  { id: 'q-2', rev: 1, place: 'jzfp/one' },
  { id: 'q-3', rev: 2, place: 'jzfp/two', points: ['four'] },
  { id: 'q-4', rev: 1, place: 'other/one', points: ['four'] },
];
const all = placed.map(({ id, rev }) => answered(id, { rev, at: moment(0) }));
const cards = scheduleOf(all, placed, inChina);
const now = moment(20);
const chance = retrievability(cards.get('q-1') as Scheduled, now);

describe('mastery', () => {
  test('is the mean of the chances of still knowing each item', () => {
    expect(mastery(cards, placed, moment(0))).toBe(1);
    expect(chance).toBeGreaterThan(0.6);
    expect(chance).toBeLessThan(0.9);
    expect(mastery(cards, placed, now)).toBeCloseTo(chance);
  });

  test('of what was never answered, or not since its meaning changed, is none', () => {
    expect(mastery(new Map(), placed, now)).toBe(0);
    expect(mastery(cards, [...placed, { id: 'q-5', rev: 1 }], now)).toBeCloseTo((chance * 4) / 5);
    const older = scheduleOf([answered('q-3', { rev: 1, at: moment(0) })], placed, inChina);
    expect(mastery(older, placed.slice(2, 3), now)).toBe(0);
    expect(mastery(cards, [], now)).toBe(0);
  });

  test('of what was answered wrongly last is none, until it is right again', () => {
    const wrong = answered('q-2', { at: moment(20, 8), score: 0 });
    const corrected = answered('q-2', { at: moment(20, 9) });
    const of = (...events: typeof all) =>
      mastery(scheduleOf(events, placed, inChina), placed.slice(1, 2), now);
    expect(of(...all, wrong)).toBe(0);
    expect(of(...all, wrong, corrected)).toBeGreaterThan(0.9);
  });

  test('is told by lesson, and by 提法 of each lecture', () => {
    const some = scheduleOf(all.slice(0, 1), placed, inChina);
    const lessons = masteryByLesson(some, placed, now);
    expect([...lessons.keys()]).toEqual(['jzfp/one', 'jzfp/two', 'other/one']);
    expect(lessons.get('jzfp/one')).toBeCloseTo(chance / 2);
    expect(lessons.get('jzfp/two')).toBe(0);
    const points = masteryByPoint(some, placed, now);
    expect([...points.keys()]).toEqual(['jzfp/four', 'jzfp/three', 'other/four']);
    expect(points.get('jzfp/four')).toBeCloseTo(chance / 2);
    expect(points.get('jzfp/three')).toBeCloseTo(chance);
  });

  test('is explained in one sentence', () => {
    expect(MASTERY_EXPLAINED.match(/。/g)).toHaveLength(1);
  });
});

describe('any log', () => {
  test('gives a share, the same in whatever order and however often its events come', () => {
    fc.assert(
      fc.property(logAndDisorder, someMoment, ([log, disorder], at) => {
        const share = mastery(scheduleOf(log, items, inChina), items, at);
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(mastery(scheduleOf(disorder, items, inChina), items, at)).toBe(share);
      }),
    );
  });

  test('gives the same without what the room answered', () => {
    fc.assert(
      fc.property(someLog, someMoment, (log, at) => {
        const own = log.filter((event) => event.kind !== 'answered' || event.mode !== 'group');
        const of = (events: typeof log) => mastery(scheduleOf(events, items, inChina), items, at);
        expect(of(own)).toBe(of(log));
      }),
    );
  });
});
