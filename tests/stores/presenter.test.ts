import { afterEach, expect, test, vi } from 'vitest';
import { newBrowser } from './browser.ts';

/** A page just opened. */
async function openPage() {
  vi.resetModules();
  return import('../../src/stores/presenter.ts');
}

afterEach(() => vi.unstubAllGlobals());

test('what a presenter chooses is there after a reload', async () => {
  newBrowser();
  const before = await openPage();
  before.changePresenter({ scriptSize: 32 });
  before.changePresenter({ sound: false });
  expect((await openPage()).$presenter.get()).toEqual({ scriptSize: 32, sound: false });
});

test.each(['', 'x', 'null', '[]', '7', '{"scriptSize":"32","sound":"no"}', '{"scriptSize":null}'])(
  'what is kept may be %j',
  async (kept) => {
    const { local } = newBrowser();
    local.kept.set('dangke:presenter', kept);
    const page = await openPage();
    expect(page.$presenter.get()).toEqual({ scriptSize: 24, sound: true });
    page.changePresenter({ sound: false });
    expect(local.kept.get('dangke:presenter:unreadable')).toBe(kept);
    expect((await openPage()).$presenter.get()).toEqual({ scriptSize: 24, sound: false });
  },
);

test('without storage it holds for the page', async () => {
  newBrowser().local.block = true;
  const page = await openPage();
  page.changePresenter({ sound: false });
  expect(page.$presenter.get()).toEqual({ scriptSize: 24, sound: false });
});
