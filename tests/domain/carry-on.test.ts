import { describe, expect, test } from 'vitest';
import { type LessonRef, wayOn } from '../../src/domain/carry-on.ts';
import { answered, lessonEvent } from './events.ts';

const lesson = (number: number): LessonRef => ({
  id: `jzfp/${number}`,
  number,
  title: `第${number}课`,
  minutes: 5,
  quiz: [
    { id: `q-${number}-1`, rev: 1 },
    { id: `q-${number}-2`, rev: 1 },
  ],
});
const lessons = [lesson(1), lesson(2), lesson(3)];
const at = (number: number, updatedAt = 100, paragraph = 'p-32') => ({
  lesson: `jzfp/${number}`,
  paragraph,
  updatedAt,
});
const finished = (number: number) => lessonEvent('lesson-finished', `jzfp/${number}`);

describe('where to go on', () => {
  test('a newcomer starts with the first lesson, at its beginning', () => {
    expect(wayOn(lessons, [], [])).toEqual({ lesson: lessons[0], kind: 'start' });
  });

  test('a lesson begun is continued at the paragraph last read', () => {
    expect(wayOn(lessons, [], [at(2)])).toEqual({
      lesson: lessons[1],
      kind: 'continue',
      anchor: 'p-32',
      since: 100,
    });
  });

  test('of two lessons begun, the one read last', () => {
    expect(wayOn(lessons, [], [at(3, 50), at(1, 200, 'p-6'), at(2, 100)])).toMatchObject({
      lesson: { number: 1 },
      anchor: 'p-6',
    });
  });

  test('a lesson read to its end is continued at its quiz', () => {
    const events = [lessonEvent('lesson-read', 'jzfp/2'), answered('q-2-1')];
    expect(wayOn(lessons, events, [at(2)])).toMatchObject({ kind: 'continue', anchor: 'quiz' });
  });

  test('a lesson read and answered, but not marked finished, is continued at the paragraph', () => {
    const events = [lessonEvent('lesson-read', 'jzfp/2'), answered('q-2-1'), answered('q-2-2')];
    expect(wayOn(lessons, events, [at(2)])).toMatchObject({ kind: 'continue', anchor: 'p-32' });
  });

  test('a quiz done before the prose was read leads back to the prose', () => {
    const events = [answered('q-2-1'), answered('q-2-2')];
    expect(wayOn(lessons, events, [at(2)])).toMatchObject({ kind: 'continue', anchor: 'p-32' });
  });

  test('after a finished lesson the next one that is not', () => {
    const next = wayOn(lessons, [finished(1), finished(2)], [at(1)]);
    expect(next).toEqual({ lesson: lessons[2], kind: 'next', since: 100 });
  });

  test('after the last lesson, one left out before', () => {
    expect(wayOn(lessons, [finished(3), finished(1)], [at(3)])).toMatchObject({
      lesson: { number: 2 },
      kind: 'next',
    });
  });

  test('when all are finished, the first again', () => {
    const events = lessons.map(({ number }) => finished(number));
    expect(wayOn(lessons, events, [at(3)])).toEqual({ lesson: lessons[0], kind: 'again' });
  });

  test('a position in a lesson that is no more is left out of account', () => {
    expect(wayOn(lessons, [], [at(9, 500), at(2, 100)])).toMatchObject({ lesson: { number: 2 } });
    expect(wayOn(lessons, [], [at(9, 500)])).toMatchObject({ kind: 'start' });
  });

  test('without lessons there is no way on', () => {
    expect(wayOn([], [], [at(1)])).toBeUndefined();
  });

  test('an answer given after the last reading leads to the quiz it was given in', () => {
    const answer = answered('q-2-1', { at: 300 });
    expect(wayOn(lessons, [answer], [at(1)])).toMatchObject({
      lesson: { number: 2 },
      kind: 'continue',
      anchor: 'quiz',
      since: 300,
    });
    expect(wayOn(lessons, [answer], [at(3, 400)])).toMatchObject({ lesson: { number: 3 }, anchor: 'p-32' });
  });

  test('with its quiz done but not read to the end, a lesson is continued at the place read', () => {
    const answers = [answered('q-2-1', { at: 300 }), answered('q-2-2', { at: 301 })];
    expect(wayOn(lessons, answers, [at(2)])).toMatchObject({ lesson: { number: 2 }, anchor: 'p-32' });
  });

  test('answers in review or with the room, or to items of no lesson’s quiz, lead nowhere', () => {
    const answers = [
      answered('q-2-1', { at: 300, mode: 'review' }),
      answered('q-2-1', { at: 301, mode: 'group' }),
      answered('elsewhere', { at: 302 }),
    ];
    expect(wayOn(lessons, answers, [])).toMatchObject({ kind: 'start' });
  });
});
