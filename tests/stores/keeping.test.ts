import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lastAnswers } from '../../src/domain/progress.ts';
import { dayAt } from '../../src/domain/review/days.ts';
import { reviewToday } from '../../src/domain/review/due.ts';
import { yearsOfStudy } from '../bench/years.ts';
import { answer, itemsIn } from './answers.ts';
import { newBrowser, openLoadedPage, openPage } from './browser.ts';

let browser = newBrowser();
beforeEach(() => {
  browser = newBrowser();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** Works on the database past the site's code. */
function inDatabase(stores: string[], work: (transaction: IDBTransaction) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('dangke');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(stores, 'readwrite');
      work(transaction);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
      transaction.onabort = () => reject(transaction.error);
    };
  });
}

async function stored(store: string): Promise<Record<string, unknown>[]> {
  let read: IDBRequest | undefined;
  await inDatabase([store], (transaction) => {
    read = transaction.objectStore(store).getAll();
  });
  return read?.result;
}

describe('a clock set back a year', () => {
  test('leaves the new answer the last, the new position the one kept, and hides nothing from review', async () => {
    const page = await openLoadedPage();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-03-02T10:00Z'));
    await page.addEvent(answer('q-1'));
    await page.savePosition('jzfp/ideals', 'p-9');
    const now = Date.parse('2026-03-02T10:00Z');
    clock.mockReturnValue(now);
    await page.addEvent(answer('q-1', null));
    await page.addEvent(answer('q-2', null));
    await page.savePosition('jzfp/ideals', 'p-14');
    const { $events, $positions } = await openLoadedPage();
    expect(lastAnswers($events.get()).get('q-1')?.score).toBe(0);
    expect($positions.get()).toMatchObject([{ paragraph: 'p-14' }]);
    const items = ['q-1', 'q-2'].map((id) => ({ id, rev: 1 }));
    const review = (at: number) =>
      reviewToday({ events: $events.get(), items, now: at, dayOf: (time) => dayAt(time, 0), newPerDay: 5 });
    const today = review(now + 2 * 86_400_000);
    expect([...today.due, ...today.fresh].sort()).toEqual(['q-1', 'q-2']);
  });
});

describe('events of a kind that only a newer site knows', () => {
  const future = { id: 'f', at: 1, kind: 'discussed', lesson: 'jzfp/ideals', words: ['to be kept whole'] };

  test('are set aside whole', async () => {
    await (await openLoadedPage()).addEvent(answer('q-1'));
    await inDatabase(['events'], (transaction) => transaction.objectStore('events').put(future));
    const page = await openLoadedPage();
    expect(page.$storageTrouble.get()).toBe('unreadable');
    expect(itemsIn(page.$events.get())).toEqual(['q-1']);
    expect(await stored('unreadable')).toEqual([{ store: 'events', value: future }]);
    expect(itemsIn(await stored('events'))).toEqual(['q-1']);
  });

  test('are taken back by a version that can read them, unless something stands there since', async () => {
    await (await openLoadedPage()).addEvent(answer('q-1'));
    const readable = { ...answer('q-2'), id: 'b', at: 1 };
    await inDatabase(['unreadable', 'positions'], (transaction) => {
      const aside = transaction.objectStore('unreadable');
      aside.add({ store: 'events', value: readable });
      aside.add({ store: 'positions', value: { lesson: 'jzfp/ideals', paragraph: 'p-1', updatedAt: 1 } });
      aside.add({ store: 'events', value: future });
      transaction.objectStore('positions').put({ lesson: 'jzfp/ideals', paragraph: 'p-9', updatedAt: 2 });
    });
    const page = await openLoadedPage();
    await expect.poll(() => itemsIn(page.$events.get())).toEqual(['q-1', 'q-2']);
    expect(page.$positions.get()).toMatchObject([{ paragraph: 'p-9' }]);
    expect(await stored('unreadable')).toEqual([{ store: 'events', value: future }]);
    expect(page.$storageTrouble.get()).toBe('unreadable');
  });
});

describe('what others may have written into the tab’s copy', () => {
  const good = { ...answer('q-1'), id: 'good', at: 1 };

  test.each([
    ['{"events":', []],
    ['[1,2]', []],
    ['{"events":{"length":3}}', []],
    ['{"__proto__":[1],"sittings":[{}],"events":[null,7,{"id":"x"}]}', []],
    [JSON.stringify({ events: [good, { ...good, id: 7 }, good], positions: [{ lesson: 'a' }] }), ['q-1']],
  ])('%s harms nothing', async (copy, items) => {
    browser.session.kept.set('dangke:tab-copy', copy);
    const page = await openLoadedPage();
    expect(itemsIn(page.$events.get())).toEqual(items);
    expect(page.$positions.get()).toEqual([]);
    expect(page.$storageTrouble.get()).toBeUndefined();
    await page.addEvent(answer('q-2'));
    expect(itemsIn(await stored('events'))).toEqual([...items, 'q-2']);
  });
});

describe('two tabs', () => {
  test('whose writes mix store all of both', async () => {
    const tabs = [await openLoadedPage(), await openLoadedPage()];
    const adding: Promise<void>[] = [];
    for (let turn = 0; turn < 30; turn += 1) {
      for (const [at, tab] of tabs.entries()) {
        adding.push(tab.addEvent(answer(`${at}-${turn}`)), tab.savePosition(`jzfp/${at}`, `p-${turn}`));
      }
      await Promise.resolve();
    }
    await Promise.all(adding);
    expect(await stored('events')).toHaveLength(60);
    const places = (await stored('positions')).map(({ paragraph }) => paragraph);
    expect(places).toEqual(['p-29', 'p-29']);
    for (const tab of tabs) await expect.poll(() => tab.$events.get()).toHaveLength(60);
  });

  test('an older position or note that one still had to store doesn’t replace the newer', async () => {
    const older = { lesson: 'jzfp/ideals', paragraph: 'p-1', updatedAt: 1 };
    const note = { id: 'n', place: 'jzfp/ideals', text: 'old', createdAt: 1, updatedAt: 1 };
    const page = await openLoadedPage();
    await page.savePosition('jzfp/ideals', 'p-9');
    await inDatabase(['notes'], (transaction) =>
      transaction.objectStore('notes').put({ ...note, text: 'new', updatedAt: 2 }),
    );
    const { keep } = await import('../../src/stores/keeping.ts');
    expect(await Promise.all([keep('positions', older), keep('notes', note)])).toEqual([true, true]);
    expect(await stored('positions')).toMatchObject([{ paragraph: 'p-9' }]);
    expect(await stored('notes')).toMatchObject([{ text: 'new' }]);
  });

  test('one whose record is changed as a whole has the others read anew, and none reports it gone', async () => {
    const other = await openLoadedPage();
    await other.addEvent(answer('q-1'));
    await openLoadedPage();
    const { sendNews } = await import('../../src/stores/keeping.ts');
    await inDatabase(['events'], (transaction) => transaction.objectStore('events').clear());
    sendNews('all');
    await expect.poll(() => other.$events.get()).toEqual([]);
    browser.document.dispatchEvent(new Event('visibilitychange'));
    await other.addEvent(answer('q-2'));
    expect(itemsIn(other.$events.get())).toEqual(['q-2']);
    expect(other.$storageTrouble.get()).toBeUndefined();
  });

  test('of which one keeps what it could not store yet when the other imports', async () => {
    const tab = await openLoadedPage();
    const { sendNews } = await import('../../src/stores/keeping.ts');
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    });
    await tab.addEvent(answer('q-1'));
    sendNews('all');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(itemsIn(tab.$events.get())).toEqual(['q-1']);
    put.mockRestore();
    await tab.addEvent(answer('q-2'));
    expect(itemsIn(await stored('events'))).toEqual(['q-1', 'q-2']);
  });
});

test('without a database a page back from the back/forward cache forgets nothing that the next one added', async () => {
  vi.stubGlobal('indexedDB', undefined);
  const first = await openLoadedPage();
  await first.addEvent(answer('q-1'));
  await (await openLoadedPage()).addEvent(answer('q-2'));
  browser.page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
  await expect.poll(() => itemsIn(first.$events.get())).toEqual(['q-1', 'q-2']);
  await first.addEvent(answer('q-3'));
  expect(itemsIn((await openLoadedPage()).$events.get())).toEqual(['q-1', 'q-2', 'q-3']);
});

test('an answer given while a long record is being read is stored, and shown among the rest', async () => {
  await (await openLoadedPage()).addEvent(answer('q-1'));
  const subjects = { items: [{ id: 'q-2', rev: 1 }], lessons: ['jzfp/ideals'] };
  const log = yearsOfStudy(subjects, 2500, Date.parse('2026-11-01'));
  await inDatabase(['events'], (transaction) => {
    for (const event of log) transaction.objectStore('events').put(event);
  });
  const page = await openPage();
  page.loadRecord();
  await page.addEvent(answer('q-3'));
  expect(page.$events.get()).toHaveLength(2502);
  expect(new Set(page.$events.get().map(({ id }) => id)).size).toBe(2502);
  expect(await stored('events')).toHaveLength(2502);
});
