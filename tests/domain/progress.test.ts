import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { latestPosition } from '../../src/domain/carry-on.ts';
import {
  currentAnswers,
  isComplete,
  itemsFromKey,
  itemsKey,
  lastAnswers,
  lessonProgress,
  revisedItems,
} from '../../src/domain/progress.ts';
import { shareDone } from '../../src/domain/share-done.ts';
import type { RecordEvent } from '../../src/schemas/record.ts';
import { answered, lessonEvent, someEvents } from './events.ts';

const quiz = ['q-1', 'q-2', 'q-3'].map((id) => ({ id, rev: 1 }));
const folded = (events: RecordEvent[]) => ({
  one: lessonProgress(events, 'jzfp/one', quiz),
  two: lessonProgress(events, 'jzfp/two', [{ id: 'q-1', rev: 2 }]),
  last: new Map([...lastAnswers(events)].sort(([one], [other]) => one.localeCompare(other))),
});

test('the items a page carries as text come back the same', () => {
  expect(itemsFromKey(itemsKey(quiz))).toEqual(quiz);
  expect(itemsFromKey(itemsKey([]))).toEqual([]);
});

describe('answers', () => {
  test('the last one to an item stands, whether better or worse', () => {
    const events = [answered('q-1', { at: 5, score: 0 }), answered('q-1', { at: 9, score: 1 })];
    expect(lastAnswers(events).get('q-1')?.score).toBe(1);
    expect(lastAnswers([...events, answered('q-1', { at: 12, score: 0 })]).get('q-1')?.score).toBe(0);
  });

  test('by a show of hands never count, not even after one’s own', () => {
    const own = answered('q-1', { at: 1, score: 0 });
    const group = answered('q-1', { at: 2, score: 1, mode: 'group' });
    expect(lastAnswers([own, group]).get('q-1')).toEqual(own);
    expect(lessonProgress([group], 'jzfp/one', quiz).answered).toBe(0);
  });

  test('given in a review count', () => {
    expect(lastAnswers([answered('q-1', { mode: 'review' })]).has('q-1')).toBe(true);
  });

  test('to an older revision leave the item open', () => {
    const events = [answered('q-1', { rev: 1 })];
    expect(currentAnswers(events, [{ id: 'q-1', rev: 1 }]).size).toBe(1);
    expect(currentAnswers(events, [{ id: 'q-1', rev: 2 }]).size).toBe(0);
    const again = [...events, answered('q-1', { rev: 2 })];
    expect(currentAnswers(again, [{ id: 'q-1', rev: 2 }]).size).toBe(1);
  });

  test('of two devices at the same instant agree in which is the last', () => {
    const one = answered('q-1', { at: 7, id: 'a1', score: 0 });
    const other = answered('q-1', { at: 7, id: 'b2', score: 1 });
    expect(lastAnswers([one, other]).get('q-1')).toEqual(lastAnswers([other, one]).get('q-1'));
  });
});

describe('a lesson', () => {
  const read = lessonEvent('lesson-read', 'jzfp/one');
  const all = quiz.map(({ id }) => answered(id));

  test('counts each item once, and only its own', () => {
    const events = [answered('q-1'), answered('q-1', { score: 0 }), answered('elsewhere')];
    expect(lessonProgress(events, 'jzfp/one', quiz)).toEqual({
      read: false,
      answered: 1,
      total: 3,
      finished: false,
    });
  });

  test('is read by its own event, not by that of another lesson', () => {
    expect(lessonProgress([read], 'jzfp/one', quiz).read).toBe(true);
    expect(lessonProgress([read], 'jzfp/two', quiz).read).toBe(false);
  });

  test('is complete when read and every item answered', () => {
    const complete = (events: RecordEvent[]) => isComplete(lessonProgress(events, 'jzfp/one', quiz));
    expect(complete([read, ...all])).toBe(true);
    expect(complete(all)).toBe(false);
    expect(complete([read, ...all.slice(1)])).toBe(false);
  });

  test('is half done by reading, half by its quiz', () => {
    const share = (events: RecordEvent[]) => shareDone(lessonProgress(events, 'jzfp/one', quiz));
    expect(share([])).toBe(0);
    expect(share([read])).toBe(0.5);
    expect(share(all.slice(0, 1))).toBeCloseTo(1 / 6);
    expect(share([read, ...all])).toBe(1);
    expect(shareDone(lessonProgress([read], 'jzfp/one', []))).toBe(1);
  });

  test('once finished stays so when an item is added or revised', () => {
    const events = [read, ...all, lessonEvent('lesson-finished', 'jzfp/one')];
    const later = [...quiz.map(({ id }) => ({ id, rev: 2 })), { id: 'q-4', rev: 1 }];
    expect(shareDone(lessonProgress(events, 'jzfp/one', later))).toBe(1);
  });
});

test('the latest position is that saved last, wherever it stands in the list', () => {
  const at = (lesson: string, updatedAt: number) => ({ lesson, paragraph: 'p-1', updatedAt });
  expect(latestPosition([at('one', 3), at('two', 9), at('three', 5)])?.lesson).toBe('two');
  expect(latestPosition([])).toBeUndefined();
});

describe('merged records', () => {
  test('give the same progress in whatever order their events come', () => {
    fc.assert(
      fc.property(
        someEvents.chain((events) =>
          fc.tuple(
            fc.constant(events),
            fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
          ),
        ),
        ([events, shuffled]) => {
          expect(folded(shuffled)).toEqual(folded(events));
        },
      ),
    );
  });

  test('give the same progress when events arrive twice', () => {
    fc.assert(
      fc.property(someEvents, fc.nat(), (events, some) => {
        expect(folded([...events, ...events.slice(some % (events.length + 1))])).toEqual(folded(events));
      }),
    );
  });
});

test('an item is revised when its last answer was to an older meaning, and only then', () => {
  const events = [
    answered('old', { rev: 1 }),
    answered('confirmed', { rev: 1, at: 1 }),
    answered('confirmed', { rev: 2, at: 2 }),
    answered('shown', { rev: 1, mode: 'group' }),
  ];
  const items = ['old', 'confirmed', 'shown', 'never'].map((id) => ({ id, rev: 2 }));
  expect([...revisedItems(events, items)]).toEqual(['old']);
});
