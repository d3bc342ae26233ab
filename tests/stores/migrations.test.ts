import { readFileSync } from 'node:fs';
import { openDB } from 'idb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { newBrowser, openLoadedPage, openSittings } from './browser.ts';

const save = JSON.parse(readFileSync('tests/saves/v1.json', 'utf8'));

beforeEach(() => {
  newBrowser();
});
afterEach(() => vi.unstubAllGlobals());

test('a database of version 1 is opened with all that was in it, and can keep sittings', async () => {
  await writeVersion1();
  const page = await openLoadedPage();
  expect(page.$events.get()).toEqual(save.events);
  expect(page.$positions.get()).toEqual(save.positions);
  expect(JSON.parse(await page.exportRecord()).unreadable).toEqual(save.unreadable);

  const sittings = await openSittings();
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
  await sittings.keepSitting(sitting);
  expect(await (await openSittings()).readSitting('review')).toMatchObject({
    queue: ['b'],
    given: { a: 'x' },
  });
  await sittings.dropSitting('review');
  expect(await (await openSittings()).readSitting('review')).toBeUndefined();
});

/** The database as version 1 of the site made it. */
async function writeVersion1() {
  const database = await openDB('dangke', 1, {
    upgrade(fresh) {
      fresh.createObjectStore('events', { keyPath: 'id' });
      fresh.createObjectStore('positions', { keyPath: 'lesson' });
      fresh.createObjectStore('unreadable', { autoIncrement: true });
    },
  });
  for (const event of save.events) await database.put('events', event);
  for (const position of save.positions) await database.put('positions', position);
  for (const record of save.unreadable) await database.put('unreadable', record);
  database.close();
}
