import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isNewer, mergeEvents, mergeNotes, mergePositions } from '../../src/domain/merge.ts';
import type { Note } from '../../src/schemas/note.ts';
import type { Position, RecordEvent } from '../../src/schemas/record.ts';
import { notesAt } from './backup/records.ts';
import { someEvents } from './events.ts';

/** Parts of one record, as devices have them: an id means the same event everywhere. */
const threeLogs = someEvents.chain((events) =>
  fc.tuple(fc.subarray(events), fc.shuffledSubarray(events), fc.subarray(events)),
);
const somePositions: fc.Arbitrary<Position[]> = fc.uniqueArray(
  fc.record({
    lesson: fc.constantFrom('jzfp/one', 'jzfp/two', 'jzfp/three'),
    paragraph: fc.constantFrom('p-1', 'p-9', 'p-14'),
    updatedAt: fc.nat(3),
  }),
  { selector: ({ lesson }) => lesson },
);
const byId = (events: readonly RecordEvent[]) => [...events].sort((a, b) => a.id.localeCompare(b.id));
const byLesson = (positions: readonly Position[]) =>
  [...positions].sort((a, b) => a.lesson.localeCompare(b.lesson));

describe('two logs merged', () => {
  test('have every event of both, once', () => {
    fc.assert(
      fc.property(threeLogs, ([one, other]) => {
        const ids = new Set([...one, ...other].map(({ id }) => id));
        const merged = mergeEvents(one, other);
        expect(merged).toHaveLength(ids.size);
        expect(new Set(merged.map(({ id }) => id))).toEqual(ids);
      }),
    );
  });

  test('are the same whichever comes first, however grouped, however often', () => {
    fc.assert(
      fc.property(threeLogs, ([a, b, c]) => {
        expect(byId(mergeEvents(a, b))).toEqual(byId(mergeEvents(b, a)));
        expect(byId(mergeEvents(mergeEvents(a, b), c))).toEqual(byId(mergeEvents(a, mergeEvents(b, c))));
        expect(mergeEvents(mergeEvents(a, b), b)).toEqual(mergeEvents(a, b));
      }),
    );
  });
});

describe('positions merged', () => {
  test('are the newer of each lesson', () => {
    const at = (lesson: string, paragraph: string, updatedAt: number) => ({ lesson, paragraph, updatedAt });
    const here = [at('one', 'p-1', 5), at('two', 'p-2', 5)];
    const there = [at('two', 'p-9', 7), at('one', 'p-9', 3), at('three', 'p-3', 1)];
    expect(byLesson(mergePositions(here, there))).toEqual([
      at('one', 'p-1', 5),
      at('three', 'p-3', 1),
      at('two', 'p-9', 7),
    ]);
  });

  test('are the same whichever come first, however grouped, however often', () => {
    fc.assert(
      fc.property(somePositions, somePositions, somePositions, (a, b, c) => {
        expect(byLesson(mergePositions(a, b))).toEqual(byLesson(mergePositions(b, a)));
        expect(byLesson(mergePositions(mergePositions(a, b), c))).toEqual(
          byLesson(mergePositions(a, mergePositions(b, c))),
        );
        expect(mergePositions(mergePositions(a, b), b)).toEqual(mergePositions(a, b));
      }),
    );
  });
});

describe('notes merged', () => {
  const someNotes = notesAt(fc.nat(2), fc.constantFrom('n1', 'n2', 'n3'));
  const byNoteId = (notes: readonly Note[]) => [...notes].sort((a, b) => a.id.localeCompare(b.id));

  test('are the same whichever come first, however grouped, however often', () => {
    fc.assert(
      fc.property(someNotes, someNotes, someNotes, (a, b, c) => {
        expect(byNoteId(mergeNotes(a, b))).toEqual(byNoteId(mergeNotes(b, a)));
        expect(byNoteId(mergeNotes(mergeNotes(a, b), c))).toEqual(byNoteId(mergeNotes(a, mergeNotes(b, c))));
        expect(mergeNotes(mergeNotes(a, b), b)).toEqual(mergeNotes(a, b));
      }),
    );
  });

  test('do not bring back one that was taken away later', () => {
    const note = { id: 'n', place: 'jzfp', text: '学', createdAt: 1, updatedAt: 1 };
    const taken = { ...note, text: '', updatedAt: 2, deleted: true as const };
    expect(mergeNotes([taken], [note])).toEqual([taken]);
    expect(mergeNotes([note], [taken])).toEqual([taken]);
  });

  test('of one instant one holds, and which it is doesn’t hang on the order of its fields', () => {
    const [one, other] = [
      { updatedAt: 1, text: 'a', passage: { block: 'p-1', quote: 'q' } },
      { passage: { quote: 'q', block: 'p-1' }, text: 'b', updatedAt: 1 },
    ];
    expect(isNewer(one, other)).not.toBe(isNewer(other, one));
    expect(isNewer(one, { ...other, text: 'a' })).toBe(false);
    expect(isNewer({ ...other, text: 'a' }, one)).toBe(false);
  });
});
