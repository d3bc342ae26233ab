import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openQuiz } from './answering.ts';
import { desktop, lessonPath, openSettled, useBrowser } from './browser.ts';
import { deckPath, openDeck } from './decks.ts';
import { ownSite, untilWhole } from './own-site.ts';
import { storedAnswers } from './stored.ts';

/* A new version of the site, while the one before is open. */

let site: Awaited<ReturnType<typeof ownSite>>;
const own = { origin: '' };
const { newContext, expectConsole } = useBrowser(() => [own.origin]);

beforeEach(async () => {
  site = await ownSite();
  own.origin = site.origin;
  await site.publish(1);
});
afterEach(() => site.remove());

const offer = (page: Page) => page.getByText('本站有了新版本');
const take = (page: Page) => page.getByRole('button', { name: '换用新版' }).click();
const titleWith = (page: Page, name: string) => expect.poll(() => page.title()).toContain(name);
const copies = (page: Page) =>
  page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('dangke:')).length);

/** A reader whose browser has the first version. */
async function reader() {
  const context = await newContext({ ...desktop, serviceWorkers: 'allow' });
  const page = await context.newPage();
  await untilWhole(page, `${site.origin}/`);
  await page.goto(`${site.origin}/help/`);
  await page.keyboard.press('Shift');
  return { context, page };
}

/** Has the browser look for a new version, and waits until it is there or has been refused. */
function lookForUpdate(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update().catch(() => undefined);
    const { installing } = registration;
    if (!installing) return registration.waiting !== null;
    await new Promise<void>((resolve) => {
      installing.onstatechange = () => resolve();
    });
    return installing.state !== 'redundant';
  });
}

/** Looks until it is there: what the browser looked for by itself, a moment before, may just be failing. */
const findUpdate = (page: Page) => expect.poll(() => lookForUpdate(page)).toBe(true);

test('it waits for the end of a sitting and for the reader’s word; the page beside keeps its own files', async () => {
  const { context, page } = await reader();
  const other = await context.newPage();
  // With it a page can say that something is in progress.
  const awake = other.waitForRequest(/keep/);
  await openQuiz(other, site.origin + lessonPath('ideals'));
  await other.getByRole('button', { name: '不会，看答案' }).click();
  await other.getByRole('link', { name: '回到原文这一句' }).waitFor();
  const record = await storedAnswers(other);
  expect(record.length).toBeGreaterThan(0);
  await awake;

  await site.publish(2);
  await findUpdate(page);
  await offer(page).waitFor();
  expect(await offer(other).count()).toBe(0);
  await take(page);
  await page.getByText('另一个窗口里正在练习或者放映').waitFor();
  await page.reload();
  await titleWith(page, '第1版');

  await openDeck(other, site.origin + deckPath);
  await Promise.all([other.waitForRequest(/keep/), other.keyboard.press('PageDown')]);
  await page.keyboard.press('Shift');
  await offer(page).waitFor();
  await take(page);
  await page.getByText('另一个窗口里正在练习或者放映').waitFor();

  // The sitting is left, and the deck; the page beside is one that nothing was done on.
  await other.goto(`${site.origin}/glossary/`);
  await take(page);
  await titleWith(page, '第2版');
  expect(await copies(page)).toBe(2);
  // Code and data it has not had so far, which the server has no more.
  await other.getByRole('searchbox', { name: '搜索' }).fill('脱贫第1版攻坚');
  await other.locator('.found').first().waitFor();
  await other.goto(`${site.origin}/`);
  await titleWith(other, '第2版');
  await expect.poll(() => copies(page)).toBe(1);
  expect(await storedAnswers(page)).toEqual(record);
  site.stop();
  await page.goto(`${site.origin}${lessonPath('conduct')}`);
  await titleWith(page, '第2版');
}, 60_000);

test('a version with an asset missing, or a page in place of one, is refused, and a mended one follows', async () => {
  const { page } = await reader();
  expectConsole(/404|integrity|digest/);
  // Put in place once: the browser also looks for updates by itself, and may not find it whole.
  await site.publish(2);
  for (const spoil of [rmSync, (file: string) => writeFileSync(file, '<!doctype html><title>首页</title>')]) {
    spoil(join(site.folder, '_astro/search.v2.js'));
    expect(await lookForUpdate(page)).toBe(false);
    await openSettled(page, `${site.origin}/review/`);
    await titleWith(page, '第1版');
  }
  await page.getByRole('searchbox', { name: '搜索' }).fill('脱贫第1版攻坚');
  await page.locator('.found').first().waitFor();
  await site.publish(3);
  await findUpdate(page);
  await offer(page).waitFor();
}, 60_000);

test('a version may be skipped; with every page closed one is there without a word; no copy is left over', async () => {
  const { context, page } = await reader();
  await site.publish(2);
  await findUpdate(page);
  await site.publish(3);
  await findUpdate(page);
  await offer(page).waitFor();
  await take(page);
  await titleWith(page, '第3版');
  await page.goto(`${site.origin}/`);
  await titleWith(page, '第3版');
  await expect.poll(() => copies(page)).toBe(1);

  await site.publish(4);
  await findUpdate(page);
  await page.close();
  const next = await context.newPage();
  await expect
    .poll(async () => {
      await next.goto('about:blank');
      // The worker of the version before has to come to rest.
      await next.waitForTimeout(500);
      await next.goto(`${site.origin}/`);
      return next.title();
    })
    .toContain('第4版');
  await expect.poll(() => copies(next)).toBe(1);
}, 60_000);
