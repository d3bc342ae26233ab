import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isPosition, isRecordEvent } from '../../src/schemas/record.ts';
import { defaultSettings, settingsFrom } from '../../src/schemas/settings.ts';
import { isKeptSitting } from '../../src/schemas/sitting.ts';
import { someEvents } from '../domain/events.ts';

const event = {
  kind: 'answered',
  id: '0'.repeat(32),
  at: 1,
  item: 'q-1',
  rev: 1,
  response: 'a',
  score: 0.5,
  hints: 0,
  mode: 'study',
};

describe('what is read from storage', () => {
  test('may be any junk: the guards say no and never throw', () => {
    const junk = fc.oneof(
      fc.anything({ withNullPrototype: true, withDate: true, withMap: true, withSparseArray: true }),
      fc.record({ response: fc.anything(), item: fc.anything() }).map((fields) => ({ ...event, ...fields })),
    );
    fc.assert(
      fc.property(junk, (value) => {
        for (const guard of [isRecordEvent, isPosition, isKeptSitting]) {
          expect(guard(value)).toBeTypeOf('boolean');
        }
        expect(['object', 'undefined']).toContain(typeof settingsFrom(value));
      }),
      { numRuns: 2000 },
    );
  });

  test.each(Object.keys(event))('is no event without its %s', (field) => {
    const { [field as keyof typeof event]: _, ...rest } = event;
    expect(isRecordEvent(event)).toBe(true);
    expect(isRecordEvent(rest)).toBe(false);
  });

  test.each([
    ['kind', 'studied'],
    ['id', ''],
    ['id', 7],
    ['at', Number.NaN],
    ['at', '2018-06-11'],
    ['item', ''],
    ['rev', '1'],
    ['score', 1.01],
    ['score', -0.1],
    ['score', Number.NaN],
    ['mode', 'exam'],
    ['response', 3],
    ['response', ['a', 1]],
    ['response', { 1: null }],
    ['hints', undefined],
    ['hands', null],
    ['hands', [3, 4]],
    ['hands', { a: '3' }],
    ['hands', { a: -1 }],
    ['hands', { a: 1.5 }],
    ['hands', { a: Number.NaN }],
    ['meeting', ''],
    ['meeting', 7],
  ])('is no event with %s = %j', (field, value) => {
    expect(isRecordEvent({ ...event, [field]: value })).toBe(false);
  });

  test('is a room’s answer with its hands and its meeting', () => {
    const hands = { a: 12, b: 0 };
    expect(isRecordEvent({ ...event, mode: 'group', hands, meeting: '0'.repeat(32) })).toBe(true);
  });

  test('is an event as the app makes it, also after a way through JSON', () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const copied = JSON.parse(JSON.stringify(events));
        expect(events.filter(isRecordEvent)).toEqual(events);
        expect(copied.filter(isRecordEvent)).toEqual(events);
      }),
    );
  });

  test('is a position only with lesson, paragraph and time', () => {
    const position = { lesson: 'jzfp/ideals', paragraph: 'p-9', updatedAt: 1 };
    expect(isPosition(position)).toBe(true);
    for (const wrong of [{ lesson: '' }, { paragraph: 9 }, { updatedAt: '1' }]) {
      expect(isPosition({ ...position, ...wrong })).toBe(false);
    }
  });

  test('is settings when every choice is one there is; what an older version lacked has its default', () => {
    expect(settingsFrom({ elder: true })).toEqual({ ...defaultSettings, elder: true });
    expect(settingsFrom({ theme: 'dark', text: 'larger' })).toEqual({
      ...defaultSettings,
      theme: 'dark',
      text: 'larger',
    });
    for (const wrong of [
      { newPerDay: -1 },
      { newPerDay: '10' },
      { answerBy: 'voice' },
      { elder: '1' },
      { keys: false },
      { theme: 'sepia', text: 'large' },
      { theme: 'dark', text: 18 },
      null,
      'dark',
    ]) {
      expect(settingsFrom(wrong)).toBeUndefined();
    }
  });
});
