import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { lastAnswers } from '../../src/domain/progress.ts';
import { isRecordEvent } from '../../src/schemas/record.ts';
import type { NewEvent } from '../../src/stores/record.ts';
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

describe('what a learner does', () => {
  test('is there again after a reload', async () => {
    const before = await openLoadedPage();
    await before.addEvent(answer('q-1'));
    await before.addEvent(answer('q-2', null));
    await before.addEvent({ kind: 'lesson-read', lesson: 'jzfp/ideals' });
    await before.savePosition('jzfp/ideals', 'p-14');
    const after = await openPage();
    expect(after.$events.get()).toEqual([]);
    await after.loadRecord();
    expect(itemsIn(after.$events.get())).toEqual(['q-1', 'q-2']);
    expect(after.$events.get()).toHaveLength(3);
    expect(after.$positions.get()).toMatchObject([{ lesson: 'jzfp/ideals', paragraph: 'p-14' }]);
    expect(after.$storageTrouble.get()).toBeUndefined();
  });

  test('is added to what was there, even before the record was asked for', async () => {
    await (await openLoadedPage()).addEvent(answer('q-1'));
    const page = await openPage();
    await page.addEvent(answer('q-2'));
    expect(itemsIn(page.$events.get())).toEqual(['q-1', 'q-2']);
  });

  test('counts as the last answer, even when the clock ran ahead at the one before', async () => {
    const page = await openLoadedPage();
    const ahead = vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2099-01-01'));
    await page.addEvent(answer('q-1', null));
    ahead.mockReturnValue(Date.parse('2026-03-02'));
    await page.addEvent(answer('q-1'));
    await page.addEvent(answer('q-2'));
    expect(lastAnswers(page.$events.get()).get('q-1')?.score).toBe(1);
    expect(lastAnswers(page.$events.get()).get('q-2')?.at).toBe(Date.parse('2026-03-02'));
  });

  test('is not put off by a room’s answer, nor puts it off', async () => {
    const page = await openLoadedPage();
    const clock = vi.spyOn(Date, 'now').mockReturnValue(5000);
    await page.addEvent(answer('q-1', null));
    clock.mockReturnValue(4000);
    await page.addEvent({ ...answer('q-1'), mode: 'group', hands: { a: 3 }, meeting: 'm' } as NewEvent);
    clock.mockReturnValue(6000);
    await page.addEvent({ ...answer('q-1'), mode: 'group', hands: { a: 4 }, meeting: 'm' } as NewEvent);
    clock.mockReturnValue(5500);
    await page.addEvent(answer('q-1'));
    expect(page.$events.get().map(({ at }) => at)).toEqual([5000, 4000, 6000, 5500]);
    expect(lastAnswers(page.$events.get()).get('q-1')).toMatchObject({ at: 5500, mode: 'study', score: 1 });
  });

  test('is stamped with an id of 16 hex digits and the time, so that the guards know it again', async () => {
    const page = await openLoadedPage();
    const responses = ['a', ['a', 'c'], true, false, { 1: '缺钙', 2: '' }, null];
    for (const response of responses) await page.addEvent({ ...answer('q-1'), response } as NewEvent);
    await page.addEvent({ kind: 'lesson-read', lesson: 'jzfp/ideals' });
    await page.addEvent({ kind: 'lesson-finished', lesson: 'jzfp/ideals' });
    const events = page.$events.get();
    expect(new Set(events.map(({ id }) => id)).size).toBe(8);
    for (const event of events) {
      expect(event.id).toMatch(/^[0-9a-f]{16}$/);
      expect(isRecordEvent(event)).toBe(true);
    }
    expect((await openLoadedPage()).$storageTrouble.get()).toBeUndefined();
  });

  test('leaves one position a lesson, the last', async () => {
    const page = await openLoadedPage();
    await page.savePosition('jzfp/ideals', 'p-9');
    await page.savePosition('jzfp/conduct', 'p-36');
    await page.savePosition('jzfp/ideals', 'p-14');
    const kept = (await openLoadedPage()).$positions.get();
    for (const positions of [page.$positions.get(), kept]) {
      expect(positions.map(({ paragraph }) => paragraph).sort()).toEqual(['p-14', 'p-36']);
    }
  });
});

describe('two tabs', () => {
  test('writing at once lose nothing and see one another’s events', async () => {
    const tabs = [await openLoadedPage(), await openLoadedPage()];
    const numbers = Array.from({ length: 20 }, (_, index) => `${index}`.padStart(2, '0'));
    await Promise.all(
      tabs.flatMap((tab, index) => numbers.map((number) => tab.addEvent(answer(`tab${index}-${number}`)))),
    );
    const all = numbers.flatMap((number) => [`tab0-${number}`, `tab1-${number}`]).sort();
    for (const tab of tabs) await expect.poll(() => itemsIn(tab.$events.get())).toEqual(all);
    expect(itemsIn((await openLoadedPage()).$events.get())).toEqual(all);
  });

  test('an answer given while the other tab’s news are being read stays on the screen', async () => {
    const [tab, other] = [await openLoadedPage(), await openLoadedPage()];
    const seen: unknown[][] = [];
    await other.addEvent(answer('theirs'));
    tab.$events.listen((events) => seen.push(itemsIn(events)));
    await tab.addEvent(answer('mine'));
    await expect.poll(() => itemsIn(tab.$events.get())).toEqual(['mine', 'theirs']);
    const since = seen.findIndex((shown) => shown.includes('mine'));
    for (const shown of seen.slice(since)) expect(shown).toContain('mine');
  });

  test.each([
    [
      'comes back from the back/forward cache',
      () => Object.assign(new Event('pageshow'), { persisted: true }),
      'page',
    ],
    ['is looked at again', () => new Event('visibilitychange'), 'document'],
  ] as const)('without a channel between them, one reads anew when it %s', async (_when, event, target) => {
    vi.stubGlobal('BroadcastChannel', undefined);
    const [tab, other] = [await openLoadedPage(), await openLoadedPage()];
    await other.addEvent(answer('theirs'));
    expect(tab.$events.get()).toEqual([]);
    browser[target].dispatchEvent(event());
    await expect.poll(() => itemsIn(tab.$events.get())).toEqual(['theirs']);
  });
});

describe('a record that can’t be read', () => {
  const corrupt = { id: 'x', at: 'yesterday', kind: 'answered', item: 'q-9' };

  async function withCorruptEvent() {
    await (await openLoadedPage()).addEvent(answer('q-1'));
    const database = await openDB('dangke');
    await database.put('events', corrupt);
    await database.put('positions', { lesson: 'jzfp/ideals', paragraph: 14 });
    database.close();
    return openLoadedPage();
  }

  test('is set aside, the rest goes on, and the learner is told', async () => {
    const page = await withCorruptEvent();
    expect(itemsIn(page.$events.get())).toEqual(['q-1']);
    expect(page.$positions.get()).toEqual([]);
    expect(page.$storageTrouble.get()).toBe('unreadable');
    await page.addEvent(answer('q-2'));
    const later = await openLoadedPage();
    expect(itemsIn(later.$events.get())).toEqual(['q-1', 'q-2']);
    expect(later.$storageTrouble.get()).toBe('unreadable');
  });

  test('is in the export whole, once, beside what could be read', async () => {
    await withCorruptEvent();
    const exported = JSON.parse(await (await openLoadedPage()).exportRecord());
    expect(itemsIn(exported.events)).toEqual(['q-1']);
    expect(exported.unreadable).toEqual([
      { store: 'events', value: corrupt },
      { store: 'positions', value: { lesson: 'jzfp/ideals', paragraph: 14 } },
    ]);
  });
});

describe('a record of a newer version', () => {
  test('is not written to; this tab works on by itself and says why', async () => {
    const newer = await openDB('dangke', 99, {
      upgrade: (database) => void database.createObjectStore('future'),
    });
    await newer.put('future', 'as it was', 'key');
    newer.close();
    const page = await openLoadedPage();
    await page.addEvent(answer('q-1'));
    await page.savePosition('jzfp/ideals', 'p-9');
    expect(page.$storageTrouble.get()).toBe('newer');
    expect(itemsIn(page.$events.get())).toEqual(['q-1']);
    const after = await openDB('dangke');
    expect([after.version, [...after.objectStoreNames]]).toEqual([99, ['future']]);
    expect(await after.get('future', 'key')).toBe('as it was');
    after.close();
  });
});

describe('a browser without a database', () => {
  const withoutDatabase = () => vi.stubGlobal('indexedDB', undefined);

  test('holds what is learnt for as long as the tab lives, from page to page', async () => {
    withoutDatabase();
    const page = await openLoadedPage();
    expect(page.$storageTrouble.get()).toBe('memory');
    await page.addEvent(answer('q-1'));
    await page.savePosition('jzfp/ideals', 'p-9');
    const next = await openLoadedPage();
    await next.addEvent(answer('q-2'));
    const last = await openLoadedPage();
    expect(itemsIn(last.$events.get())).toEqual(['q-1', 'q-2']);
    expect(last.$positions.get()).toMatchObject([{ paragraph: 'p-9' }]);
    expect(JSON.parse(await last.exportRecord()).events).toHaveLength(2);
  });

  test('and without session storage works on in memory', async () => {
    withoutDatabase();
    browser.session.block = true;
    const page = await openLoadedPage();
    await page.addEvent(answer('q-1'));
    await page.addEvent(answer('q-2'));
    expect(itemsIn(page.$events.get())).toEqual(['q-1', 'q-2']);
    expect(page.$storageTrouble.get()).toBe('memory');
  });

  test('and with a damaged copy in the tab starts anew', async () => {
    withoutDatabase();
    for (const damaged of ['{', '3', 'null', '{"events":7}', '{"events":[{"id":1}],"positions":[null]}']) {
      browser.session.kept.set('dangke:tab-copy', damaged);
      expect((await openLoadedPage()).$events.get()).toEqual([]);
    }
  });

  test('keeps what the tab learnt once there is a database again', async () => {
    const page = await openLoadedPage();
    await page.addEvent(answer('q-1'));
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    });
    await page.addEvent(answer('q-2'));
    await page.savePosition('jzfp/ideals', 'p-9');
    expect(page.$storageTrouble.get()).toBe('full');
    expect(itemsIn(page.$events.get())).toEqual(['q-1', 'q-2']);
    put.mockRestore();
    const next = await openLoadedPage();
    expect(next.$storageTrouble.get()).toBeUndefined();
    expect(itemsIn(next.$events.get())).toEqual(['q-1', 'q-2']);
    browser.session.kept.clear();
    const otherTab = await openLoadedPage();
    expect(itemsIn(otherTab.$events.get())).toEqual(['q-1', 'q-2']);
    expect(otherTab.$positions.get()).toMatchObject([{ paragraph: 'p-9' }]);
  });

  test('does not overwrite a newer position with the tab’s older one', async () => {
    const older = { lesson: 'jzfp/ideals', paragraph: 'p-9', updatedAt: 1 };
    await (await openLoadedPage()).savePosition('jzfp/ideals', 'p-14');
    browser.session.setItem('dangke:tab-copy', JSON.stringify({ events: [], positions: [older] }));
    expect((await openLoadedPage()).$positions.get()).toMatchObject([{ paragraph: 'p-14' }]);
    expect((await openLoadedPage()).$positions.get()).toMatchObject([{ paragraph: 'p-14' }]);
    expect(browser.session.kept.has('dangke:tab-copy')).toBe(false);
  });

  test('a notice put away stays away in this tab, for this trouble only', async () => {
    const page = await openPage();
    expect(page.wasSaid('memory')).toBe(false);
    page.rememberSaid('memory');
    expect((await openPage()).wasSaid('memory')).toBe(true);
    expect(page.wasSaid('newer')).toBe(false);
    browser.session.block = true;
    page.rememberSaid('newer');
    expect(page.wasSaid('newer')).toBe(false);
  });
});
