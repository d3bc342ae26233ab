import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { desktop, lecture, routes, useBrowser } from './browser.ts';
import { stored, storedAnswers } from './stored.ts';

const { newContext } = useBrowser();
const practice = `${lecture}quiz/`;
const unknown = (page: Page) => page.getByRole('button', { name: '不会，看答案' });

test('nothing is stored before the learner does something', async () => {
  const context = await newContext();
  const page = await context.newPage();
  for (const route of [...routes, '/present/jingzhun-fupin/ideals/', '/notes/', '/me/']) {
    await page.goto(route);
    const kept = await page.evaluate(async () => [
      ...(await indexedDB.databases()).map(({ name }) => name),
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
    ]);
    expect(kept, route).toEqual([]);
  }
  expect(await context.cookies()).toEqual([]);
}, 60_000);

test('two tabs answering at once 200 times make 200 events, and both know them all', async () => {
  const context = await newContext();
  const tabs = [await context.newPage(), await context.newPage()];
  await Promise.all(tabs.map((tab) => startPractice(tab)));
  await Promise.all(
    tabs.map((tab) =>
      tab.evaluate(async () => {
        const press = async (text: string) => {
          for (;;) {
            const button = [...document.querySelectorAll<HTMLElement>('.item button')].find(
              ({ textContent }) => textContent?.includes(text),
            );
            if (button) return button.click();
            await new Promise((resolve) => setTimeout(resolve));
          }
        };
        for (let turn = 0; turn < 100; turn += 1) {
          await press('不会');
          await press('下一题');
        }
      }),
    ),
  );
  const [one, other] = tabs as [Page, Page];
  await expect.poll(async () => (await storedAnswers(one)).length).toBe(200);
  const ids = (await storedAnswers(other)).map(({ id }) => id);
  expect(new Set(ids).size).toBe(200);
  const counts = await Promise.all(
    tabs.map(async (tab) => {
      await tab.goto(lecture);
      await tab
        .getByText(/练习 \d+ \//)
        .first()
        .waitFor();
      return tab.locator('.lesson-list').innerText();
    }),
  );
  expect(counts[0]).toBe(counts[1]);
}, 60_000);

test('an answer is still there after the browser was killed as soon as its feedback showed', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'dangke-'));
  const open = () =>
    chromium.launchPersistentContext(profile, {
      ...desktop,
      executablePath: inject('chromium'),
      baseURL: inject('origin'),
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
    });
  let browser = await open();
  try {
    const page = await browser.newPage();
    await startPractice(page);
    await unknown(page).click();
    await page.locator('.item .feedback').waitFor();
    await kill(browser);
    browser = await open();
    const again = await browser.newPage();
    await again.goto(lecture);
    expect(await storedAnswers(again)).toMatchObject([{ response: null }]);
  } finally {
    await browser.close().catch(() => undefined);
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}, 60_000);

test('a tab killed in the middle of many answers leaves a record that can be read', async () => {
  const context = await newContext();
  const [dying, other] = [await context.newPage(), await context.newPage()];
  await Promise.all([startPractice(dying), startPractice(other)]);
  const client = await context.newCDPSession(dying);
  await dying.evaluate(() => {
    setInterval(() => {
      for (const button of document.querySelectorAll<HTMLElement>('.item button')) {
        if (/不会|下一题/.test(button.textContent ?? '')) button.click();
      }
    });
  });
  await expect.poll(async () => (await storedAnswers(other)).length).toBeGreaterThan(5);
  const crashed = dying.waitForEvent('crash');
  // Nobody is left to answer it.
  client.send('Page.crash').catch(() => undefined);
  await Promise.all([crashed, unknown(other).click()]);
  await other.locator('.item .feedback').waitFor();
  await expect.poll(async () => (await storedAnswers(other)).length).toBeGreaterThan(6);
  const last = await context.newPage();
  // Which items are drawn is chance, and some belong to no lesson: here every answer is counted.
  await last.goto('/me/');
  const count = (await storedAnswers(last)).length;
  await last.getByText(`课；答题 ${count} 次`).waitFor();
  expect(await stored(last, 'unreadable')).toEqual([]);
  expect(await last.getByText('有几条学习记录读不出来').count()).toBe(0);
});

test('on plain http of another host an answer is stored and there again', async () => {
  const browser = await chromium.launch({
    executablePath: inject('chromium'),
    args: ['--no-sandbox', '--disable-gpu', '--host-resolver-rules=MAP intranet.test 127.0.0.1'],
  });
  try {
    const origin = inject('origin').replace('127.0.0.1', 'intranet.test');
    const page = await (await browser.newContext({ ...desktop, baseURL: origin })).newPage();
    await startPractice(page, `${practice}?item=jzfp-01-01`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await unknown(page).click();
    await page.locator('.item .feedback').waitFor();
    await page.goto(lecture);
    await page.getByText(/练习 1 \//).waitFor();
    await page.reload();
    await page.getByText(/练习 1 \//).waitFor();
  } finally {
    await browser.close();
  }
});

test('where the storage is full the page goes on, and stores once there is room', async () => {
  const context = await newContext();
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  const limit = (quotaSize?: number) =>
    client.send('Storage.overrideQuotaForOrigin', { origin: inject('origin'), quotaSize });
  // Chromium looks at the quota when the first is stored, and then for a while no more.
  await limit(1);
  await startPractice(page);
  await unknown(page).click();
  await page.locator('.item .feedback').waitFor();
  await page.getByText('存储空间满了').waitFor();
  await limit();
  await page.getByRole('button', { name: '下一题' }).click();
  await unknown(page).click();
  await page.locator('.item .feedback').waitFor();
  await expect.poll(() => page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  expect(await storedAnswers(page)).toHaveLength(2);
});

test('back in a tab whose practice another tab went on with, one finds it where that one left it', async () => {
  const context = await newContext();
  const one = await context.newPage();
  await startPractice(one);
  await unknown(one).click();
  await one.getByRole('button', { name: '下一题' }).click();
  const other = await context.newPage();
  await other.goto(practice);
  await other.getByRole('button', { name: '接着做' }).click();
  for (let turn = 0; turn < 2; turn += 1) {
    await unknown(other).click();
    await other.getByRole('button', { name: '下一题' }).click();
  }
  const numbers = (page: Page) =>
    page
      .locator('.numbers button')
      .evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')));
  const there = await numbers(other);
  expect(there.filter((label) => label?.includes('答错'))).toHaveLength(3);
  // Headless tabs are never hidden: they get the focus.
  await one.evaluate(() => dispatchEvent(new Event('focus')));
  await expect.poll(() => numbers(one)).toEqual(there);
  const asked = (page: Page) => page.locator('.item legend, .item .stem').first().innerText();
  expect(await asked(one)).toBe(await asked(other));
});

/** A sitting of the practice page: with ten items, unless its address says which. */
async function startPractice(page: Page, path = practice) {
  await page.goto(path);
  await page.getByRole('button', { name: '开始练习' }).click();
  await unknown(page).waitFor();
}

/** Ends the browser's own process at once, as a power cut would. */
async function kill(browser: BrowserContext) {
  const client = await browser.browser()?.newBrowserCDPSession();
  const info = await client?.send('SystemInfo.getProcessInfo');
  const id = info?.processInfo.find(({ type }) => type === 'browser')?.id;
  const closed = browser.waitForEvent('close');
  if (id) process.kill(id, 'SIGKILL');
  await closed;
}
