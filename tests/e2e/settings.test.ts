import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, lessonPath, openSettled, phone, useBrowser } from './browser.ts';

const { newContext, newPage, expectConsole } = useBrowser();

test('text size and theme are chosen in the header and kept over pages and tabs', async () => {
  const context = await newContext();
  const [page, other] = [await context.newPage(), await context.newPage()];
  await other.goto('/');
  await page.goto('/help/');
  await choose(page, '特大');
  await choose(page, '深色');
  await expect.poll(() => look(other)).toEqual({ theme: 'dark', text: 'larger' });
  await page.goto(lessonPath('conduct'));
  expect(await look(page)).toEqual({ theme: 'dark', text: 'larger' });
  await page.locator('#display-settings summary').click();
  expect(await page.getByRole('radio', { name: '特大' }).isChecked()).toBe(true);
  await page.keyboard.press('Escape');
  const size = await page
    .locator('.prose p')
    .last()
    .evaluate((block) => Number.parseFloat(getComputedStyle(block).fontSize));
  expect(size).toBeGreaterThanOrEqual(24);
});

test('with the largest letters the header fits a window of any width', async () => {
  const page = await newPage();
  await page.goto('/');
  await choose(page, '特大');
  for (const width of [320, 360, 600, 832, 834, 900, 960, 1024, 1366]) {
    await page.setViewportSize({ width, height: 768 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `at ${width}`).toBe(width);
  }
});

test('a link to the settings leads to them', async () => {
  const page = await newPage(phone);
  await page.goto('/more/');
  await page.getByRole('link', { name: '设置' }).click();
  const title = page.getByRole('heading', { name: '设置' });
  await expect.poll(() => title.evaluate((heading) => heading.getBoundingClientRect().top)).toBeLessThan(400);
  expect(await title.evaluate((heading) => heading.getBoundingClientRect().top)).toBeGreaterThan(0);
});

test('the theme is there before anything is painted', async () => {
  const context = await newContext({ ...desktop, colorScheme: 'light' });
  const page = await context.newPage();
  await page.goto('/');
  await page.evaluate(() => localStorage.setItem('dangke:settings', '{"theme":"dark","text":"large"}'));
  // Without the page's scripts only what stands in the head can have set it.
  await page.route('**/_astro/*.js', (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));
  await page.goto('/', { waitUntil: 'commit' });
  await page.waitForFunction(() => document.body);
  expect(await look(page)).toEqual({ theme: 'dark', text: 'large' });
});

test('自动 follows the system, also when it changes', async () => {
  const page = await newPage({ ...desktop, colorScheme: 'dark' });
  await page.goto('/');
  expect((await look(page)).theme).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(async () => (await look(page)).theme).toBe('light');
});

test('settings that can’t be read are kept aside and do no harm', async () => {
  const page = await newPage();
  await page.goto('/');
  await page.evaluate(() => localStorage.setItem('dangke:settings', '{"theme":'));
  await page.goto('/help/');
  expect((await look(page)).text).toBe('standard');
  await choose(page, '大');
  expect(await page.evaluate(() => localStorage.getItem('dangke:settings:unreadable'))).toBe('{"theme":');
  await page.goto('/');
  expect((await look(page)).text).toBe('large');
});

test('the panel opens and closes by keyboard and gives the focus back', async () => {
  const page = await newPage(phone);
  await page.goto('/');
  const opener = page.locator('#display-settings summary');
  await opener.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('radio', { name: '标准', exact: true }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  expect((await look(page)).text).toBe('large');
  await page.keyboard.press('Escape');
  expect(await page.locator('#display-settings form').isVisible()).toBe(false);
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('an open panel shows what another tab chose, and closes by a click outside', async () => {
  const context = await newContext();
  const [page, other] = [await context.newPage(), await context.newPage()];
  await other.goto('/help/');
  await other.locator('#display-settings summary').click();
  const light = other.getByRole('radio', { name: '浅色' });
  expect(await light.isChecked()).toBe(false);
  await page.goto('/');
  await choose(page, '浅色');
  await expect.poll(() => light.isChecked()).toBe(true);
  await other.locator('h1').click();
  expect(await other.locator('#display-settings form').isVisible()).toBe(false);
  await other.locator('#display-settings summary').click();
  expect(await other.locator('#display-settings form').count()).toBe(1);
  expect(await light.isVisible()).toBe(true);
});

test('a form that can’t be fetched is said calmly, and can be asked for again', async () => {
  expectConsole(/ERR_FAILED|Failed to/);
  const page = await newPage(phone);
  await page.route('**/display.*.css', (route) => route.abort());
  await page.goto('/');
  await page.locator('#display-settings summary').click();
  await page.getByText('没有取到，请再点一次').waitFor();
  expect(await page.locator('#display-settings').getAttribute('open')).toBe(null);
  await page.unroute('**/display.*.css');
  await choose(page, '大');
  expect((await look(page)).text).toBe('large');
  expect(await page.getByText('没有取到').count()).toBe(0);
});

async function choose(page: Page, label: string) {
  const radio = page.getByRole('radio', { name: label, exact: true });
  if (!(await radio.isVisible())) await page.locator('#display-settings summary').click();
  await radio.check({ force: true });
}

function look(page: Page) {
  return page.evaluate(() => {
    const { theme, text } = document.documentElement.dataset;
    return { theme, text };
  });
}

test('every choice of 我的学习 holds at once, over pages, and for the header’s panel', async () => {
  const page = await newPage(phone);
  await openSettled(page, '/me/');
  for (const name of ['特大', '深色', '点词块', '20 题', '不出声']) {
    await page.locator('#settings').getByRole('radio', { name, exact: true }).check();
  }
  expect(await look(page)).toEqual({ theme: 'dark', text: 'larger' });
  await page.goto('/help/');
  expect(await look(page)).toEqual({ theme: 'dark', text: 'larger' });
  await page.locator('#display-settings summary').click();
  expect(await page.getByRole('radio', { name: '特大' }).isChecked()).toBe(true);
  await page.goto('/review/');
  expect(await page.getByLabel('每天新题最多').inputValue()).toBe('20');
  await openSettled(page, '/me/');
  for (const name of ['特大', '深色', '点词块', '20 题', '不出声']) {
    expect(await page.locator('#settings').getByRole('radio', { name, exact: true }).isChecked(), name).toBe(
      true,
    );
  }
});
