import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KeptSitting } from '../../src/schemas/sitting.ts';
import { newBrowser, openSittings } from './browser.ts';

const begun: KeptSitting = {
  id: 'practice/jzfp',
  mode: 'study',
  items: ['a', 'b', 'c'],
  queue: ['a', 'b', 'c'],
  given: {},
  seed: 7,
  finished: false,
  updatedAt: 0,
};

let browser = newBrowser();
beforeEach(() => {
  browser = newBrowser();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('two tabs that go on with one sitting keep the answers of both', async () => {
  const [one, other] = [await openSittings(), await openSittings()];
  const kept = await one.keepSitting(one.stamped(begun));
  await other.keepSitting(other.stamped({ ...kept, queue: ['c'], given: { a: 'x', b: 'y' } }));
  // The first has not looked since.
  const after = await one.keepSitting(one.stamped({ ...kept, queue: ['b', 'c'], given: { a: 'z' } }));
  expect(after).toMatchObject({ queue: ['c'], given: { a: 'z', b: 'y' } });
  expect(await other.readSitting(begun.id)).toEqual(after);
});

test('each change is newer than the one before, also when the clock was set back a year', async () => {
  const sittings = await openSittings();
  const clock = vi.spyOn(Date, 'now').mockReturnValue(Date.parse('2027-03-01'));
  const first = await sittings.keepSitting(sittings.stamped(begun));
  clock.mockReturnValue(Date.parse('2026-03-01'));
  const second = await sittings.keepSitting(
    sittings.stamped({ ...first, queue: ['b', 'c'], given: { a: 'x' } }),
  );
  expect(second.updatedAt).toBeGreaterThan(first.updatedAt);
  expect(await sittings.readSitting(begun.id)).toEqual(second);
});

test('without a database it is kept by the tab, and goes over into the database later', async () => {
  const factory = indexedDB;
  vi.stubGlobal('indexedDB', undefined);
  const tab = await openSittings();
  const kept = await tab.keepSitting(tab.stamped({ ...begun, given: { a: 'x' } }));
  expect(await (await openSittings()).readSitting(begun.id)).toEqual(kept);
  vi.stubGlobal('indexedDB', factory);
  const sittings = await openSittings();
  await sittings.keepSitting(sittings.stamped({ ...kept, given: { a: 'x', b: 'y' } }));
  expect(browser.session.kept.size).toBe(0);
  expect((await (await openSittings()).readSitting(begun.id))?.given).toEqual({ a: 'x', b: 'y' });
});
