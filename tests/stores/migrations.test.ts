import { readFileSync } from 'node:fs';
import { type IDBPDatabase, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { newBrowser, openLoadedPage, openSittings } from './browser.ts';

const save = JSON.parse(readFileSync('tests/saves/v1.json', 'utf8'));
const newest = JSON.parse(readFileSync('tests/saves/v2.json', 'utf8'));
/** As version 2 kept them. */
const sitting = {
  id: 'review',
  mode: 'review' as const,
  items: ['a', 'b'],
  queue: ['b'],
  given: { a: 'x' },
  seed: 7,
  finished: false,
  updatedAt: 0,
};

beforeEach(() => {
  newBrowser();
});
afterEach(() => vi.unstubAllGlobals());

/** What each version of the database added to the one before, as the site made it then. Append-only. */
const steps: ((database: IDBPDatabase) => void)[] = [
  (database) => {
    database.createObjectStore('events', { keyPath: 'id' });
    database.createObjectStore('positions', { keyPath: 'lesson' });
    database.createObjectStore('unreadable', { autoIncrement: true });
  },
  (database) => {
    database.createObjectStore('sittings', { keyPath: 'id' });
  },
  (database) => {
    database.createObjectStore('notes', { keyPath: 'id' });
    database.createObjectStore('undo');
  },
];

type Stored = Record<string, unknown[]>;

/** The database as a version of the site made it, with what it stored. */
async function write(version: number, stored: Stored, more?: (database: IDBPDatabase) => void) {
  const database = await openDB('dangke', version, {
    upgrade(fresh) {
      for (const step of steps.slice(0, version)) step(fresh as unknown as IDBPDatabase);
      more?.(fresh as unknown as IDBPDatabase);
    },
  });
  for (const [store, values] of Object.entries(stored)) {
    for (const value of values) await database.put(store, value);
  }
  database.close();
}

/** The version of the database as it is, and all that is in it. */
async function readBack() {
  const database = await openDB('dangke');
  const stored = await Promise.all(
    [...database.objectStoreNames].map(async (name) => [name, await database.getAll(name)] as const),
  );
  database.close();
  return { version: database.version, stored: Object.fromEntries(stored) as Stored };
}

const { events, positions, unreadable } = save;
const versions: [number, Stored][] = [
  [1, { events, positions, unreadable }],
  [2, { events, positions, unreadable, sittings: [sitting] }],
  [
    3,
    {
      events: newest.events,
      positions: newest.positions,
      unreadable,
      sittings: [sitting],
      notes: newest.notes,
    },
  ],
];

describe.each(versions)('a database of version %i', (version, stored) => {
  beforeEach(() => write(version, stored));

  test('is opened in the newest version, with all that was in it', async () => {
    const page = await openLoadedPage();
    const byId = (values: readonly unknown[]) =>
      [...(values as { id: string }[])].sort((one, other) => (one.id < other.id ? -1 : 1));
    expect(byId(page.$events.get())).toEqual(byId(stored.events ?? []));
    expect(page.$positions.get()).toEqual(stored.positions);
    const backup = JSON.parse(await page.exportRecord());
    expect(backup.unreadable).toEqual(unreadable);
    expect(backup.notes).toEqual(stored.notes ?? []);
    const after = await readBack();
    expect(after.version).toBe(3);
    expect(after.stored).toEqual({
      notes: [],
      sittings: [],
      undo: [],
      ...stored,
      events: byId(stored.events ?? []),
    });
  });

  test('keeps what this version of the site does: answers, notes, sittings, imports', async () => {
    const page = await openLoadedPage();
    const count = page.$events.get().length;
    await page.addEvent({ kind: 'studied', lesson: 'jzfp/shiyan', seconds: 60 });
    const note = await page.addNote('jzfp', undefined, '心得');
    await page.importRecord({ events: [], notes: [], positions: newest.positions });
    const sittings = await openSittings();
    await sittings.keepSitting({ ...sitting, id: 'practice/jzfp' });
    const next = await openLoadedPage();
    expect(next.$events.get()).toHaveLength(count + 1);
    expect(await next.allNotes()).toContainEqual(note);
    const kept = await openSittings();
    expect(await kept.readSitting('practice/jzfp')).toMatchObject({ queue: ['b'], given: { a: 'x' } });
    if (version > 1) expect(await kept.readSitting('review')).toMatchObject({ queue: ['b'] });
    await kept.dropSitting('practice/jzfp');
    expect(await (await openSittings()).readSitting('practice/jzfp')).toBeUndefined();
  });
});

describe('a database of a version yet to come', () => {
  const stored = {
    events: newest.events,
    positions: newest.positions,
    notes: [...newest.notes, { id: 'of-tomorrow', colour: 'red' }],
    unreadable,
    badges: [{ id: 'b' }],
  };
  const record = { events: newest.events.slice(1), positions: [], notes: [] };

  beforeEach(() =>
    write(99, stored, (database) => {
      database.createObjectStore('badges', { keyPath: 'id' });
    }),
  );

  test('is read', async () => {
    const page = await openLoadedPage();
    expect(page.$events.get()).toHaveLength(newest.events.length);
    expect(page.$positions.get()).toEqual(newest.positions);
    expect(await page.allNotes()).toEqual(newest.notes);
    expect(JSON.parse(await page.exportRecord()).events).toEqual(newest.events);
    expect(page.$storageTrouble.get()).toBe('newer');
  });

  test('is never written to, whatever the learner does', async () => {
    const before = await readBack();
    const page = await openLoadedPage();
    await page.addEvent({ kind: 'lesson-read', lesson: 'jzfp/ideals' });
    await page.savePosition('jzfp/ideals', 'p-99');
    await page.addNote('jzfp', undefined, '心得');
    await expect(page.importRecord(record)).rejects.toThrow();
    await page.undoImport().catch(() => undefined);
    expect(await page.lastImport()).toBeUndefined();
    await (await openSittings()).keepSitting(sitting);
    expect(page.$events.get()).toHaveLength(newest.events.length + 1);
    expect(page.$storageTrouble.get()).toBe('newer');
    expect(await readBack()).toEqual(before);
    expect(before.version).toBe(99);
  });

  test('is deleted where the learner wants everything deleted', async () => {
    const page = await openLoadedPage();
    await page.deleteEverything();
    await expect.poll(() => page.$events.get()).toEqual([]);
    const next = await openLoadedPage();
    await next.addEvent({ kind: 'lesson-read', lesson: 'jzfp/ideals' });
    expect((await readBack()).version).toBe(3);
    await expect.poll(() => page.$events.get()).toHaveLength(1);
    for (const shown of [page, next]) expect(shown.$storageTrouble.get()).toBeUndefined();
  });
});
