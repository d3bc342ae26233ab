import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { NewEvent } from '../../src/stores/record.ts';
import { newBrowser, openLoadedPage, openPage } from './browser.ts';

const hands = { a: 2, b: 5 };
const answer = (item: string): NewEvent => ({
  kind: 'answered',
  item,
  rev: 1,
  response: 'b',
  score: 5 / 7,
  hints: 0,
  mode: 'group',
  hands,
  meeting: '0'.repeat(32),
});

let browser = newBrowser();
beforeEach(() => {
  browser = newBrowser();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const left = () => [...browser.local.kept.keys()].filter((key) => key.startsWith('dangke:outbox:'));

test('what a room answered is in the record of the next page, once, and stays there', async () => {
  const deck = await openPage();
  deck.leaveForRecord(answer('q-1'));
  deck.leaveForRecord(answer('q-2'));
  expect(left()).toHaveLength(2);
  for (let visit = 0; visit < 2; visit += 1) {
    const { $events } = await openLoadedPage();
    const items = $events.get().map((event) => ('item' in event ? event.item : ''));
    expect(items.sort()).toEqual(['q-1', 'q-2']);
    expect($events.get()[0]).toMatchObject({ mode: 'group', hands });
    expect(left()).toEqual([]);
  }
});

test('without a database it is known, and waits for one', async () => {
  (await openPage()).leaveForRecord(answer('q-1'));
  const factory = indexedDB;
  vi.stubGlobal('indexedDB', undefined);
  expect((await openLoadedPage()).$events.get()).toHaveLength(1);
  expect(left()).toHaveLength(1);
  vi.stubGlobal('indexedDB', factory);
  expect((await openLoadedPage()).$events.get()).toHaveLength(1);
  expect(left()).toEqual([]);
});

test('what can’t be read is left where it is, and the rest is taken in', async () => {
  browser.local.kept.set('dangke:outbox:torn', '{"kind":"answ');
  browser.local.kept.set('dangke:outbox:foreign', '{"kind":"voted"}');
  (await openPage()).leaveForRecord(answer('q-1'));
  expect((await openLoadedPage()).$events.get()).toHaveLength(1);
  expect(left()).toEqual(['dangke:outbox:torn', 'dangke:outbox:foreign']);
});

test('where storage is blocked, the meeting and the record go on', async () => {
  browser.local.block = true;
  (await openPage()).leaveForRecord(answer('q-1'));
  const page = await openLoadedPage();
  expect(page.$events.get()).toEqual([]);
  expect(page.$storageTrouble.get()).toBeUndefined();
});

test('what a deck leaves while another page is open is taken in when that is looked at again', async () => {
  const page = await openLoadedPage();
  (await openPage()).leaveForRecord(answer('q-1'));
  expect(page.$events.get()).toEqual([]);
  browser.document.dispatchEvent(new Event('visibilitychange'));
  await expect.poll(() => page.$events.get()).toMatchObject([{ item: 'q-1', hands }]);
  await expect.poll(left).toEqual([]);
});

test('an event under another’s key is not taken in, for it could never be taken out', async () => {
  const event = { ...answer('q-1'), id: 'mine', at: 1 };
  browser.local.kept.set('dangke:outbox:theirs', JSON.stringify(event));
  expect((await openLoadedPage()).$events.get()).toEqual([]);
});
