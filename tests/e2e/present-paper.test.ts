import { readFileSync } from 'node:fs';
import type { Root } from 'mdast';
import type { Page } from 'playwright-core';
import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { firstDifference, withoutSpace } from '../../src/domain/fidelity.ts';
import { readLesson } from '../../src/integrations/lesson-outline.ts';
import { axeViolations } from './access.ts';
import { desktop, lessons, phone, useBrowser } from './browser.ts';
import { pagesOf } from './pdf.ts';
import { sample } from '../sample.ts';

const { newPage } = useBrowser();

const deck = '/present/jingzhun-fupin/';
const lessonDeck = `${deck}deployment/`;
const papers = ['script/', 'handout/'].flatMap((paper) => [deck + paper, lessonDeck + paper]);
const content = 'content/jingzhun-fupin/';

/** The lecture's blocks, lesson by lesson, as the site reads them. */
function outlines() {
  const source = readFileSync(`${content}source.txt`, 'utf8');
  const read = lessons.map((slug) => {
    const mdx = readFileSync(`${content}lessons/${slug}.mdx`, 'utf8').replace(/^---[\s\S]*?\n---\n/, '');
    const tree = mdxToMdast(mdx, { features: { smartPunctuation: false, gfm: false } }) as Root;
    return readLesson(tree, source).outline;
  });
  return { source, read };
}

test.each([`${deck}script/`, `${deck}handout/`])(
  '%s is readable on a phone and without complaint by axe, light and dark',
  async (path) => {
    const page = await newPage(phone);
    await page.goto(path);
    for (const width of [320, 360, 768, 1366]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBeLessThanOrEqual(
        width,
      );
    }
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await axeViolations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.locator('html[data-theme=dark]').waitFor();
    expect(await axeViolations(page, ['color-contrast'])).toEqual([]);
  },
);

describe.each(sample(papers, 2))('%s', (path) => {
  test('is printed on A4, dark on light whatever the theme, by its button', async () => {
    const page = await newPage(desktop);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.goto(path);
    await page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: '打印' }).click();
    await page.locator('body[data-printed]').waitFor();
    await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
    expect(await darkBoxes(page)).toEqual([]);
    expect(
      await page
        .locator('header.masthead-bar, .masthead-bar, .paper-bar, .foot')
        .filter({ visible: true })
        .count(),
    ).toBe(0);
    await page.emulateMedia({ media: null });
    for (const { width, height, glyphs } of await printed(page)) {
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      expect(glyphs).toBeGreaterThan(8);
    }
  });
});

test('the script of the lecture has every slide and every word of the lecture', async () => {
  const page = await newPage();
  await page.goto(deck);
  const names = await page.locator('.slide').evaluateAll((all) =>
    all.map((slide) => {
      const title = slide.querySelector('h2')?.lastChild?.parentElement?.cloneNode(true) as HTMLElement;
      title.querySelector('.kind')?.remove();
      return (
        (slide.classList.contains('closing') ? '课后继续学习' : title.textContent)?.replace('※', '') ?? ''
      );
    }),
  );
  await page.goto(`${deck}script/`);
  const groups = await page.locator('.on-screen').allTextContents();
  const all = withoutSpace(groups.join(''));
  names.forEach((name, index) => {
    const from = all.indexOf(`第${index + 1}页`);
    expect(from, name).toBeGreaterThanOrEqual(0);
    const upTo = all.indexOf(`第${index + 2}页`);
    expect(all.slice(from, upTo < 0 ? undefined : upTo)).toContain(withoutSpace(name));
  });

  const { source, read } = outlines();
  expect(
    firstDifference(
      source,
      read.map(({ blocks }) => blocks.map((block) => block.source)),
    ),
  ).toBeUndefined();
  const spoken = withoutSpace((await page.locator('.words').allTextContents()).join('\n'));
  let at = 0;
  for (const { shown } of read.flatMap(({ blocks }) => blocks)) {
    const found = spoken.indexOf(withoutSpace(shown), at);
    expect(found, shown.slice(0, 20)).toBeGreaterThanOrEqual(0);
    at = found;
  }
});

test('the script says which page comes at which words, and holds answers and notes', async () => {
  const page = await newPage();
  await page.goto(`${lessonDeck}script/`);
  const turns = await page
    .locator('[data-turn]')
    .evaluateAll((all) => all.map((turn) => turn.getAttribute('data-turn')));
  expect(turns).toEqual([...new Set(turns)]);
  expect(turns.length).toBeGreaterThan(3);
  expect(await page.locator('.label', { hasText: '答案' }).count()).toBe(2);
  expect(await page.locator('.label', { hasText: '解析' }).count()).toBe(4);
  expect(await page.locator('.notes').count()).toBeGreaterThan(2);
});

test('the handout shows slides whole and small, and no answer before its last part', async () => {
  const page = await newPage(desktop);
  await page.goto(`${lessonDeck}handout/`);
  expect(
    await page
      .locator('.sheet')
      .evaluateAll((all) => all.map((sheet) => sheet.querySelectorAll('.slide').length > 3)),
  ).not.toContain(true);
  expect(await page.locator('.slide .verdict, .slide .right, .slide.closing, .slide.title').count()).toBe(0);
  const hidden = await page
    .locator('.slide [data-step]')
    .evaluateAll((all) => all.filter((step) => getComputedStyle(step).visibility !== 'visible').length);
  expect(hidden).toBe(0);
  const overflowing = await page
    .locator('.slide')
    .evaluateAll(
      (all) => all.filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1).length,
    );
  expect(overflowing).toBe(0);
  expect(await page.locator('.slide.recall .veil').allTextContents()).toEqual(
    expect.not.arrayContaining([expect.stringMatching(/[^＿]/)]),
  );
  expect(await page.locator('.answers .answer-of').count()).toBe(4);
  expect(await darkBoxes(page, '.handout')).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.locator('html[data-theme=dark]').waitFor();
  expect(await darkBoxes(page, '.handout')).toEqual([]);
});

test('the deck prints a slide a page, light on paper whatever its look', async () => {
  const page = await newPage({ ...desktop, colorScheme: 'dark' });
  await page.goto(lessonDeck);
  await page.keyboard.press('c');
  await page.locator('html[data-look=dark]').waitFor();
  const slides = await page.locator('.slide').count();
  await page.emulateMedia({ media: 'print' });
  expect(await darkBoxes(page)).toEqual([]);
  await page.emulateMedia({ media: null });
  const pages = await printed(page);
  expect(pages).toHaveLength(slides);
  for (const { width, height, glyphs } of pages) {
    expect(width / height).toBeCloseTo(4 / 3, 2);
    expect(glyphs).toBeGreaterThan(8);
  }
});

test('the ways to decks, scripts and handouts stand on the home page, the lecture and the lesson', async () => {
  const page = await newPage();
  await page.goto('/');
  await page.getByRole('link', { name: '带着支部学' }).click();
  await page.waitForURL('**/lectures/jingzhun-fupin/#meeting');
  const links = page.locator('#meeting a[href*="/present/"]');
  expect(await links.count()).toBe(3 * (lessons.length + 1));
  await page.goto('/lectures/jingzhun-fupin/deployment/');
  for (const [name, path] of [
    ['投影本课', lessonDeck],
    ['讲者稿', `${lessonDeck}script/`],
    ['学习材料', `${lessonDeck}handout/`],
  ] as const) {
    expect(await page.getByRole('link', { name, exact: true }).getAttribute('href')).toBe(path);
  }
});

/** Elements whose background is darker than half of white and covers more than a rule or a bar would. */
function darkBoxes(page: Page, within = 'body'): Promise<string[]> {
  return page.evaluate((root) => {
    const top = [...(root === 'body' ? [document.documentElement, document.body] : [])];
    return [...top, ...document.querySelectorAll(`${root} *`)].flatMap((element) => {
      const [red = 255, green = 255, blue = 255, alpha = 1] =
        getComputedStyle(element)
          .backgroundColor.match(/[\d.]+/g)
          ?.map(Number) ?? [];
      const { width, height } = element.getBoundingClientRect();
      const isDark = alpha > 0.1 && red * 0.3 + green * 0.6 + blue * 0.1 < 128;
      const isMark = Math.min(width, height) < 40 && !['HTML', 'BODY'].includes(element.tagName);
      return isDark && !isMark ? [`${element.tagName}.${element.className}`] : [];
    });
  }, within);
}

/** The pages that the browser prints. */
async function printed(page: Page) {
  return pagesOf(await page.pdf({ preferCSSPageSize: true }));
}
