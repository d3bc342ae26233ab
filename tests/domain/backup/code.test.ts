import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { toBase64 } from '../../../src/domain/backup/base64.ts';
import { codeOf, type ReadCode, readCode } from '../../../src/domain/backup/code.ts';
import { partsOf, sumOf } from '../../../src/domain/backup/code-parts.ts';
import { bytesOf, packed } from '../../../src/domain/backup/deflate.ts';
import { readBackup } from '../../../src/domain/backup/file.ts';
import type { LearnerRecord } from '../../../src/schemas/backup.ts';
import { someRecord, sorted } from './records.ts';

const NOW = 1_795_348_800_000;
const someLength = fc.constantFrom(80, 400, 1800);
/** A record with something in it, as a code of several parts. */
const someCode = fc.tuple(someRecord, someLength).map(([record, longest]) => ({
  record: sorted(record),
  parts: codeOf(record, NOW, longest),
}));

function recordIn(read: ReadCode): LearnerRecord {
  if (!('record' in read)) throw new Error(JSON.stringify(read));
  return sorted(read.record);
}

/** A code that holds whatever text. */
function codeHolding(text: string, sum = sumOf(bytesOf(text))): string {
  return partsOf(packed(bytesOf(text)), sum, 1800).join('\n');
}

describe('a code', () => {
  test('gives back the record, however long its parts may be', () => {
    fc.assert(
      fc.property(someRecord, someLength, (record, longest) => {
        const parts = codeOf(record, NOW, longest);
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(longest);
          expect(part).toMatch(/^[\w~-]+$/);
        }
        const read = readCode(parts.join('\n'));
        expect(recordIn(read)).toEqual(sorted(record));
        expect(read).toMatchObject({ skipped: 0, savedAt: NOW });
      }),
      { numRuns: 200 },
    );
  });

  test('is the same for the same record, however its parts come', () => {
    fc.assert(
      fc.property(someRecord, (record) => {
        const turned = {
          ...record,
          events: [...record.events].reverse(),
          notes: [...record.notes].reverse(),
        };
        expect(codeOf(turned, NOW, 400)).toEqual(codeOf(record, NOW, 400));
      }),
    );
  });

  test('has no shorter parts than of 40 characters', () => {
    const record = { events: [], positions: [], notes: [] };
    expect(recordIn(readCode(codeOf(record, NOW, 40).join('')))).toEqual(record);
    expect(() => codeOf(record, NOW, 39)).toThrow(RangeError);
  });

  test('of version 1 is read for ever', () => {
    const file = readBackup(readFileSync('tests/saves/v2.json', 'utf8'));
    const read = readCode(readFileSync('tests/saves/code-1.txt', 'utf8'));
    expect(recordIn(read)).toEqual(recordIn(file));
    expect(read).toMatchObject({ savedAt: 1_795_435_200_000, skipped: 0 });
  });

  test('of a thousand answers is under 25,000 characters', () => {
    let seed = 1;
    const chance = () => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    const digit = () => Math.floor(chance() * 16).toString(16);
    const events = Array.from({ length: 1000 }, (_, at) => ({
      kind: 'answered' as const,
      id: Array.from({ length: 16 }, digit).join(''),
      at: NOW + at * 30_000 + Math.floor(chance() * 30_000),
      item: `jzfp-01-${Math.floor(chance() * 200)}`,
      rev: 1,
      response: 'abcd'[Math.floor(chance() * 4)] ?? null,
      score: chance() < 0.8 ? 1 : 0,
      hints: 0,
      mode: 'study' as const,
    }));
    expect(codeOf({ events, positions: [], notes: [] }, NOW, 1800).join('').length).toBeLessThan(25_000);
  });
});

describe('copied through a chat, a code is read', () => {
  /** What chats put between characters. */
  const someNoise = fc.constantFrom(
    ' ',
    '\n',
    '\r\n',
    '\t',
    '\u3000',
    '\u00a0',
    '\u200b',
    '\ufeff',
    '\u2060',
    '\n> ',
    '：',
    '张三：',
    '…',
    '😀',
  );
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (plain) => String.fromCharCode(plain.charCodeAt(0) + 0xfee0));

  test('with spaces, line breaks, marks and names in Chinese anywhere, even within its numbers', () => {
    fc.assert(
      fc.property(
        someCode,
        fc.array(fc.tuple(fc.nat(), someNoise), { maxLength: 40 }),
        ({ record, parts }, noises) => {
          let text = parts.join('\n');
          for (const [where, noise] of noises) {
            const at = where % (text.length + 1);
            text = text.slice(0, at) + noise + text.slice(at);
          }
          expect(recordIn(readCode(text))).toEqual(record);
        },
      ),
    );
  });

  test('with a line break after every character', () => {
    fc.assert(
      fc.property(someCode, ({ record, parts }) => {
        expect(recordIn(readCode([...parts.join('')].join('\n')))).toEqual(record);
      }),
      { numRuns: 20 },
    );
  });

  test('in full-width forms, all or some', () => {
    fc.assert(
      fc.property(someCode, fc.infiniteStream(fc.boolean()), ({ record, parts }, choices) => {
        const text = parts.join('');
        expect(recordIn(readCode(wide(text)))).toEqual(record);
        const mixed = [...text].map((plain) => (choices.next().value ? wide(plain) : plain)).join('');
        expect(recordIn(readCode(mixed))).toEqual(record);
        expect(recordIn(readCode(text.split('~').join('〜')))).toEqual(record);
      }),
      { numRuns: 30 },
    );
  });

  test('in any order, again and again, among what people say', () => {
    const someTalk = fc.constantFrom(
      '\n张三 2026/3/1 10:32\n',
      ' Zhang San: ',
      '\n> ',
      '——————————————\n李四：收到 OK 10:33\n',
      'DK',
      'DK1~',
      '~小王~：',
      '\n1. ',
      'https://example.org/a_b?c=1~2\n',
      '```\n',
    );
    const several = someCode.chain(({ record, parts }) =>
      fc.record({
        record: fc.constant(record),
        order: fc.tuple(
          fc.shuffledSubarray(parts, { minLength: parts.length }),
          fc.array(fc.constantFrom(...parts), { maxLength: 5 }),
        ),
        talk: fc.array(someTalk, { minLength: parts.length + 6, maxLength: parts.length + 6 }),
      }),
    );
    fc.assert(
      fc.property(several, ({ record, order, talk }) => {
        const text =
          order
            .flat()
            .map((part, at) => `${talk[at]}${part}`)
            .join('') + talk[talk.length - 1];
        expect(recordIn(readCode(text))).toEqual(record);
      }),
    );
  });
});

describe('of a code that is not whole one is told', () => {
  const events = Array.from({ length: 60 }, (_, at) => ({
    kind: 'lesson-read' as const,
    id: `${(at * 7_919) % 9973}`.padStart(16, '0'),
    at: NOW + at * 1000,
    lesson: 'jzfp/shiyan',
  }));
  const record = { events, positions: [], notes: [] };
  const parts = codeOf(record, NOW, 120);
  const other = codeOf({ ...record, events: events.slice(1) }, NOW, 120);
  const numbers = parts.map((_, at) => at + 1);

  test('which parts are there, and which are damaged', () => {
    expect(parts.length).toBeGreaterThan(3);
    expect(readCode(parts.slice(1).join('\n'))).toEqual({
      parts: parts.length,
      read: numbers.slice(1),
      damaged: [],
    });
    const [first = '', second = '', ...rest] = parts;
    const changed = [...rest, second.slice(0, 40) + second.slice(42), first].join('\n');
    expect(readCode(changed)).toEqual({ parts: parts.length, read: [1, ...numbers.slice(2)], damaged: [2] });
    expect(recordIn(readCode(changed + second))).toEqual(sorted(record));
    const cut = [first, second.slice(0, 40)].join('\n');
    expect(readCode(cut)).toEqual({ parts: parts.length, read: [1], damaged: [2] });
  });

  test('of several codes the whole one is read, or else the one with most parts', () => {
    const [mine, theirs] = [parts.slice(0, 2).join('\n'), other.join('\n')];
    expect(recordIn(readCode(mine + theirs)).events).toHaveLength(59);
    expect(recordIn(readCode(theirs + mine)).events).toHaveLength(59);
    expect(readCode(other.slice(0, 1) + mine)).toMatchObject({ read: [1, 2] });
  });

  test('where there is none, where a newer site wrote it, and where it is too long', () => {
    expect(readCode('')).toEqual({ problem: 'foreign' });
    expect(readCode('今天的党课在下午三点。DK1 ~ 见')).toEqual({ problem: 'foreign' });
    expect(readCode(parts.join('\n').replace(/DK1/g, 'DK2'))).toEqual({ problem: 'newer' });
    expect(recordIn(readCode(`${parts.join('\n')}\nDK2~1~3~AAAAAA~x`))).toEqual(sorted(record));
    expect(readCode(' '.repeat(33 * 1024 * 1024))).toEqual({ problem: 'too-big' });
  });

  test('where its parts are sound but what they hold is not', () => {
    const sound = '{"savedAt":1,"events":{},"positions":[],"notes":[]}';
    expect(readCode(codeHolding(sound))).toMatchObject({ skipped: 0 });
    expect(readCode(codeHolding(sound, 'AAAAAA'))).toEqual({ problem: 'damaged' });
    for (const text of [
      '',
      '{',
      'null',
      '[]',
      '{"events":{}}',
      sound.replace('{}', 'null'),
      sound.replace('{}', '{"studied":7}'),
    ]) {
      expect(readCode(codeHolding(text))).toEqual({ problem: 'damaged' });
    }
    const junk = partsOf(Uint8Array.from([7, 7, 7, 7]), 'AAAAAA', 80).join('');
    expect(readCode(junk)).toEqual({ problem: 'damaged' });
  });
});

describe('a hostile code', () => {
  test('that unpacks to far more than any record is given up, and soon', () => {
    const bomb = partsOf(packed(new Uint8Array(80 * 1024 * 1024)), 'AAAAAA', 1800).join('\n');
    expect(bomb.length).toBeLessThan(200_000);
    expect(readCode(bomb)).toEqual({ problem: 'too-big' });
  });

  test('with more events than any record is given up', () => {
    const studied = { ids: '', otherIds: [], times: new Array(200_001).fill(1), fields: [] };
    const text = JSON.stringify({ savedAt: 1, events: { studied }, positions: [], notes: [] });
    expect(readCode(codeHolding(text))).toEqual({ problem: 'too-big' });
  });

  test('of whatever columns never throws, and changes no prototype', () => {
    const someColumns = fc.record({
      ids: fc.oneof(fc.string(), fc.jsonValue()),
      otherIds: fc.array(fc.jsonValue()),
      times: fc.oneof(fc.array(fc.oneof(fc.double(), fc.tuple(fc.double()), fc.jsonValue())), fc.jsonValue()),
      fields: fc.oneof(fc.array(fc.tuple(fc.array(fc.jsonValue()), fc.array(fc.nat(3)))), fc.jsonValue()),
    });
    const evil = '"__proto__":{"polluted":true}';
    fc.assert(
      fc.property(fc.constantFrom('answered', 'studied', 'lesson-read'), someColumns, (kind, columns) => {
        const text = `{"savedAt":1,"events":{${evil},"${kind}":${JSON.stringify(columns)}},"positions":[],"notes":[],${evil}}`;
        const read = readCode(codeHolding(text));
        if ('record' in read)
          expect(recordIn(readCode(codeOf(read.record, 1, 400).join('')))).toEqual(recordIn(read));
        expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
      }),
    );
  });
});

describe('a code that was changed', () => {
  /** What slips of the hand, and of chats, do to a text. */
  const someChange = fc.tuple(
    fc.constantFrom('replace', 'insert', 'delete', 'swap', 'cut', 'splice'),
    fc.nat(),
    fc.nat(),
    fc.oneof(fc.stringMatching(/^[\w~-]{1,3}$/), fc.string({ unit: 'binary', minLength: 1, maxLength: 3 })),
  );
  type Change = typeof someChange extends fc.Arbitrary<infer Value> ? Value : never;
  let other = '';
  beforeAll(() => {
    other = codeOf(
      { events: [], positions: [{ lesson: 'jzfp', paragraph: 'p-1', updatedAt: 1 }], notes: [] },
      NOW,
      80,
    ).join('\n');
  });

  function change(text: string, [how, from, to, by]: Change): string {
    const [at, until] = [from, to].map((place) => place % (text.length + 1)).sort((a, b) => a - b) as [
      number,
      number,
    ];
    if (how === 'replace') return text.slice(0, at) + by + text.slice(at + by.length);
    if (how === 'insert') return text.slice(0, at) + by + text.slice(at);
    if (how === 'delete') return text.slice(0, at) + text.slice(Math.min(until, at + 5));
    if (how === 'cut') return text.slice(0, until);
    if (how === 'splice') return text.slice(0, at) + other.slice(to % other.length);
    const [one = '', two = ''] = [text[at], text[until]];
    return (
      text.slice(0, at) + two + text.slice(at + 1, until) + (until > at ? one : '') + text.slice(until + 1)
    );
  }

  test('gives the very record, or none and what is wrong', () => {
    const none = { events: [], positions: [{ lesson: 'jzfp', paragraph: 'p-1', updatedAt: 1 }], notes: [] };
    fc.assert(
      fc.property(
        someCode,
        fc.array(someChange, { minLength: 1, maxLength: 4 }),
        ({ record, parts }, changes) => {
          const read = readCode(changes.reduce(change, parts.join('\n')));
          if ('problem' in read) {
            expect(['foreign', 'newer', 'damaged']).toContain(read.problem);
          } else if ('record' in read) {
            expect([record, none]).toContainEqual(recordIn(read));
            expect(read.skipped).toBe(0);
          } else {
            expect(read.read.length).toBeLessThan(read.parts);
            expect(Math.max(...read.read, ...read.damaged)).toBeLessThanOrEqual(read.parts);
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('or is no code at all, never throws', () => {
    const someShreds = fc.array(
      fc.oneof(
        fc.constantFrom(
          'DK1~',
          'DK1~1~1~',
          'DK1~2~99999~AAAAAA~',
          'DK1~0~0~AAAAAA~x~AAAAAA',
          '~',
          'AAAAAA',
          'DK999~1~1~',
        ),
        fc.string(),
        fc.string({ unit: 'binary' }),
      ),
    );
    fc.assert(
      fc.property(someShreds, (shreds) => {
        expect(readCode(shreds.join(''))).not.toHaveProperty('record');
      }),
      { numRuns: 300 },
    );
  });
});

test('base64 is that of the standard', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
    }),
  );
});
