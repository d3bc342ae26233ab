import fc from 'fast-check';
import type { Answered, RecordEvent } from '../../src/schemas/record.ts';

let count = 0;

/** An answer of the learner's own, right, to revision 1; each with an id of its own. */
export function answered(item: string, fields: Partial<Answered> = {}): Answered {
  count += 1;
  return {
    kind: 'answered',
    id: `${count}`.padStart(32, '0'),
    at: count,
    item,
    rev: 1,
    response: 'a',
    score: 1,
    hints: 0,
    mode: 'study',
    ...fields,
  };
}

/** A lesson's prose read to its end, or the whole lesson done. */
export function lessonEvent(kind: 'lesson-read' | 'lesson-finished', lesson: string): RecordEvent {
  count += 1;
  return { kind, lesson, id: `${count}`.padStart(32, '0'), at: count };
}

/** Logs with few items, lessons and times, so that events meet. */
export const someEvents: fc.Arbitrary<RecordEvent[]> = fc.uniqueArray(
  fc.oneof(
    fc.record({
      kind: fc.constant('answered' as const),
      id: fc.stringMatching(/^[0-9a-f]{3}$/),
      at: fc.integer({ min: 0, max: 4 }),
      item: fc.constantFrom('q-1', 'q-2', 'q-3'),
      rev: fc.integer({ min: 1, max: 2 }),
      response: fc.constantFrom('a', ['a', 'b'], true, { 1: '钙' }, null),
      score: fc.constantFrom(0, 0.5, 1),
      hints: fc.nat(2),
      mode: fc.constantFrom('study' as const, 'review' as const, 'group' as const),
    }),
    fc.record({
      kind: fc.constantFrom('lesson-read' as const, 'lesson-finished' as const),
      id: fc.stringMatching(/^[0-9a-f]{3}$/),
      at: fc.integer({ min: 0, max: 4 }),
      lesson: fc.constantFrom('jzfp/one', 'jzfp/two'),
    }),
  ),
  { selector: ({ id }) => id, maxLength: 20 },
);
