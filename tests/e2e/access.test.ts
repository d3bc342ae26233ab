import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { openQuiz } from './answering.ts';
import { desktop, lecture, lessonPath, openSettled, useBrowser } from './browser.ts';
import { deckDialogs, openDeck } from './decks.ts';
import { expectFocusSeen, walkAndPress, walkTo } from './focus.ts';

/* What WCAG asks beyond what axe sees: `.github/accessibility.md` names these tests. */

const { newContext, newPage } = useBrowser();
const forced: BrowserContextOptions = { ...desktop, forcedColors: 'active', colorScheme: 'dark' };
const link = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first();
const button = (page: Page, name: string) => page.getByRole('button', { name });

test('every page has a title of its own, says its language, and leads to help from the same place', () => {
  const pages = readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, html: readFileSync(join(inject('dist'), file), 'utf8') }));
  const titleOf = (html: string) => /<title>([^<]+)<\/title>/.exec(html)?.[1] ?? '';
  const titles = pages.map(({ html }) => titleOf(html));
  expect(titles.filter((title, at) => title === '' || titles.indexOf(title) !== at)).toEqual([]);
  for (const { file, html } of pages) {
    expect(html, file).toContain('<html lang="zh-CN"');
    if (html.includes('class="present"')) continue;
    expect(html, file).toMatch(/<footer.*href="\/help\/".*href="\/accessibility\/".*<\/footer>/s);
  }
});

describe('in forced colours, where backgrounds and shadows go', () => {
  test('what is covered stays covered, and what is chosen, done, marked or blank is still told apart', async () => {
    const page = await newPage(forced);
    const look = (selector: string, pseudo?: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element, part) => {
          const { color, backgroundColor, borderBottomWidth, borderTopColor } = getComputedStyle(
            element,
            part,
          );
          return { color, background: backgroundColor, line: borderBottomWidth, edge: borderTopColor };
        }, pseudo);

    await openSettled(page, `${lecture}points/`);
    const { background: canvas } = await look('body');
    expect((await look('.main-nav [aria-current]')).line).toBe('2px');
    await button(page, '遮住各项').first().click();
    const covered = await look('.covered');
    expect(covered.color).toBe(covered.background);
    expect(covered.background).not.toBe(canvas);

    await page.locator('#display-settings summary').click();
    await page.getByRole('radio', { name: '标准', exact: true }).waitFor();
    expect((await look('.display input:checked + span')).background).not.toBe(canvas);

    await openQuiz(page, lessonPath('ideals'));
    await button(page, '不会，看答案').click();
    await page.locator('.numbers .meter > span[style*="width"]').waitFor();
    expect((await look('.numbers .meter > span')).edge).not.toBe(canvas);

    await page.goto('/search/?q=扶贫');
    await page.locator('main mark').first().waitFor();
    expect((await look('main mark')).background).not.toBe(canvas);

    await openDeck(page);
    await page.keyboard.press('w');
    expect((await look('html', '::after')).background).toBe('rgb(255, 255, 255)');
    await page.keyboard.press('b');
    expect((await look('html', '::after')).background).toBe('rgb(0, 0, 0)');
  });
});

test('single keys are no shortcuts for those who say so; Ctrl K and what a clicker sends still work', async () => {
  const page = await newPage();
  const search = page
    .getByRole('searchbox', { name: '搜索' })
    .or(page.getByRole('combobox', { name: '搜索' }));
  const isSearching = () => search.evaluate((box) => box === document.activeElement);
  await openSettled(page, '/me/');
  await page.keyboard.press('/');
  expect(await isSearching()).toBe(true);
  await page.keyboard.press('Escape');
  await page.getByRole('radio', { name: /^不用/ }).check({ force: true });
  await page.keyboard.press('/');
  expect(await isSearching()).toBe(false);
  await page.keyboard.press('Control+k');
  expect(await isSearching()).toBe(true);

  await openDeck(page);
  const screen = () => page.evaluate(() => document.documentElement.dataset.screen);
  await page.keyboard.press('b');
  expect(await screen()).toBe('slide');
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.locator('.stage .current').getAttribute('id')).toBe('slide-2');
  await button(page, '黑屏').click();
  expect(await screen()).toBe('black');
});

describe('by keyboard alone, with the focus seen at every stop', () => {
  test('one studies: home, a lesson, a term, an answer, review', async () => {
    const page = await newPage();
    await openSettled(page, '/');
    await page.keyboard.press('Tab');
    expect(await link(page, '跳到正文').evaluate((skip) => skip === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await walkAndPress(page.locator('.carry-on a'));
    await page.waitForURL(/lectures\/.+\/.+\//);
    const term = page.locator('.prose .term').first();
    await walkAndPress(term);
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Tab');
    await expectFocusSeen(page);
    await page.keyboard.press('Escape');
    expect(await term.evaluate((mark) => mark === document.activeElement)).toBe(true);
    await walkTo(page.locator('.prose a').last());
    await page.locator('#quiz').scrollIntoViewIfNeeded();
    await page.locator('.item fieldset').waitFor();
    await walkAndPress(page.locator('.item input').first(), 'Space');
    await walkAndPress(button(page, '提交答案'));
    await button(page, '下一题').waitFor();
    await expectFocusSeen(page);
    // All the way back, under a header that stays.
    await walkAndPress(link(page, '复习'));
    await page.waitForURL(/review/);
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe('复习');
  });

  test('one leads a meeting: a lecture, its deck, the speaker’s window, a show of hands, out', async () => {
    const page = await (await newContext({ viewport: { width: 1366, height: 768 } })).newPage();
    await openSettled(page, lecture);
    await walkAndPress(page.getByRole('link', { name: '投影', exact: true }).nth(3));
    await page.waitForURL(/present/);
    await page.locator('.controls').waitFor({ state: 'attached' });
    for (const [key, name] of deckDialogs) {
      await page.keyboard.press(key);
      await page.getByRole('dialog', { name }).waitFor();
      for (let stop = 0; stop < 3; stop += 1) {
        await expectFocusSeen(page);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Escape');
    }
    const [speaker] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
    await walkAndPress(speaker.getByRole('button', { name: '下一步' }));
    await expect.poll(() => page.locator('.stage .current').getAttribute('id')).toBe('slide-2');
    await walkTo(speaker.getByRole('button', { name: '上一步' }));
    await speaker.close();

    const question = await page
      .locator('.stage > .slide')
      .evaluateAll((all) => all.findIndex((slide) => slide.matches('.question')) + 1);
    await page.keyboard.press('g');
    await page.keyboard.type(`${question}`);
    await page.keyboard.press('Enter');
    await page.keyboard.press('2');
    await walkTo(page.locator('.stage .current .hands-buttons button').last());
    await page.keyboard.press('Enter');
    const counts = await page.locator('.stage .current .hands-count').allInnerTexts();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(2);
    await page.keyboard.press('PageDown');
    expect(await page.locator('.stage .current').getAttribute('data-at')).toBe('1');
    await walkAndPress(link(page, '退出'));
    await page.waitForURL(/lectures/);
  });

  test('one reads at 400 %: home, a lesson, a note, an answer, a search', async () => {
    const page = await newPage({ viewport: { width: 320, height: 256 } });
    await openSettled(page, '/');
    await walkAndPress(page.locator('.carry-on a'));
    await page.waitForURL(/lectures\/.+\/.+\//);
    await walkAndPress(page.locator('.prose .note-mark, .prose .emend').first());
    const note = page.getByRole('dialog', { name: '校注' });
    await note.waitFor();
    await page.keyboard.press('Tab');
    await expectFocusSeen(page);
    await page.keyboard.press('Enter');
    expect(await note.count()).toBe(0);
    await page.locator('#quiz').scrollIntoViewIfNeeded();
    await page.locator('.item fieldset').waitFor();
    await walkTo(page.locator('.item input').first());
    await page.keyboard.press('Space');
    await walkAndPress(button(page, '提交答案'));
    await button(page, '下一题').waitFor();
    await expectFocusSeen(page);
    const lesson = page.url();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('扶贫');
    await page.getByRole('option').first().waitFor();
    await expectFocusSeen(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.url()).not.toBe(lesson);
  });
});
