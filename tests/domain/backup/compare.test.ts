import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareRecords } from '../../../src/domain/backup/compare.ts';
import { mergeRecords } from '../../../src/domain/backup/merge-records.ts';
import type { LearnerRecord } from '../../../src/schemas/backup.ts';
import type { Note } from '../../../src/schemas/note.ts';
import { defaultSettings, type Settings } from '../../../src/schemas/settings.ts';
import { lessonEvent } from '../events.ts';
import { sorted, threeRecords } from './records.ts';

const empty: LearnerRecord = { events: [], positions: [], notes: [] };
const note = (id: string, updatedAt: number, fields: Partial<Note> = {}): Note => ({
  id,
  place: 'jzfp',
  text: '学',
  createdAt: 1,
  updatedAt,
  ...fields,
});

describe('two records merged', () => {
  test('are the same whichever comes first, however grouped, however often', () => {
    fc.assert(
      fc.property(threeRecords, ([a, b, c]) => {
        const ab = mergeRecords(a, b);
        expect(sorted(ab)).toEqual(sorted(mergeRecords(b, a)));
        expect(sorted(mergeRecords(ab, c))).toEqual(sorted(mergeRecords(a, mergeRecords(b, c))));
        expect(mergeRecords(ab, b)).toEqual(ab);
        expect(sorted(mergeRecords(a, empty))).toEqual(sorted(a));
      }),
    );
  });

  test('have the settings chosen last; those without a date are older than any', () => {
    const dark: Settings = { ...defaultSettings, theme: 'dark' };
    const light: Settings = { ...defaultSettings, theme: 'light', updatedAt: 5 };
    const merged = (one: Settings, other: Settings) =>
      mergeRecords({ ...empty, settings: one }, { ...empty, settings: other }).settings;
    expect(merged(dark, light)).toEqual(light);
    expect(merged(light, dark)).toEqual(light);
    expect(merged({ ...dark, updatedAt: 6 }, light)).toMatchObject({ theme: 'dark' });
    expect(mergeRecords({ ...empty, settings: dark }, empty).settings).toEqual(dark);
    expect(mergeRecords(empty, empty)).toEqual(empty);
  });
});

describe('what comes in, compared with what is here,', () => {
  test('brings nothing new once it was taken in', () => {
    fc.assert(
      fc.property(threeRecords, ([here, incoming]) => {
        const { events, positions, notes, settings, ...times } = compareRecords(
          mergeRecords(here, incoming),
          incoming,
        );
        expect([events.fresh, positions.fresh, notes.fresh, notes.changed]).toEqual([0, 0, 0, 0]);
        expect(settings).not.toBe('newer');
        expect(times).toEqual({});
      }),
    );
  });

  test('is counted: each of its records once, and those that taking it in would add', () => {
    fc.assert(
      fc.property(threeRecords, ([here, incoming]) => {
        const { events, positions, notes } = compareRecords(here, incoming);
        const merged = mergeRecords(here, incoming);
        expect(events.fresh).toBe(merged.events.length - here.events.length);
        expect(events.fresh + events.same).toBe(incoming.events.length);
        expect(positions.fresh + positions.same).toBe(incoming.positions.length);
        expect(notes.fresh + notes.changed + notes.same).toBe(incoming.notes.length);
      }),
    );
  });

  test('tells from when to when the fresh events are', () => {
    const events = [5, 9, 2].map((at) => ({ ...lessonEvent('lesson-read', 'jzfp/one'), at }));
    const here = { ...empty, events: events.slice(2) };
    expect(compareRecords(here, { ...empty, events })).toMatchObject({
      events: { fresh: 2, same: 1 },
      from: 5,
      to: 9,
    });
    expect(compareRecords(here, here)).not.toHaveProperty('from');
  });

  test('has notes that are fresh, changed or the same; one never seen and taken away is none', () => {
    const here = { ...empty, notes: [note('a', 1), note('b', 5), note('c', 5)] };
    const notes = [note('a', 1), note('b', 4), note('c', 6), note('d', 1), note('e', 1, { deleted: true })];
    expect(compareRecords(here, { ...empty, notes }).notes).toEqual({ fresh: 1, changed: 1, same: 3 });
    const taken = [note('a', 9, { text: '', deleted: true })];
    expect(compareRecords(here, { ...empty, notes: taken }).notes).toEqual({ fresh: 0, changed: 1, same: 0 });
  });

  test('has positions that are further on in time', () => {
    const at = (lesson: string, updatedAt: number) => ({ lesson, paragraph: 'p-1', updatedAt });
    const here = { ...empty, positions: [at('one', 5), at('two', 5)] };
    const incoming = { ...empty, positions: [at('one', 6), at('two', 4), at('three', 1)] };
    expect(compareRecords(here, incoming).positions).toEqual({ fresh: 2, same: 1 });
  });

  test('has settings that are newer, older, the same or none', () => {
    const at = (updatedAt: number) => ({ ...empty, settings: { ...defaultSettings, updatedAt } });
    expect(compareRecords(at(1), empty).settings).toBe('none');
    expect(compareRecords(empty, at(1)).settings).toBe('newer');
    expect(compareRecords(at(1), at(2)).settings).toBe('newer');
    expect(compareRecords(at(2), at(1)).settings).toBe('older');
    expect(compareRecords(at(1), at(1)).settings).toBe('same');
    expect(compareRecords(at(1), { ...empty, settings: defaultSettings }).settings).toBe('older');
  });
});
