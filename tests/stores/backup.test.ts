import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { codeOf, readCode } from '../../src/domain/backup/code.ts';
import { compareRecords } from '../../src/domain/backup/compare.ts';
import { backupDue } from '../../src/domain/backup/due.ts';
import { readBackup } from '../../src/domain/backup/file.ts';
import type { LearnerRecord } from '../../src/schemas/backup.ts';
import { defaultSettings } from '../../src/schemas/settings.ts';
import { answered } from '../domain/events.ts';
import { upTo } from '../sample.ts';
import { answer } from './answers.ts';
import { newBrowser, openLoadedPage } from './browser.ts';

type Page = Awaited<ReturnType<typeof openLoadedPage>>;

const empty: LearnerRecord = { events: [], positions: [], notes: [] };
const note = { id: 'n1', place: 'jzfp', text: '那边写的', createdAt: 1, updatedAt: 1000 };
/** What comes from another device, all of it long ago. */
const incoming: LearnerRecord = {
  events: [answered('theirs-1', { at: 1 }), answered('theirs-2', { at: 2 })],
  positions: [{ lesson: 'jzfp/ideals', paragraph: 'p-9', updatedAt: 1000 }],
  notes: [note, { ...note, id: 'n2', text: '', deleted: true }],
  settings: { ...defaultSettings, theme: 'dark', updatedAt: 1000 },
};
const items = ({ events }: { events: readonly object[] }) =>
  events.flatMap((event) => ('item' in event ? [event.item] : [])).sort();
const itemsOn = (page: Page) => items({ events: page.$events.get() });
/** The record as the next page reads it. */
const stored = async () => (await openLoadedPage()).wholeRecord();
/** Everything in the database, as it is. */
async function everything() {
  const database = await openDB('dangke');
  const all = await Promise.all(
    [...database.objectStoreNames].map(async (name) => [name, await database.getAll(name)] as const),
  );
  database.close();
  return Object.fromEntries(all);
}

const realTimeout = setTimeout;

let browser = newBrowser();
beforeEach(() => {
  browser = newBrowser();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** A page of a learner who has an answer, a position, notes and settings of their own. */
async function openUsedPage() {
  const page = await openLoadedPage();
  await page.addEvent(answer('mine'));
  await page.savePosition('jzfp/shiyan', 'p-3');
  await page.addNote('jzfp', undefined, '我写的');
  page.changeSettings({ text: 'large', updatedAt: 500 });
  await vi.waitFor(async () => expect((await everything()).notes).toHaveLength(1));
  return page;
}

describe('a backup', () => {
  test('brings a whole record to another device, by file and by code', async () => {
    const page = await openUsedPage();
    const taken = await page.addNote('jzfp', undefined, '不要了');
    page.deleteNote(taken);
    const record = await page.wholeRecord();
    expect(record.notes).toHaveLength(2);
    const reads = [readBackup(await page.exportRecord()), readCode(codeOf(record, 1, 1800).join('\n'))];
    for (const read of reads) {
      newBrowser();
      if (!('record' in read)) throw new Error(JSON.stringify(read));
      expect(read.skipped).toBe(0);
      const other = await openLoadedPage();
      await other.loadNotes();
      await other.importRecord(read.record);
      await expect.poll(() => itemsOn(other)).toEqual(['mine']);
      await expect.poll(() => other.$notes.get().map(({ text }) => text)).toEqual(['我写的']);
      expect(other.$settings.get().text).toBe('large');
      expect(compareRecords(await stored(), record)).toMatchObject({
        events: { fresh: 0, same: 1 },
        positions: { fresh: 0, same: 1 },
        notes: { fresh: 0, changed: 0, same: 2 },
        settings: 'same',
      });
    }
  });

  test('has settings only where any were chosen', async () => {
    const page = await openLoadedPage();
    expect(await page.wholeRecord()).toEqual(empty);
    page.changeSettings({ theme: 'dark' });
    expect((await page.wholeRecord()).settings).toMatchObject({ theme: 'dark' });
    browser.local.kept.set('dangke:settings', '{"theme":');
    expect((await page.wholeRecord()).settings).toBeUndefined();
  });

  test('carries what could not be read, also of localStorage', async () => {
    await (await openUsedPage()).addEvent(answer('mine-2'));
    const database = await openDB('dangke');
    await database.put('events', { id: 'x', at: 'yesterday' });
    database.close();
    browser.local.kept.set('dangke:settings:unreadable', '{"theme":"pink"}');
    browser.local.kept.set('another:unreadable', 'not ours');
    const file = JSON.parse(await (await openLoadedPage()).exportRecord());
    expect(file.unreadable).toEqual([
      { store: 'events', value: { id: 'x', at: 'yesterday' } },
      { store: 'localStorage', key: 'dangke:settings:unreadable', value: '{"theme":"pink"}' },
    ]);
  });

  test('can be made without a database, of what the tab has', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const page = await openLoadedPage();
    await page.addEvent(answer('mine'));
    expect(items(JSON.parse(await page.exportRecord()))).toEqual(['mine']);
  });
});

describe('an import', () => {
  test('adds what is new, leaves what is newer here, and is seen at once on this page and in other tabs', async () => {
    const page = await openUsedPage();
    const tab = await openLoadedPage();
    await Promise.all([page.loadNotes(), tab.loadNotes()]);
    const stale = { lesson: 'jzfp/shiyan', paragraph: 'p-1', updatedAt: 1 };
    await page.importRecord({ ...incoming, positions: [...incoming.positions, stale] });
    for (const shown of [page, tab]) {
      await expect.poll(() => itemsOn(shown)).toEqual(['mine', 'theirs-1', 'theirs-2']);
      const places = () => shown.$positions.get().map(({ paragraph }) => paragraph);
      await expect.poll(() => places().sort()).toEqual(['p-3', 'p-9']);
      await expect
        .poll(() =>
          shown.$notes
            .get()
            .map(({ text }) => text)
            .sort(),
        )
        .toEqual(['我写的', '那边写的']);
      expect(shown.$storageTrouble.get()).toBeUndefined();
    }
    expect(page.$settings.get()).toMatchObject({ theme: 'dark', updatedAt: 1000 });
    expect(items(await stored())).toEqual(['mine', 'theirs-1', 'theirs-2']);
  });

  test('leaves settings chosen later as they are', async () => {
    const page = await openLoadedPage();
    page.changeSettings({ theme: 'light', updatedAt: 2000 });
    await page.importRecord(incoming);
    expect(page.$settings.get().theme).toBe('light');
    await page.undoImport();
    expect(page.$settings.get().theme).toBe('light');
  });

  test('a second time changes nothing, and can still be undone', async () => {
    const page = await openUsedPage();
    await page.importRecord(incoming);
    const [before, undo] = [await everything(), await page.lastImport()];
    await page.importRecord(incoming);
    expect(await everything()).toEqual(before);
    expect(await page.lastImport()).toEqual(undo);
    await page.undoImport();
    expect(items(await stored())).toEqual(['mine']);
  });

  test('into a fresh browser is no reason to say that the record is gone, nor is what is learnt next', async () => {
    const page = await openLoadedPage();
    await page.importRecord(incoming);
    await expect.poll(() => itemsOn(page)).toHaveLength(2);
    await page.addEvent(answer('mine'));
    expect(page.$storageTrouble.get()).toBeUndefined();
    expect(items(await stored())).toEqual(['mine', 'theirs-1', 'theirs-2']);
  });

  test('from a backup is not followed at once by the wish for another backup', async () => {
    const page = await openLoadedPage();
    const events = Array.from({ length: 500 }, (_, at) => answered(`q-${at}`, { at }));
    const due = () => backupDue(500, page.lastBackup(), Date.now(), page.backupPutOffAt());
    expect(due()).toBe(true);
    await page.importRecord({ ...empty, events });
    expect(due()).toBe(false);
  });

  test('of very many answers goes in at once, and out again', { timeout: 60_000 }, async () => {
    const count = upTo(50_000, 5000);
    const page = await openUsedPage();
    const events = Array.from({ length: count }, (_, at) => answered(`q-${at}`, { at }));
    await page.importRecord({ ...empty, events });
    expect(await page.lastImport()).toMatchObject({ events: count, notes: 0 });
    expect((await everything()).events).toHaveLength(count + 1);
    await page.undoImport();
    expect(items((await everything()) as never)).toEqual(['mine']);
  });

  test.each([
    [
      'throws',
      () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    ],
    ['makes the browser give up', (store: IDBObjectStore) => store.transaction.abort()],
  ])('that %s halfway leaves everything as it was', async (_how, fail) => {
    const page = await openUsedPage();
    const before = await everything();
    const put = IDBObjectStore.prototype.put;
    let count = 0;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value) {
      count += 1;
      if (count === 4) fail(this);
      return put.call(this, value);
    });
    await expect(page.importRecord(incoming)).rejects.toThrow();
    expect(count).toBeGreaterThanOrEqual(4);
    vi.restoreAllMocks();
    expect(await everything()).toEqual(before);
    expect(page.$settings.get()).toMatchObject({ theme: 'auto', text: 'large' });
    expect(itemsOn(page)).toEqual(['mine']);
    expect(await page.lastImport()).toBeUndefined();
    await page.addEvent(answer('mine-2'));
    expect(items(await stored())).toEqual(['mine', 'mine-2']);
  });

  test('without a database throws, and the page goes on', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const page = await openLoadedPage();
    await page.addEvent(answer('mine'));
    await expect(page.importRecord(incoming)).rejects.toThrow();
    expect(await page.lastImport()).toBeUndefined();
    expect(page.$settings.get().theme).toBe('auto');
    await page.addEvent(answer('mine-2'));
    expect(itemsOn(page)).toEqual(['mine', 'mine-2']);
  });
});

describe('an import undone', () => {
  test('leaves what was there before and what was done since, in every tab', async () => {
    const page = await openUsedPage();
    const before = await page.wholeRecord();
    await page.importRecord({ ...incoming, events: [...incoming.events, ...before.events] });
    const tab = await openLoadedPage();
    await Promise.all([page.loadNotes(), tab.loadNotes()]);
    expect(itemsOn(tab)).toEqual(['mine', 'theirs-1', 'theirs-2']);
    await tab.addEvent(answer('since'));
    const undoing = await openLoadedPage();
    expect(await undoing.lastImport()).toMatchObject({ events: 2, notes: 1 });
    await undoing.undoImport();
    for (const shown of [page, tab, undoing]) {
      await expect.poll(() => itemsOn(shown)).toEqual(['mine', 'since']);
      await expect.poll(() => shown.$positions.get().map(({ paragraph }) => paragraph)).toEqual(['p-3']);
      expect(shown.$storageTrouble.get()).toBeUndefined();
    }
    for (const shown of [page, tab]) {
      await expect.poll(() => shown.$notes.get().map(({ text }) => text)).toEqual(['我写的']);
    }
    const { events: _, ...others } = await stored();
    const { events: __, ...othersBefore } = before;
    expect(others).toEqual(othersBefore);
    expect(await undoing.lastImport()).toBeUndefined();
    await undoing.undoImport();
    expect(items(await stored())).toEqual(['mine', 'since']);
  });

  test('brings back what it replaced, but not over what was changed since', async () => {
    const page = await openLoadedPage();
    const older: LearnerRecord = {
      ...empty,
      positions: [
        { lesson: 'jzfp/ideals', paragraph: 'p-1', updatedAt: 1 },
        { lesson: 'jzfp/shiyan', paragraph: 'p-1', updatedAt: 1 },
      ],
      notes: [note, { ...note, id: 'n3' }],
    };
    await page.importRecord(older);
    const newer: LearnerRecord = {
      ...empty,
      positions: older.positions.map((position) => ({ ...position, paragraph: 'p-7', updatedAt: 7 })),
      notes: older.notes.map((known) => ({ ...known, text: '改过', updatedAt: 2000 })),
    };
    await page.importRecord(newer);
    expect(await page.lastImport()).toMatchObject({ events: 0, notes: 2 });
    await page.loadNotes();
    await expect.poll(() => page.$notes.get().map(({ text }) => text)).toEqual(['改过', '改过']);
    await page.savePosition('jzfp/shiyan', 'p-9');
    page.changeNote(page.$notes.get().find(({ id }) => id === 'n3') as typeof note, '又改');
    await page.undoImport();
    const { positions, notes } = await stored();
    expect(positions.map(({ paragraph }) => paragraph)).toEqual(['p-1', 'p-9']);
    expect(notes.map(({ text }) => text)).toEqual(['那边写的', '又改']);
  });

  test('brings the settings back, unless others were chosen since', async () => {
    const page = await openLoadedPage();
    await page.importRecord(incoming);
    expect(page.$settings.get().theme).toBe('dark');
    await page.undoImport();
    expect(page.$settings.get()).toEqual(defaultSettings);
    expect(browser.local.kept.has('dangke:settings')).toBe(false);

    page.changeSettings({ theme: 'light', updatedAt: 10 });
    await page.importRecord(incoming);
    await page.undoImport();
    expect((await stored()).settings).toMatchObject({ theme: 'light', updatedAt: 10 });

    await page.importRecord(incoming);
    page.changeSettings({ theme: 'auto' });
    await page.undoImport();
    expect((await stored()).settings).toMatchObject({ theme: 'auto' });
  });

  test('that fails leaves everything as it was', async () => {
    const page = await openUsedPage();
    await page.importRecord(incoming);
    const before = await everything();
    vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    await expect(page.undoImport()).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await everything()).toEqual(before);
    expect(await page.lastImport()).toBeDefined();
  });

  test('needs a note of it that can be read', async () => {
    const page = await openUsedPage();
    await page.importRecord(incoming);
    const database = await openDB('dangke');
    for (const junk of [
      7,
      { at: 1 },
      { at: 1, events: [{}], positions: [], notes: [] },
      { at: 1, events: [], positions: [{}], notes: [] },
    ]) {
      await database.put('undo', junk, 'last');
      expect(await page.lastImport()).toBeUndefined();
      await page.undoImport();
    }
    database.close();
    expect(items(await stored())).toHaveLength(3);
  });
});

describe('everything deleted', () => {
  test('is gone on this page, in other tabs and after a reload, and no trouble is reported', async () => {
    const page = await openUsedPage();
    const tab = await openLoadedPage();
    await Promise.all([page.loadNotes(), tab.loadNotes()]);
    await page.importRecord(incoming);
    for (const shown of [page, tab]) await expect.poll(() => shown.$notes.get()).toHaveLength(2);
    page.noteBackup();
    browser.session.kept.set('dangke:sitting:review', '{}');
    browser.local.kept.set('another', 'theirs');
    await page.deleteEverything();
    expect(await indexedDB.databases()).toEqual([]);
    expect([...browser.local.kept.keys()]).toEqual(['another']);
    expect(browser.session.kept.size).toBe(0);
    for (const shown of [page, tab]) {
      await expect.poll(() => itemsOn(shown)).toEqual([]);
      await expect.poll(() => shown.$positions.get()).toEqual([]);
      await expect.poll(() => shown.$notes.get()).toEqual([]);
      expect(shown.$storageTrouble.get()).toBeUndefined();
    }
    expect(page.$settings.get()).toEqual(defaultSettings);
    expect(page.lastBackup()).toBeUndefined();
    expect(await page.lastImport()).toBeUndefined();
    expect(await stored()).toEqual(empty);
    browser.document.dispatchEvent(new Event('visibilitychange'));
    await tab.addEvent(answer('anew'));
    expect(items(await stored())).toEqual(['anew']);
    for (const shown of [page, tab]) expect(shown.$storageTrouble.get()).toBeUndefined();
  });

  test('is not brought back by what a tab could not store yet', async () => {
    const page = await openUsedPage();
    const tab = await openLoadedPage();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await tab.addEvent(answer('waiting'));
    await tab.savePosition('jzfp/ideals', 'p-9');
    expect(browser.session.kept.has('dangke:tab-copy')).toBe(true);
    put.mockRestore();
    await page.deleteEverything();
    await expect.poll(() => itemsOn(tab)).toEqual([]);
    browser.document.dispatchEvent(new Event('visibilitychange'));
    await tab.addEvent(answer('anew'));
    expect(items(await stored())).toEqual(['anew']);
    expect((await stored()).positions).toEqual([]);
    expect(browser.session.kept.has('dangke:tab-copy')).toBe(false);
  });

  test('without a database is what the tab and localStorage have', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const page = await openLoadedPage();
    await page.addEvent(answer('mine'));
    page.changeSettings({ theme: 'dark' });
    await page.deleteEverything();
    await expect.poll(() => itemsOn(page)).toEqual([]);
    expect([...browser.local.kept.keys(), ...browser.session.kept.keys()]).toEqual([]);
  });

  test('throws where another program holds the database, and it goes when that lets go', async () => {
    const page = await openUsedPage();
    const holding = await openDB('dangke');
    const patience = vi.spyOn(globalThis, 'setTimeout').mockImplementation(((act: () => void, after = 0) =>
      // As long as pages wait for a storage that doesn't answer.
      after === 5000 ? realTimeout(act, 50) : realTimeout(act, after)) as typeof setTimeout);
    await expect(page.deleteEverything()).rejects.toThrow('no answer');
    patience.mockRestore();
    expect(browser.local.kept.size).toBe(0);
    holding.close();
    await expect.poll(() => indexedDB.databases()).toEqual([]);
  });
});

describe('the last backup', () => {
  test('is known after a reload, with how many events there were', async () => {
    const page = await openUsedPage();
    expect(page.lastBackup()).toBeUndefined();
    vi.spyOn(Date, 'now').mockReturnValue(5000);
    page.noteBackup();
    page.putOffBackup();
    const next = await openLoadedPage();
    expect(next.lastBackup()).toEqual({ at: 5000, events: 1 });
    expect(next.backupPutOffAt()).toBe(5000);
  });

  test('that can’t be read is none, and is set aside', async () => {
    const page = await openLoadedPage();
    for (const junk of ['{"at":', '7', '{"at":"x","events":1}', '{"at":1,"events":-1}']) {
      browser.local.kept.set('dangke:backup', junk);
      expect(page.lastBackup()).toBeUndefined();
      page.noteBackup();
      expect(browser.local.kept.get('dangke:backup:unreadable')).toBe(junk);
      expect(page.lastBackup()).toMatchObject({ events: 0 });
    }
    browser.local.kept.set('dangke:backup-put-off', '"x"');
    expect(page.backupPutOffAt()).toBeUndefined();
  });

  test('is not kept where storage is blocked, which does no harm', async () => {
    const page = await openLoadedPage();
    browser.local.block = true;
    page.noteBackup();
    page.putOffBackup();
    expect(page.lastBackup()).toBeUndefined();
    expect(page.backupPutOffAt()).toBeUndefined();
  });
});
