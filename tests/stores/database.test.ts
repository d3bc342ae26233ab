import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { answer, itemsIn } from './answers.ts';
import { newBrowser, openLoadedPage, openPage } from './browser.ts';

/* What a browser can do to the database while a page is at work: nothing a learner did may be lost. */

let browser = newBrowser();
beforeEach(() => {
  browser = newBrowser();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const tabCopy = () => JSON.parse(browser.session.kept.get('dangke:tab-copy') ?? '{}');
const settled = <Value>(request: IDBRequest<Value>) =>
  new Promise<Value>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** A connection past the site's code, as another tab may have one. */
function openRaw(version?: number, upgrade?: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  const request = indexedDB.open('dangke', version);
  request.onupgradeneeded = () => upgrade?.(request.result);
  return settled(request);
}

async function storedItems(): Promise<unknown[]> {
  const database = await openRaw();
  const events = await settled(database.transaction('events').objectStore('events').getAll());
  database.close();
  return itemsIn(events);
}

/** From now on every write reaches the quota: at once, or only when the transaction is to be completed. */
function fillUp(when: 'put' | 'commit') {
  const full = new DOMException('the disk is full', 'QuotaExceededError');
  if (when === 'commit') return giveUp(full);
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw full;
  });
}

/** From now on every transaction that should be completed is given up, with what was put in it. */
function giveUp(error: DOMException | null) {
  return vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementation(function (this: IDBTransaction) {
    Object.defineProperty(this, 'error', { get: () => error, set: () => undefined });
    this.abort();
  });
}

describe.each(['put', 'commit'] as const)('a quota reached at the %s', (when) => {
  test('leaves nothing half written, holds what could not be stored, and lets the page go on', async () => {
    const page = await openLoadedPage();
    await page.addEvent(answer('q-1'));
    fillUp(when);
    await page.addEvent(answer('q-2'));
    await page.savePosition('jzfp/ideals', 'p-9');
    expect(page.$storageTrouble.get()).toBe('full');
    expect(itemsIn(page.$events.get())).toEqual(['q-1', 'q-2']);
    expect(itemsIn(tabCopy().events)).toEqual(['q-2']);
    expect(tabCopy().positions).toMatchObject([{ paragraph: 'p-9' }]);
    expect(await storedItems()).toEqual(['q-1']);
  });

  test('is tried again with the next answer', async () => {
    const page = await openLoadedPage();
    const full = fillUp(when);
    await page.addEvent(answer('q-1'));
    full.mockRestore();
    await page.addEvent(answer('q-2'));
    expect(page.$storageTrouble.get()).toBeUndefined();
    expect(await storedItems()).toEqual(['q-1', 'q-2']);
    expect(browser.session.kept.size).toBe(0);
  });

  test('is tried again after a while, by itself', async () => {
    const page = await openLoadedPage();
    const full = fillUp(when);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await page.addEvent(answer('q-1'));
    await vi.advanceTimersByTimeAsync(20_000);
    expect(page.$storageTrouble.get()).toBe('full');
    full.mockRestore();
    await vi.advanceTimersByTimeAsync(20_000);
    vi.useRealTimers();
    await expect.poll(() => page.$storageTrouble.get()).toBeUndefined();
    expect(await storedItems()).toEqual(['q-1']);
    expect(browser.session.kept.size).toBe(0);
  });
});

test('what is being stored is in the tab’s copy until it is, so that leaving the page loses nothing', async () => {
  const page = await openLoadedPage();
  const adding = page.addEvent(answer('q-1'));
  await Promise.resolve();
  expect(itemsIn(tabCopy().events)).toEqual(['q-1']);
  await adding;
  expect(browser.session.kept.size).toBe(0);
});

describe('a database deleted while a page is open', () => {
  const deleteIt = () => settled(indexedDB.deleteDatabase('dangke'));

  test('is let go of, made anew with the next answer, and reported; the page still has all', async () => {
    const page = await openLoadedPage();
    await page.addEvent(answer('q-1'));
    await deleteIt();
    await page.addEvent(answer('q-2'));
    expect(page.$storageTrouble.get()).toBe('gone');
    expect(itemsIn(page.$events.get())).toEqual(['q-1', 'q-2']);
    expect(await storedItems()).toEqual(['q-2']);
  });

  test('is reported when the page is looked at again, and not made for that', async () => {
    const page = await openLoadedPage();
    await page.addEvent(answer('q-1'));
    await deleteIt();
    browser.document.dispatchEvent(new Event('visibilitychange'));
    await expect.poll(() => page.$storageTrouble.get()).toBe('gone');
    expect(itemsIn(page.$events.get())).toEqual(['q-1']);
    expect(await indexedDB.databases()).toEqual([]);
  });

  test('is noticed too where a sitting is the first that is stored again', async () => {
    const page = await openLoadedPage();
    await page.addEvent(answer('q-1'));
    await deleteIt();
    const { keepSitting } = await import('../../src/stores/sittings.ts');
    await keepSitting({
      id: 'review',
      mode: 'review',
      items: ['q-2'],
      queue: ['q-2'],
      given: {},
      seed: 1,
      finished: false,
      updatedAt: 0,
    });
    await page.addEvent(answer('q-2'));
    expect(page.$storageTrouble.get()).toBe('gone');
  });

  test('of a learner who had nothing stored is nothing to report', async () => {
    const page = await openLoadedPage();
    await page.addEvent(answer('q-1'));
    expect(page.$storageTrouble.get()).toBeUndefined();
  });
});

test('a connection that the browser closes is opened again, silently', async () => {
  const opened: IDBDatabase[] = [];
  const open = IDBFactory.prototype.open;
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(function (this: IDBFactory, ...args) {
    const request = open.apply(this, args);
    request.addEventListener('success', () => opened.push(request.result));
    return request;
  });
  const page = await openLoadedPage();
  await page.addEvent(answer('q-1'));
  const [connection] = opened;
  connection?.close();
  // With the event, and without: a browser may be late with it.
  await page.addEvent(answer('q-2'));
  opened.at(-1)?.close();
  opened.at(-1)?.onclose?.(new Event('close'));
  await page.addEvent(answer('q-3'));
  expect(opened).toHaveLength(3);
  expect(page.$storageTrouble.get()).toBeUndefined();
  expect(await storedItems()).toEqual(['q-1', 'q-2', 'q-3']);
});

test('a page that ends while it writes has written all or nothing', async () => {
  const page = await openLoadedPage();
  await page.addEvent(answer('q-1'));
  // The browser gives no error of its own then.
  const dying = giveUp(null);
  await Promise.all([page.addEvent(answer('q-2')), page.addEvent(answer('q-3'))]);
  dying.mockRestore();
  expect(await storedItems()).toEqual(['q-1']);
  expect(itemsIn((await openLoadedPage()).$events.get())).toEqual(['q-1', 'q-2', 'q-3']);
  expect(await storedItems()).toEqual(['q-1', 'q-2', 'q-3']);
});

describe('another version of the site in another tab', () => {
  const version2 = (database: IDBDatabase) => {
    database.createObjectStore('events', { keyPath: 'id' });
    database.createObjectStore('positions', { keyPath: 'lesson' });
    database.createObjectStore('unreadable', { autoIncrement: true });
    database.createObjectStore('sittings', { keyPath: 'id' });
  };

  test('that is older and lets go is no hindrance', async () => {
    const old = await openRaw(2, version2);
    old.onversionchange = () => old.close();
    const page = await openLoadedPage();
    await page.addEvent(answer('q-1'));
    expect(page.$storageTrouble.get()).toBeUndefined();
    const database = await openRaw();
    expect([...database.objectStoreNames]).toEqual([
      'events',
      'notes',
      'positions',
      'sittings',
      'undo',
      'unreadable',
    ]);
  });

  test('that is older and does not let go: after 5 s the page works on, and stores when it can', async () => {
    const old = await openRaw(2, version2);
    const writing = old.transaction('events', 'readwrite');
    writing.objectStore('events').put({ ...answer('q-0'), id: 'old', at: 1 });
    await new Promise((resolve) => (writing.oncomplete = resolve));
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const page = await openPage();
    const loading = page.loadRecord();
    await vi.advanceTimersByTimeAsync(5000);
    await loading;
    expect(page.$storageTrouble.get()).toBe('memory');
    // Not another 5 s for each.
    await page.addEvent(answer('q-1'));
    expect(itemsIn(page.$events.get())).toEqual(['q-1']);
    expect(itemsIn(tabCopy().events)).toEqual(['q-1']);
    old.close();
    for (let turn = 0; turn < 20; turn += 1) await new Promise(setImmediate);
    await vi.advanceTimersByTimeAsync(20_000);
    vi.useRealTimers();
    await expect.poll(storedItems).toEqual(['q-0', 'q-1']);
    await expect.poll(() => itemsIn(page.$events.get())).toEqual(['q-0', 'q-1']);
    await expect.poll(() => page.$storageTrouble.get()).toBeUndefined();
    expect(await storedItems()).toEqual(['q-0', 'q-1']);
    expect(browser.session.kept.size).toBe(0);
  });

  test('that is newer and brings the database up: the page lets go, writes nothing more and says so', async () => {
    const page = await openLoadedPage();
    await page.addEvent(answer('q-1'));
    const newer = await openRaw(4, (database) => database.createObjectStore('future'));
    await page.addEvent(answer('q-2'));
    await page.savePosition('jzfp/ideals', 'p-9');
    expect(page.$storageTrouble.get()).toBe('newer');
    expect(itemsIn(page.$events.get())).toEqual(['q-1', 'q-2']);
    expect(itemsIn(tabCopy().events)).toEqual(['q-2']);
    newer.close();
    expect(await storedItems()).toEqual(['q-1']);
    // Its record is still read.
    const next = await openLoadedPage();
    expect(itemsIn(next.$events.get())).toEqual(['q-1', 'q-2']);
    expect(next.$storageTrouble.get()).toBe('newer');
  });
});

test('who only looks leaves nothing behind', async () => {
  await openLoadedPage();
  browser.document.dispatchEvent(new Event('visibilitychange'));
  await openLoadedPage();
  expect(await indexedDB.databases()).toEqual([]);
  expect([browser.session.kept.size, browser.local.kept.size]).toEqual([0, 0]);
});

test('a first answer given while the page still looks for a record is stored', async () => {
  const page = await openPage();
  await Promise.all([page.loadRecord(), page.addEvent(answer('q-1')), page.addEvent(answer('q-2'))]);
  expect(await storedItems()).toEqual(['q-1', 'q-2']);
});
