import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, lessonPath, phone, useBrowser } from './browser.ts';

const { newContext, newPage } = useBrowser();

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
  expect(await page.getByRole('radio', { name: '标准' }).isVisible()).toBe(true);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  expect((await look(page)).text).toBe('large');
  await page.keyboard.press('Escape');
  expect(await page.locator('#display-settings form').isVisible()).toBe(false);
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
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
