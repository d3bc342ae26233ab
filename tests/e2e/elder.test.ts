import type { BrowserContextOptions, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations } from './access.ts';
import { feedback, itemOf, said } from './answering.ts';
import { desktop, lecture, lessonPath, openSettled, phone, routes, useBrowser } from './browser.ts';
import { tooSmall } from './reach.ts';
import { sample } from '../sample.ts';
import { storedAnswers } from './stored.ts';

const { newContext, newPage } = useBrowser();

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const edition = (page: Page) => page.locator('html').getAttribute('data-elder');
const nav = (page: Page) => page.getByRole('navigation', { name: '主导航' });

test('one button turns 长辈版 on, for every page and after a reload, and off again', async () => {
  const context = await newContext(phone);
  const [page, other] = [await context.newPage(), await context.newPage()];
  await other.goto('/help/');
  await page.goto(lessonPath('ideals'));
  const read = page.locator('.prose p').last();
  await read.evaluate((block) => block.scrollIntoView({ block: 'center' }));
  await button(page, '长辈版').evaluate((element: HTMLElement) => element.click());
  await button(page, '标准版').waitFor({ state: 'attached' });
  expect(await read.evaluate((block) => block.getBoundingClientRect().top)).toBeGreaterThan(0);
  expect(await read.evaluate((block) => block.getBoundingClientRect().top)).toBeLessThan(800);
  await expect.poll(() => edition(other)).toBe('1');
  await page.reload();
  expect(await edition(page)).toBe('1');
  await page.goto('/');
  expect(await nav(page).getByRole('link').allInnerTexts()).toEqual(['学习', '练习', '复习', '我的', '更多']);
  await nav(page).getByRole('link', { name: '更多' }).click();
  await page.getByRole('link', { name: '名词' }).click();
  await button(page, '标准版').click();
  await expect.poll(() => edition(page)).toBe('');
  expect(await nav(page).getByRole('link').count()).toBe(6);
  await page.goto('/');
  expect(await edition(page)).toBe('');
});

test('a link turns it on or off, is remembered, and leaves the address as it was', async () => {
  const page = await newPage(phone);
  await page.goto(`${lessonPath('conduct')}?elder=1&mark=%E4%BD%9C%E9%A3%8E#p-39`);
  await expect.poll(() => new URL(page.url()).search).toBe('?mark=%E4%BD%9C%E9%A3%8E');
  expect(new URL(page.url()).hash).toBe('#p-39');
  await page.goto('/');
  expect(await edition(page)).toBe('1');
  await page.goto('/help/?elder=0');
  await expect.poll(() => page.url()).toMatch(/\/help\/$/);
  expect(await edition(page)).toBe('');
  await page.goto('/');
  expect(await edition(page)).toBe('');
});

test('nothing is painted in the other edition first', async () => {
  const page = await newPage(phone);
  // Without the page's scripts only what stands in the head can have set it; and the style comes late.
  await page.route('**/_astro/*.js', (route) => route.fulfill({ body: '', contentType: 'text/javascript' }));
  await page.route('**/_astro/elder*.css', async (route) => {
    await new Promise((later) => setTimeout(later, 400));
    await route.continue();
  });
  await page.goto('/glossary/?elder=1');
  await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
  const { painted, styled } = await page.evaluate(() => {
    const [style] = performance
      .getEntriesByType('resource')
      .filter(({ name }) => name.includes('elder')) as PerformanceResourceTiming[];
    return {
      painted: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      styled: style?.responseEnd ?? Number.POSITIVE_INFINITY,
    };
  });
  expect(painted).toBeGreaterThan(styled);
});

test('in it every page has large letters and targets, and never scrolls sideways', async () => {
  const page = await newElderPage(phone);
  for (const route of sample(routes, 8)) {
    await openWithQuiz(page, route);
    expect(await page.evaluate(tooSmall, { target: 60, text: 24, lineHeight: 1.8 }), route).toEqual([]);
    for (const width of [320, 768, 1366, 1920, 360]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await sideways(page), `${route} at ${width}`).toBeLessThanOrEqual(0);
    }
  }
}, 120_000);

/** The pages that differ most; with the others it is every page. */
const varied = ['/', lessonPath('shiyan'), `${lecture}points/`, '/me/', '/more/'];
const others = routes.filter((route) => !varied.includes(route));

test('it pleases axe, in light and dark', async () => {
  const page = await newElderPage(phone);
  for (const route of [...varied, ...sample(others, 0)]) {
    await openWithQuiz(page, route);
    expect(await axeViolations(page), route).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeViolations(page, ['color-contrast']), `${route} in the dark`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'light' });
  }
}, 240_000);

test('特大 has letters of 30 pixels, still within 320', async () => {
  const page = await newElderPage({ ...phone, viewport: { width: 320, height: 640 } });
  await page.locator('#display-settings summary').click();
  await page.getByRole('radio', { name: '特大' }).check({ force: true });
  for (const route of ['/', lessonPath('shiyan'), `${lecture}quiz/`, '/me/', '/more/']) {
    await openWithQuiz(page, route);
    expect(await page.evaluate(tooSmall, { target: 60, text: 24, lineHeight: 1.8 }), route).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('30px');
    expect(await sideways(page), route).toBeLessThanOrEqual(0);
  }
});

test('what a page leaves out is brought back by 更多内容', async () => {
  const page = await newPage(phone);
  await openSettled(page, `${lecture}quiz/?elder=1`);
  const kind = page.getByLabel('题型');
  expect(await kind.isVisible()).toBe(false);
  await button(page, '更多内容').click();
  expect(await kind.isVisible()).toBe(true);
  await button(page, '收起').click();
  expect(await kind.isVisible()).toBe(false);
  await openSettled(page, `${lecture}#meeting`);
  await page.getByRole('link', { name: '怎样投影' }).waitFor();
});

test('an item is answered by tiles, a step taken back, and nothing graded before the learner is sure', async () => {
  const page = await newPage(desktop);
  const item = itemOf('jzfp-05-06', 'cloze');
  await openSettled(page, `${lecture}quiz/?item=${item.id}&elder=1`);
  await button(page, '开始练习').click();
  expect(await page.locator('input.slot').count()).toBe(0);
  const [word = ''] = Object.values(item.blanks)[0] ?? [];
  await page
    .getByRole('group', { name: '词块' })
    .getByRole('button', { name: word, exact: true })
    .first()
    .click();
  await button(page, '撤回上一步').click();
  expect(await said(page)).toContain('已撤回');
  for (const [text = ''] of Object.values(item.blanks)) {
    await page
      .getByRole('group', { name: '词块' })
      .getByRole('button', { name: text, exact: true })
      .first()
      .click();
  }
  await button(page, '提交答案').click();
  await button(page, '再想想').click();
  expect(await feedback(page)).toBe('');
  expect(await storedAnswers(page)).toEqual([]);
  await button(page, '提交答案').click();
  await button(page, '确定').click();
  expect(await feedback(page)).toContain('✓ 答对了');
  expect((await storedAnswers(page))[0]).toMatchObject({ item: item.id, score: 1 });
});

/** A page with the edition on, and remembered. */
async function newElderPage(options: BrowserContextOptions) {
  const page = await newPage(options);
  await page.goto('/?elder=1');
  await expect.poll(() => page.url()).not.toContain('elder');
  return page;
}

async function openWithQuiz(page: Page, route: string) {
  await openSettled(page, route);
  if (!(await page.locator('[data-items]').count())) return;
  await page.locator('#quiz').scrollIntoViewIfNeeded();
  await page.locator('#quiz fieldset').waitFor();
}

const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
