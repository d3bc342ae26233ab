import fc from 'fast-check';
import type { LearnerRecord } from '../../../src/schemas/backup.ts';
import type { Note } from '../../../src/schemas/note.ts';
import type { Position, RecordEvent } from '../../../src/schemas/record.ts';
import type { Settings } from '../../../src/schemas/settings.ts';

/** Any time that a guard allows: of now, before 1970, in fractions, far beyond any calendar. */
const someTime = fc
  .oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1_700_000_000_000, max: 1_800_000_000_000 }) },
    fc.integer({ min: -10, max: 10 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(Number.MAX_VALUE, -Number.MAX_VALUE, Number.MIN_VALUE, 2 ** 53 + 2, 0.1, 0.7),
  )
  // JSON has no minus nought.
  .map((time) => (time === 0 ? 0 : time));
const someId = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[0-9a-f]{16}$/) },
  fc.stringMatching(/^[0-9a-f]{32}$/),
  fc.constantFrom('-', 'a-b', 'toString', '0123456789abcde-', '编号'),
);
/** Also what hardly anybody writes: line breaks, emoji, halves of surrogate pairs, NUL. */
const someText = fc.oneof(
  fc.constantFrom(
    '',
    '“四个坚持”要落到实处',
    '钙',
    'a\r\nb\t"\\',
    '👨‍👩‍👧 好',
    '\ud800',
    '文\udfff字',
    '\0',
    '~DK1~',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const someLesson = fc.constantFrom('jzfp/shiyan', 'jzfp/ideals', 'jzfp', 'review');
const someItem = fc.constantFrom('jzfp-01-01', 'jzfp-01-02', 'sige-jianchi--recall');
const someName = fc.stringMatching(/^[a-z0-9]{1,4}$/);
const optional = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });

const someResponse = fc.oneof(
  fc.constantFrom(null, true, false, 'a', ''),
  fc.array(someText, { maxLength: 4 }),
  fc.dictionary(someName, someText, { maxKeys: 4, noNullPrototype: true }),
);
const someEvent: fc.Arbitrary<RecordEvent> = fc
  .oneof(
    fc.record({
      kind: fc.constant('answered' as const),
      id: someId,
      at: someTime,
      item: someItem,
      rev: fc.integer({ min: 1, max: 3 }),
      response: someResponse,
      score: fc.constantFrom(0, 1, 0.5, 1 / 3),
      hints: fc.nat(3),
      mode: fc.constantFrom('study' as const, 'review' as const),
    }),
    fc.record({
      kind: fc.constant('answered' as const),
      id: someId,
      at: someTime,
      item: someItem,
      rev: fc.constant(1),
      response: someResponse,
      score: fc.constantFrom(0, 2 / 7),
      hints: fc.constant(0),
      mode: fc.constant('group' as const),
      hands: optional(fc.dictionary(someName, fc.nat(300), { maxKeys: 4, noNullPrototype: true })),
      meeting: optional(someId),
    }),
    fc.record({
      kind: fc.constantFrom('lesson-read' as const, 'lesson-finished' as const),
      id: someId,
      at: someTime,
      lesson: someLesson,
    }),
    fc.record({
      kind: fc.constant('studied' as const),
      id: someId,
      at: someTime,
      lesson: someLesson,
      seconds: fc.integer({ min: 1, max: 86_400 }),
    }),
  )
  .map(bare);

/** Events, each with an id of its own. */
export const someLog = fc.uniqueArray(someEvent, { selector: ({ id }) => id, maxLength: 12 });

/** Positions of a few lessons, at few times where `times` are few. */
export const positionsAt = (times: fc.Arbitrary<number>): fc.Arbitrary<Position[]> =>
  fc.uniqueArray(
    fc.record({ lesson: someLesson, paragraph: fc.constantFrom('p-1', 'p-9'), updatedAt: times }),
    { selector: ({ lesson }) => lesson },
  );

/** Notes of all sorts, those taken away among them. */
export const notesAt = (times: fc.Arbitrary<number>, ids = someId): fc.Arbitrary<Note[]> =>
  fc.uniqueArray(
    fc
      .record({
        id: ids,
        place: someLesson,
        passage: optional(
          fc
            .record({
              block: fc.constantFrom('p-3', 'h-1'),
              quote: fc.constant('精神之“钙”\n补钙'),
              before: someText,
            })
            .map(bare),
        ),
        text: someText,
        createdAt: times,
        updatedAt: times,
        deleted: optional(fc.constant(true as const)),
      })
      .map(bare),
    { selector: ({ id }) => id, maxLength: 5 },
  );

/** Settings, some of them from before they were dated. */
export const settingsAt = (times: fc.Arbitrary<number>): fc.Arbitrary<Settings | undefined> =>
  optional(
    fc
      .record({
        theme: fc.constantFrom('auto' as const, 'dark' as const),
        text: fc.constantFrom('standard' as const, 'larger' as const),
        answerBy: fc.constantFrom('auto' as const, 'tiles' as const),
        newPerDay: fc.nat(20),
        elder: optional(fc.constant(true)),
        updatedAt: optional(times),
      })
      .map(bare),
  );

/** Whole records with everything in them that the guards allow. */
export const someRecord: fc.Arbitrary<LearnerRecord> = fc
  .record({
    events: someLog,
    positions: positionsAt(someTime),
    notes: notesAt(someTime),
    settings: settingsAt(someTime),
  })
  .map(bare);

/** Three records of one learner, as devices have them: an id means the same event everywhere. */
export const threeRecords: fc.Arbitrary<[LearnerRecord, LearnerRecord, LearnerRecord]> = someLog.chain(
  (events) => {
    // Few times and ids, so that records meet; settings without a date are of the time nought.
    const part = fc
      .record({
        events: fc.shuffledSubarray(events),
        positions: positionsAt(fc.nat(2)),
        notes: notesAt(fc.nat(2), fc.constantFrom('n1', 'n2', 'n3')),
        settings: settingsAt(fc.integer({ min: 1, max: 3 })),
      })
      .map(bare);
    return fc.tuple(part, part, part);
  },
);

/** A record whatever the order of its parts. */
export function sorted({ events, positions, notes, settings }: LearnerRecord): LearnerRecord {
  const by = <Value>(values: readonly Value[], keyOf: (value: Value) => string) =>
    [...values].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  return {
    events: by(events, ({ id }) => id),
    positions: by(positions, ({ lesson }) => lesson),
    notes: by(notes, ({ id }) => id),
    ...(settings && { settings }),
  };
}

/** Without the fields that are undefined, and with the usual prototype: as storage and JSON give objects. */
function bare<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Fields;
}
