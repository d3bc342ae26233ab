import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';

const { newContext } = useBrowser();

test('below a base path everything works: pages, search, quiz, the way on', async () => {
  const context = await newContext({ baseURL: inject('basedOrigin') });
  const page = await context.newPage();
  await page.goto('/dangke/');
  await page.getByRole('link', { name: '开始学习' }).click();
  await page.waitForURL('**/dangke/lectures/jingzhun-fupin/shiyan/');
  await page.locator('#quiz').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: '不会，看答案' }).click();
  await page.getByRole('link', { name: '回到原文这一句' }).click();
  await page.locator('.prose mark').first().waitFor();

  await page.getByRole('searchbox', { name: '搜索' }).fill('生态功能区');
  await page.keyboard.press('Enter');
  await page.locator('.found li a').first().click();
  await page.waitForURL(/\/dangke\/lectures\/jingzhun-fupin\/shiyan\/\?mark=.*#p-8$/);

  const links = await page
    .locator('a[href^="/"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
  expect(links.filter((link) => !link?.startsWith('/dangke/'))).toEqual([]);
});
