import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openQuiz } from './answering.ts';
import { desktop, lecture, lessonPath, openSettled, routes, useBrowser } from './browser.ts';
import { deckPath, openDeck, placeOf } from './decks.ts';
import { clickOn, useFirefox } from './firefox.ts';
import { ownSite, untilWhole } from './own-site.ts';
import { sample } from '../sample.ts';

/* The site without network: one visit, then the server is gone. */

let site: Awaited<ReturnType<typeof ownSite>>;
const own = { origin: '' };
const INTRANET = 'http://dangke.intranet';
const { newContext, newPage, expectConsole } = useBrowser(() => [own.origin, INTRANET]);

beforeAll(async () => {
  site = await ownSite();
  own.origin = site.origin;
});
afterAll(() => site.remove());

const QUERIES = ['精准扶贫', '缺钙', '四个坚持', '乡村振兴', '37.22%'];

test('on plain http the site says that it can’t, and all else works', async () => {
  const page = await newPage({ ...desktop, serviceWorkers: 'allow' });
  await page.route(`${INTRANET}/**`, async (route) => {
    const address = route.request().url().replace(INTRANET, site.origin);
    await route.fulfill({ response: await route.fetch({ url: address }) });
  });
  await page.goto(`${INTRANET}/me/`);
  expect(await page.evaluate(() => 'serviceWorker' in navigator)).toBe(false);
  await page.getByText('这里不能离线使用').waitFor();
  await page.keyboard.press('Shift');
  await page.waitForLoadState('networkidle');
});

test('below a base path it can be installed, and keeps to its own pages', async () => {
  const context = await newContext({ ...desktop, serviceWorkers: 'allow' });
  const page = await context.newPage();
  const root = `${inject('basedOrigin')}/dangke/`;
  await page.goto(`${root}me/`);
  await page.keyboard.press('Shift');
  await page.locator('[data-offline="whole"]').waitFor();
  const { href, manifest } = await page.evaluate(async () => {
    const { href } = document.querySelector('link[rel=manifest]') as HTMLLinkElement;
    return { href, manifest: await (await fetch(href)).json() };
  });
  const address = (path: string) => new URL(path, href).href;
  expect([address(manifest.start_url), address(manifest.scope)]).toEqual([root, root]);
  for (const { src } of manifest.icons)
    expect((await page.request.get(address(src))).status(), src).toBe(200);
  await context.setOffline(true);
  await page.goto(`${root}help/`);
  await page.getByText('可离线使用').first().waitFor();
});

describe('with the server gone after one visit', () => {
  test('every page opens, a quiz is answered, the search finds, the deck runs with its speaker’s window', async () => {
    const context = await newContext({ ...desktop, serviceWorkers: 'allow' });
    const page = await context.newPage();
    expectConsole(/404|ERR_CONNECTION_REFUSED/);
    // A line to be spared: nothing is copied until the reader asks for it.
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    await page.goto(`${site.origin}/`);
    await page.keyboard.press('Shift');
    await page.waitForRequest(/keep/);
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    const began = Date.now();
    await untilWhole(page, `${site.origin}/`);
    console.log(`offline-ready after ${Date.now() - began} ms`);
    site.stop();

    for (const route of sample(routes, 12)) {
      await openSettled(page, site.origin + route);
      const title = await page.getByRole('heading', { level: 1 }).innerText();
      expect(title === '没有这个页面', route).toBe(route === '/404.html');
    }
    const unknown = await page.goto(`${site.origin}${lecture}nothing/`);
    expect(unknown?.status()).toBe(404);
    await page.getByRole('heading', { name: '没有这个页面' }).waitFor();
    await page.goto(`${site.origin}${lecture.slice(0, -1)}?from=paper`);
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(`${lecture}?from=paper`);

    await openQuiz(page, site.origin + lessonPath('ideals'));
    await page.getByRole('button', { name: '不会，看答案' }).click();
    await page.getByRole('link', { name: '回到原文这一句' }).waitFor();

    await page.goto(`${site.origin}/search/`);
    for (const query of QUERIES) {
      await page.getByRole('searchbox', { name: '搜索' }).fill(query);
      await page.locator('.search-panel[data-state="found"]').waitFor();
      await expect.poll(() => page.locator('.found mark').count(), { message: query }).toBeGreaterThan(0);
    }
    await page.getByRole('searchbox', { name: '搜索' }).fill('jingzhunfupin');
    await page.getByRole('group', { name: '您要找的也许是' }).waitFor();
    // The index of other lectures, of which the site has none yet.
    const pagefind = await page.evaluate(
      async (address) => (await fetch(address)).ok,
      `${site.origin}/pagefind/pagefind.js`,
    );
    expect(pagefind).toBe(true);

    await openDeck(page, site.origin + deckPath);
    const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')]);
    await speaker.locator('.laid-out').waitFor();
    await page.keyboard.press('PageDown');
    await expect.poll(() => placeOf(page)).toBe('2.0');
    await expect.poll(() => placeOf(speaker)).toBe('2.0');
  }, 60_000);
});

describe.skipIf(!inject('firefox'))('in Firefox, with the server gone after one visit', () => {
  const { newPage } = useFirefox({ 'dom.serviceWorkers.enabled': true });

  test('every page opens, a quiz is answered, the search finds, the deck runs', async () => {
    const fresh = await ownSite();
    const page = await newPage(1366, 768);
    try {
      await page.goto(`${fresh.origin}/me/`);
      await page.keyboard.press('Shift');
      await page.waitForSelector('[data-offline="whole"]');
      fresh.stop();
      for (const route of sample(routes, 4)) {
        await page.goto(fresh.origin + route);
        const title = await page.$eval('h1', ({ textContent }) => textContent);
        expect(title === '没有这个页面', route).toBe(route === '/404.html');
      }
      await page.goto(fresh.origin + lessonPath('ideals'));
      await page.$eval('#quiz', (quiz) => quiz.scrollIntoView());
      await clickOn(page, '.item button ::-p-text(不会，看答案)');
      await page.waitForSelector('.item a ::-p-text(回到原文这一句)');
      for (const query of QUERIES) {
        await page.goto(`${fresh.origin}/search/?q=${encodeURIComponent(query)}`);
        await page.waitForSelector('.found mark');
      }
      await page.goto(fresh.origin + deckPath);
      await page.waitForSelector('.controls');
      await page.keyboard.press('PageDown');
      await page.waitForSelector('#slide-2.current');
    } finally {
      await page.close();
      fresh.remove();
    }
  }, 60_000);
});
