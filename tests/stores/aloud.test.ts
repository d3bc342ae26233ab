import { afterEach, expect, test, vi } from 'vitest';
import { newBrowser } from './browser.ts';

/** A page just opened. */
async function openPage() {
  vi.resetModules();
  return import('../../src/stores/aloud.ts');
}

afterEach(() => vi.unstubAllGlobals());

test('the pace chosen is there after a reload', async () => {
  newBrowser();
  const before = await openPage();
  before.changeAloud({ pace: 0.75 });
  before.changeAloud({ online: true });
  expect((await openPage()).$aloud.get()).toEqual({ pace: 0.75, online: true });
});

test.each(['', 'null', '[]', '{"pace":9}', '{"online":"no"}'])('what is kept may be %j', async (kept) => {
  const { local } = newBrowser();
  local.kept.set('dangke:aloud', kept);
  const page = await openPage();
  expect(page.$aloud.get()).toEqual({ pace: 1, online: false });
  page.changeAloud({ pace: 1.5 });
  expect(local.kept.get('dangke:aloud:unreadable')).toBe(kept);
  expect((await openPage()).$aloud.get()).toEqual({ pace: 1.5, online: false });
});

test('without storage it holds for the page', async () => {
  newBrowser().local.block = true;
  const page = await openPage();
  page.changeAloud({ pace: 1.25 });
  expect(page.$aloud.get()).toEqual({ pace: 1.25, online: false });
});
