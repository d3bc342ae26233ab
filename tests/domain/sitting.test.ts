import fc from 'fast-check';
import { expect, test } from 'vitest';
import { onlyKnown } from '../../src/domain/kept-sitting.ts';
import { afterAnswer, askNext, postpone, type Sitting, startSitting } from '../../src/domain/sitting.ts';

const items = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,3}$/), { maxLength: 12 });

test('a right answer takes the item out', () => {
  expect(afterAnswer(startSitting(['a', 'b', 'c']), true)).toEqual({ queue: ['b', 'c'] });
});

test('a wrong one brings it back after exactly three others', () => {
  const { queue } = afterAnswer(startSitting(['a', 'b', 'c', 'd', 'e', 'f']), false);
  expect(queue).toEqual(['b', 'c', 'd', 'a', 'e', 'f']);
});

test('with fewer than three others left it comes at the end', () => {
  expect(afterAnswer(startSitting(['a', 'b', 'c']), false).queue).toEqual(['b', 'c', 'a']);
  expect(afterAnswer(startSitting(['a']), false).queue).toEqual(['a']);
});

test('an item that is in the queue twice by mistake is in it once after a wrong answer', () => {
  expect(afterAnswer(startSitting(['a', 'b', 'a', 'c']), false).queue).toEqual(['b', 'c', 'a']);
});

test('an answer when nothing is left changes nothing', () => {
  expect(afterAnswer(startSitting([]), false).queue).toEqual([]);
  expect(afterAnswer(startSitting([]), true).queue).toEqual([]);
});

test('an item opened by its number is asked next and only once', () => {
  expect(askNext(startSitting(['a', 'b', 'c']), 'c').queue).toEqual(['c', 'a', 'b']);
  expect(askNext(startSitting(['a', 'b']), 'z').queue).toEqual(['z', 'a', 'b']);
});

test('right answers to everything end the sitting', () => {
  fc.assert(
    fc.property(items, (ids) => {
      let sitting = startSitting(ids);
      for (const id of ids) {
        expect(sitting.queue[0]).toBe(id);
        sitting = afterAnswer(sitting, true);
      }
      expect(sitting.queue).toEqual([]);
    }),
  );
});

test('whatever is answered, no item is lost or asked twice over, and the right ones are gone', () => {
  fc.assert(
    fc.property(items, fc.array(fc.boolean(), { maxLength: 40 }), (ids, answers) => {
      const left = new Set(ids);
      let sitting: Sitting = startSitting(ids);
      for (const right of answers) {
        if (right && sitting.queue[0]) left.delete(sitting.queue[0]);
        sitting = afterAnswer(sitting, right);
        expect([...sitting.queue].sort()).toEqual([...left].sort());
      }
    }),
  );
});

test('an item put off comes last, the others in their order', () => {
  expect(postpone(startSitting(['a', 'b', 'c']), 'a').queue).toEqual(['b', 'c', 'a']);
  expect(postpone(startSitting(['a']), 'a').queue).toEqual(['a']);
});

test('a kept sitting goes on without the items that are gone, and is none when all are', () => {
  const kept = { items: ['a', 'b', 'c'], queue: ['b', 'c'], seed: 7 };
  expect(onlyKnown(kept, new Set(['a', 'c', 'x']))).toEqual({ items: ['a', 'c'], queue: ['c'], seed: 7 });
  expect(onlyKnown(kept, new Set(['x']))).toBeUndefined();
});
