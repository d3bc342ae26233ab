import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { itemOf, openItem } from './answering.ts';
import { desktop, lecture, lessonPath, openSettled, phone, useBrowser } from './browser.ts';

const { newPage } = useBrowser();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

test('Back closes a note, the settings, the search, and only then leaves the page', async () => {
  const page = await newPage(phone);
  await page.goto('/');
  await page.goto(lessonPath('conduct'));
  const open = [
    { opener: page.locator('.term').first(), opened: page.locator('.popover:not([hidden])') },
    { opener: page.locator('#display-settings summary'), opened: page.locator('.display form') },
    {
      opener: page.getByRole('searchbox', { name: '搜索' }),
      opened: page.getByRole('dialog', { name: '搜索' }),
    },
  ];
  for (const { opener, opened } of open) {
    await opener.click();
    await opened.waitFor();
    await page.goBack();
    await opened.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).pathname).toBe(lessonPath('conduct'));
  }
  // What was closed by other means leaves nothing behind in the history.
  await page.locator('.term').first().click();
  await open[0]?.opened.waitFor();
  await page.getByRole('button', { name: '关闭' }).click();
  await expect.poll(() => page.evaluate(() => history.state?.over)).toBeFalsy();
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/');
});

test.each([
  ['by touch', phone],
  ['by mouse', desktop],
])(
  'a link followed %s while a note is open leads where it should, and Back from there to the lesson',
  async (_, device) => {
    const page = await newPage(device);
    await page.goto(lessonPath('conduct'));
    await page.locator('.term').first().click();
    await page.locator('.popover:not([hidden])').waitFor();
    const name = device === phone ? '练习' : '名词';
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name }).click();
    await page.waitForURL(/quiz|glossary/);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe(lessonPath('conduct'));
  },
);

test('from a result that was followed Back leads to the page where it was searched', async () => {
  const page = await newPage(phone);
  await page.goto('/help/');
  await page.getByRole('searchbox', { name: '搜索' }).click();
  await page.getByRole('dialog', { name: '搜索' }).waitFor();
  await page.keyboard.type('四个坚持');
  await page.getByRole('option').first().click();
  await page.waitForURL('**/lectures/**');
  await page.goBack();
  expect(new URL(page.url()).pathname).toBe('/help/');
  await page.goBack().catch(() => undefined);
  expect(page.url()).toBe('about:blank');
});

test('Back leaves a practice and a review for their choices, and the practice can be gone on with', async () => {
  const page = await newPage(phone);
  await openSettled(page, `${lecture}quiz/`);
  await button(page, '开始练习').click();
  await page.locator('.item').waitFor();
  await page.goBack();
  await button(page, '接着做').click();
  await page.locator('.item').waitFor();
  await button(page, '换一组题').click();
  await button(page, '开始练习').waitFor();
  await expect.poll(() => page.evaluate(() => history.state?.over)).toBeFalsy();
  expect(new URL(page.url()).pathname).toBe(`${lecture}quiz/`);
});

test('the keyboard never covers the answer box', async () => {
  const page = await newPage(phone);
  await openItem(page, itemOf('jzfp-01-03', 'recall'));
  const typing = page.getByRole('button', { name: '改用键盘输入' });
  if (await typing.isVisible()) await typing.click();
  for (const field of [page.locator('input.slot').first(), page.locator('input.slot').last()]) {
    await page.setViewportSize({ width: 360, height: 800 });
    await field.scrollIntoViewIfNeeded();
    await field.click();
    await page.setViewportSize({ width: 360, height: 380 });
    await expect.poll(() => isOnTop(page)).toBe(true);
  }
});

test('on a phone on its side and at 400 % nothing stays on the screen but what is read', async () => {
  const page = await newPage({ ...phone, viewport: { width: 640, height: 360 } });
  for (const size of [
    { width: 640, height: 360 },
    { width: 320, height: 180 },
  ]) {
    await page.setViewportSize(size);
    await page.goto(lessonPath('conduct'));
    await page.mouse.wheel(0, 1500);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
    const covered = await page.evaluate(
      () =>
        [...document.body.querySelectorAll('*')].filter((element) => {
          const { position } = getComputedStyle(element);
          const { top, bottom, height } = element.getBoundingClientRect();
          const stays = position === 'fixed' || (position === 'sticky' && top <= 0);
          return stays && height > 0 && bottom > 0 && top < innerHeight;
        }).length,
    );
    expect(covered, `at ${size.width}`).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(size.width);
    await page.evaluate(() => scrollTo(0, 0));
    expect(await page.getByRole('link', { name: '复习', exact: true }).isVisible()).toBe(true);
  }
});

test('while a lesson is read, its name, heading and share stand at the top, and the header comes back on the way up', async () => {
  const page = await newPage(phone);
  await page.goto(lessonPath('ideals'));
  const where = page.locator('.where');
  const search = page.getByRole('searchbox', { name: '搜索' });
  const topOf = () => search.evaluate((box) => box.getBoundingClientRect().top);
  await page.mouse.wheel(0, 200);
  // A finger that scrolls; Chromium's driver has none.
  await expect
    .poll(async () => {
      await page.evaluate(() => dispatchEvent(new Event('touchmove')));
      return where.count();
    })
    .toBe(1);
  await where.waitFor({ state: 'attached' });
  await page.mouse.wheel(0, 2000);
  await expect.poll(() => where.innerText()).toMatch(/坚定理想信念 · .+\d+%/s);
  await expect.poll(topOf).toBeLessThan(0);
  await page.mouse.wheel(0, -200);
  await expect.poll(topOf).toBeGreaterThanOrEqual(0);
});

/** Whether the field with the focus can be seen, and nothing lies over it. */
function isOnTop(page: Page) {
  return page.evaluate(() => {
    const field = document.activeElement as HTMLElement;
    const { left, top, width, height } = field.getBoundingClientRect();
    return document.elementFromPoint(left + width / 2, top + height / 2) === field;
  });
}
