import { expect, test } from 'vitest';
import { begunItems } from '../../../src/domain/review/begun.ts';
import { answered, lessonEvent } from '../events.ts';

const items = [
  { id: 'a-1', place: 'jzfp/a' },
  { id: 'a-2', place: 'jzfp/a' },
  { id: 'b-1', place: 'jzfp/b' },
  { id: 'c-1', place: 'jzfp/c' },
];
const ids = (found: { id: string }[]) => found.map(({ id }) => id);

test('a lesson is up for review once it was read to its end, or something of it answered', () => {
  expect(begunItems([], items)).toEqual([]);
  expect(ids(begunItems([answered('a-2'), lessonEvent('lesson-read', 'jzfp/c')], items))).toEqual([
    'a-1',
    'a-2',
    'c-1',
  ]);
});

test('neither the room’s answers nor those to items that are gone begin a lesson', () => {
  expect(begunItems([answered('a-1', { mode: 'group' }), answered('gone')], items)).toEqual([]);
});
