import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations, cutText, FORCED_COLOURS, SPACING } from './access.ts';
import { desktop, lecture, lessonPath, lessons, openSettled, phone, routes, useBrowser } from './browser.ts';
import { tooSmall } from './reach.ts';
import { sample } from '../sample.ts';

const { newPage, expectConsole } = useBrowser();

const lessonRoutes = lessons.map(lessonPath);
const unlike = routes.filter((route) => !lessonRoutes.includes(route));
const onPhone = [...sample(unlike, 6), ...sample(lessonRoutes, 1)];
const inOtherLooks = [...sample(unlike, 6), ...sample(lessonRoutes, 1)];

describe.each([...unlike, ...sample(lessonRoutes, 2)])('%s', (route) => {
  test('has one main, one h1, a named navigation, a title, a box that / leads to, never scrolls sideways, and pleases axe', async () => {
    const page = await newPage(desktop);
    await openSettled(page, route);
    expect(await page.locator('main').count()).toBe(1);
    expect(await page.locator('h1').count()).toBe(1);
    expect(await page.getByRole('navigation', { name: '主导航' }).count()).toBe(1);
    expect(await page.getByRole('searchbox', { name: '搜索' }).count()).toBe(1);
    expect(await page.title()).toMatch(/党课辅导$/);
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    for (const width of [...sample([360, 768, 1024, 1920], 1), 320, 1366]) {
      await page.setViewportSize({ width, height: 800 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth),
        `at ${width}`,
      ).toBeLessThanOrEqual(width);
    }
    await showQuiz(page);
    expect(await axeViolations(page)).toEqual([]);
    if (inOtherLooks.includes(route)) {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.locator('html[data-theme=dark]').waitFor();
      expect(await axeViolations(page, ['color-contrast'])).toEqual([]);
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
      expect(await axeViolations(page, FORCED_COLOURS), 'forced colours').toEqual([]);
    }
    await page.keyboard.press('/');
    await page.waitForFunction(() => document.activeElement?.matches('[role="search"] input'));
  });

  test.runIf(onPhone.includes(route))(
    'on a phone pleases axe, has targets large enough, and bears wider spacing',
    async () => {
      // The spacing is more than the page's policy lets in.
      const page = await newPage({ ...phone, bypassCSP: true });
      await openSettled(page, route);
      expect(await page.evaluate(tooSmall, { target: 44, text: 0, lineHeight: 0 })).toEqual([]);
      await showQuiz(page);
      expect(await axeViolations(page)).toEqual([]);
      expect(await axeViolations(page, ['target-size'])).toEqual([]);
      await page.addStyleTag({ content: SPACING });
      expect(await cutText(page)).toEqual([]);
    },
  );
});

async function showQuiz(page: Page) {
  if (!(await page.locator('[data-items]').count())) return;
  await page.locator('#quiz').scrollIntoViewIfNeeded();
  await page.locator('#quiz fieldset').waitFor();
}

test('every page can be read without script', async () => {
  const page = await newPage({ ...desktop, javaScriptEnabled: false });
  for (const route of sample(routes, 9)) {
    await page.goto(route);
    expect((await page.locator('main').innerText()).length, route).toBeGreaterThan(20);
  }
});

test('an unknown address gives the 404 page, with the way home and a search box', async () => {
  expectConsole(/404/);
  for (const path of ['/nothing/', `${lecture}nothing/`, '/lectures/nothing/']) {
    const page = await newPage();
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('没有这个页面');
    expect(await page.getByRole('link', { name: '回首页' }).count()).toBe(1);
    expect(await page.getByRole('searchbox').count()).toBe(1);
  }
});

test('a link to a paragraph that does not exist is said calmly, and the lesson stands', async () => {
  const page = await newPage();
  await page.goto(`${lessonPath('conduct')}#p-999`);
  await page.getByText('没有找到链接所指的段落').waitFor();
  expect(await page.locator('#p-39').isVisible()).toBe(true);
});

test('every link within the site leads somewhere', async () => {
  const page = await newPage();
  const targets = new Set<string>();
  for (const route of sample(routes, 9)) {
    await openSettled(page, route);
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    for (const link of links) targets.add(link);
  }
  const htmlOf = new Map<string, string>();
  for (const target of targets) {
    const { origin, pathname, hash } = new URL(target);
    if (!htmlOf.has(pathname)) {
      const response = await fetch(origin + pathname);
      if (pathname !== '/404.html') expect(response.status, target).toBe(200);
      htmlOf.set(pathname, await response.text());
    }
    if (hash) expect(htmlOf.get(pathname), target).toContain(`id="${decodeURIComponent(hash.slice(1))}"`);
  }
});
