import { describe, expect, test } from 'vitest';
import { lastAnswers } from '../../../src/domain/progress.ts';
import { scheduleOf } from '../../../src/domain/review/schedule.ts';
import { foldStudy } from '../../../src/domain/study/fold.ts';
import { lessonStudies, shortQuizzes } from '../../../src/domain/study/lessons.ts';
import { eventsOfLectures, eventsWithin, periodOf } from '../../../src/domain/study/period.ts';
import { standings, weakest } from '../../../src/domain/study/standing.ts';
import type { RecordEvent } from '../../../src/schemas/record.ts';
import { answered } from '../events.ts';
import { inChina, moment } from '../review/logs.ts';
import { lecture } from './lecture.ts';

const quizzes = shortQuizzes([
  { id: 'jzfp/one', items: lecture.items.slice(0, 2), quiz: lecture.items.slice(0, 2) },
  { id: 'jzfp/two', items: lecture.items.slice(2), quiz: lecture.items.slice(2, 3) },
]);
const lessons = (events: readonly RecordEvent[]) =>
  lessonStudies(lecture, quizzes, foldStudy(events, inChina), lastAnswers(events));

describe('a lesson’s study', () => {
  test('counts of the quiz at its end what was last answered, and what of it is right', () => {
    const [one, two] = lessons([
      answered('q-1', { score: 0 }),
      answered('q-1'),
      answered('q-2'),
      answered('q-2', { score: 0.5 }),
      answered('q-2', { mode: 'group' }),
      answered('q-4'),
    ]);
    expect(one).toMatchObject({ answered: 2, right: 1, total: 2 });
    expect(two).toMatchObject({ answered: 0, right: 0, total: 1 });
  });

  test('has answers count again only after an item’s new meaning was met', () => {
    expect(lessons([answered('q-3', { rev: 1 })])[1]).toMatchObject({ answered: 0 });
    expect(lessons([answered('q-3', { rev: 2 })])[1]).toMatchObject({ answered: 1, right: 1 });
  });

  test('has the day it was read and finished for the first time', () => {
    const at = (kind: 'lesson-read' | 'lesson-finished', day: number): RecordEvent => ({
      kind,
      lesson: 'jzfp/one',
      at: moment(day),
      id: `${kind}-${day}`,
    });
    const [one, two] = lessons([at('lesson-read', 4), at('lesson-read', 2), at('lesson-finished', 5)]);
    expect(one).toMatchObject({ read: true, finished: true, readAt: moment(2), finishedAt: moment(5) });
    expect(two).toMatchObject({ read: false, finished: false, readAt: undefined });
  });
});

describe('what needs practice most', () => {
  const weak = (events: RecordEvent[], day = 0) => {
    const cards = scheduleOf(events, lecture.items, inChina);
    return weakest(standings([lecture], lecture.items, cards, moment(day))).map(({ id }) => id);
  };
  const at = moment(0);

  test('is what was begun and is least known, never what was not begun', () => {
    expect(weak([answered('q-1', { at }), answered('q-2', { at, score: 0 })])).toEqual(['three', 'four']);
    expect(weak([])).toEqual([]);
  });

  test('names lessons where there is only one point, or none', () => {
    expect(weak([answered('q-4', { at })])).toEqual(['jzfp/two']);
    expect(weak([answered('q-1', { at })])).toEqual(['four', 'jzfp/one']);
  });

  test('leaves out what is well known', () => {
    const all = lecture.items.map(({ id, rev }) => answered(id, { rev, at }));
    expect(weak(all)).toEqual([]);
    expect(weak(all, 60)).toEqual(['four', 'three']);
  });
});

describe('a period', () => {
  const today = '2026-11-22';

  test('is counted up to today', () => {
    expect(periodOf('all', today)).toEqual({});
    expect(periodOf('year', today)).toEqual({ from: '2026-01-01', to: today });
    expect(periodOf('quarter', today)).toEqual({ from: '2026-10-01', to: today });
    expect(periodOf('quarter', '2026-03-31')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(periodOf('month', today)).toEqual({ from: '2026-11-01', to: today });
  });

  test('of one’s own is taken as it is meant, and what is no day is left open', () => {
    const custom = (from: string, to: string) => periodOf('custom', today, { from, to });
    expect(custom('2026-03-01', '2026-04-01')).toEqual({ from: '2026-03-01', to: '2026-04-01' });
    expect(custom('2026-04-01', '2026-03-01')).toEqual({ from: '2026-03-01', to: '2026-04-01' });
    expect(custom('', '2026-03-01')).toEqual({ from: undefined, to: '2026-03-01' });
    expect(custom('2026-02-31', '去年')).toEqual({ from: undefined, to: undefined });
  });

  test('has the events of its days by the learner’s calendar, both ends included', () => {
    const events = [moment(0, 23), moment(1, 0), moment(2, 23), moment(3, 0)].map((at) =>
      answered('q-1', { at }),
    );
    const within = (from?: string, to?: string) => eventsWithin(events, { from, to }, inChina);
    expect(within('2026-01-02', '2026-01-03')).toEqual(events.slice(1, 3));
    expect(within('2026-01-02')).toEqual(events.slice(1));
    expect(within(undefined, '2026-01-03')).toEqual(events.slice(0, 3));
    expect(within()).toEqual(events);
  });

  test('can be narrowed to a lecture: its lessons, its practice, its items', () => {
    const studied = (lesson: string): RecordEvent => ({
      kind: 'studied',
      lesson,
      seconds: 9,
      at: 0,
      id: lesson,
    });
    const own = [answered('q-1'), studied('jzfp/one'), studied('jzfp')];
    const others = [answered('q-gone'), answered('q-9'), studied('review'), studied('other/one')];
    const lectureOf = (item: string) => ({ 'q-1': 'jzfp', 'q-9': 'other' })[item];
    expect(eventsOfLectures([...own, ...others], ['jzfp'], lectureOf)).toEqual(own);
  });
});
