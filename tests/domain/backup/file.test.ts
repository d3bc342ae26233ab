import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { backupText, LONGEST_FILE, readBackup } from '../../../src/domain/backup/file.ts';
import { MOST_RECORDS } from '../../../src/domain/backup/record-from.ts';
import type { LearnerRecord, ReadBackup } from '../../../src/schemas/backup.ts';
import { someRecord, sorted } from './records.ts';

const saves = ['v1', 'v2'].map((name) => readFileSync(`tests/saves/${name}.json`, 'utf8'));
const [version1 = '', version2 = ''] = saves;
const empty: LearnerRecord = { events: [], positions: [], notes: [] };
const NOW = 1_795_348_800_000;

function recordIn(read: ReadBackup): LearnerRecord {
  if ('problem' in read) throw new Error(read.problem);
  return read.record;
}

describe('a backup file', () => {
  test('gives back every record that can be, whatever is written in it', () => {
    fc.assert(
      fc.property(someRecord, (record) => {
        const read = readBackup(backupText(record, [], NOW));
        expect(sorted(recordIn(read))).toEqual(sorted(record));
        expect(read).toMatchObject({ skipped: 0, savedAt: NOW });
      }),
    );
  });

  test('is the same text for the same record, however its parts come', () => {
    fc.assert(
      fc.property(someRecord, (record) => {
        const turned = {
          ...record,
          events: [...record.events].reverse(),
          positions: [...record.positions].reverse(),
          notes: [...record.notes].reverse(),
        };
        expect(backupText(turned, [], NOW)).toBe(backupText(record, [], NOW));
      }),
    );
  });

  test('has a record a line, in order of time, and what could not be read', () => {
    const { record } = readBackup(version2) as { record: LearnerRecord };
    const unreadable = [{ store: 'events', value: { id: 'x', at: 10n } }, undefined];
    const text = backupText(record, unreadable, NOW);
    const lines = text.split('\n');
    for (const { id } of record.events) {
      expect(lines.filter((line) => line.startsWith(`{"id":"${id}"`))).toHaveLength(1);
    }
    const file = JSON.parse(text);
    const times = file.events.map(({ at }: { at: number }) => at);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(file).toMatchObject({ format: 'dangke-fudao', version: 2, savedAt: NOW });
    expect(file.unreadable).toHaveLength(2);
  });

  test('carries what a newer version wrote into an event', () => {
    const event = { ...(JSON.parse(version1).events[1] as object), mood: 'good' };
    const text = backupText({ ...empty, events: [event as never] }, [], NOW);
    expect(JSON.parse(text).events[0]).toEqual(event);
    expect(recordIn(readBackup(text)).events[0]).not.toHaveProperty('mood');
  });
});

describe('backup files of all times are read:', () => {
  test('version 1', () => {
    const { events, positions } = JSON.parse(version1);
    expect(readBackup(version1)).toEqual({ record: { events, positions, notes: [] }, skipped: 0 });
  });

  test('version 2', () => {
    const { savedAt, events, positions, notes, settings } = JSON.parse(version2);
    expect(new Set(events.map(({ kind }: { kind: string }) => kind)).size).toBe(4);
    expect(readBackup(version2)).toEqual({
      record: { events, positions, notes, settings },
      savedAt,
      skipped: 0,
    });
  });

  test('with a byte order mark, as Windows editors save them', () => {
    for (const save of saves) expect(readBackup(`\uFEFF${save}`)).toEqual(readBackup(save));
  });
});

describe('of a file that is no backup of ours one is told', () => {
  test.each([
    ['', 'foreign'],
    ['党课笔记', 'foreign'],
    ['null', 'foreign'],
    ['[1,2]', 'foreign'],
    ['{"version":1}', 'foreign'],
    ['{"version":3,"events":[],"positions":[]}', 'foreign'],
    ['{"format":"another","version":2,"events":[],"positions":[],"notes":[]}', 'foreign'],
    ['{"format":"dangke-fudao","version":3}', 'newer'],
    ['{"format":"dangke-fudao","version":2}', 'damaged'],
    ['{"format":"dangke-fudao","version":"2","events":[],"positions":[],"notes":[]}', 'damaged'],
    ['{"format":"dangke-fudao","version":2,"events":{},"positions":[],"notes":[]}', 'damaged'],
  ])('%s: %s', (text, problem) => {
    expect(readBackup(text)).toEqual({ problem });
  });

  test('wherever it was cut', () => {
    for (const save of saves) {
      const text = save.trimEnd();
      for (let length = 60; length < text.length; length += 1) {
        expect(readBackup(text.slice(0, length))).toEqual({ problem: 'damaged' });
      }
    }
  });

  test('and when it is too big', () => {
    expect(readBackup(' '.repeat(LONGEST_FILE + 1))).toEqual({ problem: 'too-big' });
    const events = new Array(MOST_RECORDS + 1).fill(0);
    const file = { format: 'dangke-fudao', version: 2, events, positions: [], notes: [] };
    expect(readBackup(JSON.stringify(file))).toEqual({ problem: 'too-big' });
  });
});

describe('a hostile file', () => {
  const file = (parts: string) =>
    `{"format":"dangke-fudao","version":2,"events":[],"positions":[],"notes":[],${parts}}`;
  const sound = { id: '0123456789abcdef', at: 1, kind: 'lesson-read', lesson: 'jzfp/shiyan' };
  const answered = {
    id: sound.id,
    at: 1,
    kind: 'answered',
    item: 'q',
    rev: 1,
    score: 1,
    hints: 0,
    mode: 'study',
  };

  test('brings in known fields of sound records only; the rest is counted', () => {
    const events = [
      { ...sound, extra: 'x'.repeat(1000), constructor: 1 },
      { ...sound, id: 'x'.repeat(300) },
      { ...sound, id: 'y', lesson: 'x'.repeat(300) },
      { ...sound, id: 'z', at: '1' },
      { ...answered, id: 'a', response: 'x'.repeat(20_001) },
      {
        ...answered,
        id: 'b',
        response: Object.fromEntries(Array.from({ length: 101 }, (_, at) => [at, ''])),
      },
      { ...answered, id: 'c', response: [['a']] },
      null,
      'text',
      [],
    ];
    const text = file(`"events":${JSON.stringify(events)},"settings":{"theme":"pink"}`);
    const read = readBackup(text);
    expect(recordIn(read)).toEqual({ ...empty, events: [sound] });
    expect(read).toMatchObject({ skipped: events.length });
  });

  test('changes no prototype', () => {
    const evil = '"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}';
    const event = JSON.stringify({ ...answered, response: 0, hands: 0 });
    const withParts = (id: string, parts: string) =>
      event.replace('"0123456789abcdef"', `"${id}",${evil}`).replace('"response":0,"hands":0', parts);
    const events = [
      withParts('a', '"response":{"__proto__":"x","b":"y"}'),
      withParts('b', '"response":null,"hands":{"__proto__":3}'),
      withParts('__proto__', '"response":null'),
    ];
    const read = readBackup(
      file(`"events":[${events}],"settings":{${evil}},${evil},"positions":[{${evil}}],"notes":[{${evil}}]`),
    );
    expect(recordIn(read).events).toEqual([{ ...answered, id: '__proto__', response: null }]);
    expect(Object.getPrototypeOf(recordIn(read).settings)).toBe(Object.prototype);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('has each id once: the first event, the newer note', () => {
    const note = { id: 'n', place: 'jzfp', text: '旧', createdAt: 1, updatedAt: 1 };
    const events = JSON.stringify([sound, { ...sound, at: 2 }]);
    const notes = JSON.stringify([{ ...note, text: '新', updatedAt: 2 }, note]);
    expect(recordIn(readBackup(file(`"events":${events},"notes":${notes}`)))).toMatchObject({
      events: [sound],
      notes: [{ text: '新' }],
    });
  });

  test('may be nested as deep as it likes', () => {
    const deep = '['.repeat(1_000_000);
    for (const text of [deep, file(`"events":${deep}`), file(`"events":[${deep}${']'.repeat(1_000_000)}]`)]) {
      expect(() => readBackup(text)).not.toThrow();
    }
  });

  test('of whatever values never throws, and gives only what comes back the same', () => {
    const parts = fc.record(
      { events: fc.anything(), positions: fc.anything(), notes: fc.anything(), settings: fc.anything() },
      { requiredKeys: [] },
    );
    const lists = fc.record({ events: fc.array(fc.jsonValue()), notes: fc.array(fc.jsonValue()) });
    fc.assert(
      fc.property(fc.oneof(parts, lists, fc.jsonValue(), fc.string()), (value) => {
        let text = '';
        try {
          text = JSON.stringify({
            format: 'dangke-fudao',
            version: 2,
            positions: [],
            notes: [],
            ...(typeof value === 'object' ? value : {}),
          });
        } catch {
          text = String(value);
        }
        for (const tried of [
          text,
          typeof value === 'string'
            ? value
            : (JSON.stringify(value, (_, part) => (typeof part === 'bigint' ? 0 : part)) ?? ''),
        ]) {
          const read = readBackup(tried);
          if (!('problem' in read)) {
            expect(readBackup(backupText(read.record, [], NOW))).toMatchObject({ skipped: 0 });
          }
        }
      }),
    );
  });

  test('with one character changed never throws, and is read or told of', () => {
    const text = version2;
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ maxLength: 2 }), (at, other) => {
        const read = readBackup(text.slice(0, at) + other + text.slice(at + 1));
        if ('problem' in read) expect(['damaged', 'newer', 'foreign']).toContain(read.problem);
        else expect(read.record.events.length).toBeLessThanOrEqual(recordIn(readBackup(text)).events.length);
      }),
    );
  });
});
