import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { withoutSpace } from '../../src/domain/fidelity.ts';
import { readContent } from '../../src/integrations/content-files.ts';
import { lecture, lessonPath, useBrowser } from './browser.ts';
import { linesOf, type PdfLine, pagesOf, pdftotext } from './pdf.ts';

const { newPage } = useBrowser();
const booklet = `${lecture}booklet/`;
const paper = `${lecture}quiz/paper/`;
const CHROME =
  '.masthead-bar, .foot, .skip, .paper-bar, .contents, .quiz, .turn, .actions, .point-links, .link';
/** Of pages of A4, in points: no line of the text stands beyond. */
const [TOP, BOTTOM] = [45, 800];
/** What stands at the foot of a page, in both its forms. */
const PAGE_NUMBER = /^(—\d+—|\d+)$/;

describe.each([
  ['a lesson', lessonPath('deployment')],
  ['the booklet', booklet],
  ['the glossary', '/glossary/'],
  ['the points', `${lecture}points/`],
  ['the exam paper', paper],
])('%s on paper', (_, path) => {
  test('is A4 with page numbers, nothing but the text, and no heading left alone', async () => {
    const page = await newPage();
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    const chrome = page.locator(CHROME).filter({ visible: true });
    expect((await chrome.allInnerTexts()).filter((text) => !text.includes('时代背景'))).toEqual([]);
    const headings = (await page.locator('h2, h3, h4').filter({ visible: true }).allInnerTexts()).map(
      withoutSpace,
    );
    await page.emulateMedia({ media: null });
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const sheets = pagesOf(pdf);
    expect(sheets.length).toBeGreaterThan(2);
    for (const { width, height, glyphs } of sheets) {
      expect([Math.round(width), Math.round(height)]).toEqual([595, 842]);
      expect(glyphs).toBeGreaterThan(8);
    }
    if (!pdftotext) return;
    for (const [at, lines] of linesOf(pdf).entries()) {
      const number = lines.filter(({ text }) => PAGE_NUMBER.test(text)).at(-1);
      if (at > 0) expect(number?.text.replaceAll('—', ''), `page ${at + 1}`).toBe(`${at + 1}`);
      const body = lines.filter((line) => line !== number && line.at > TOP);
      expect(body.filter((line) => line.at > BOTTOM)).toEqual([]);
      const last = body.at(-1)?.text ?? '';
      expect(headings.filter((heading) => heading.endsWith(last))).toEqual([]);
    }
  });
});

test('a printed lesson numbers its slips and notes, and says at its end what each is', async () => {
  const page = await newPage();
  await page.goto(lessonPath('deployment'));
  const notes = await page.locator('.apparatus ol > li > span').allTextContents();
  expect(notes.length).toBeGreaterThan(5);
  await page.emulateMedia({ media: 'print' });
  const marks = await page
    .locator('.emend, .note-mark')
    .evaluateAll((all) => all.map((mark) => getComputedStyle(mark, '::after').content));
  expect(marks).toEqual(notes.map(() => 'counter(note)'));
  if (!pdftotext) return;
  await page.emulateMedia({ media: null });
  const text = textOf(linesOf(await page.pdf({ preferCSSPageSize: true })));
  for (const note of notes) expect(text).toContain(withoutSpace(note).slice(0, 20));
});

test('the booklet has every word of the lecture, its notes and its appendices', async () => {
  const page = await newPage();
  await page.goto(booklet);
  const { lectures } = readContent('.');
  const outlines = lectures.flatMap(({ lecture, lessons }) =>
    lecture.lessons.flatMap((wanted) => lessons.filter(({ slug }) => slug === wanted)),
  );
  const prose = withoutSpace(
    (
      await page.locator('.prose').evaluateAll((all) =>
        all.map((one) => {
          for (const number of one.querySelectorAll('sup')) number.remove();
          return one.textContent ?? '';
        }),
      )
    ).join(''),
  );
  for (const { shown } of outlines.flatMap(({ outline }) => outline.blocks)) {
    expect(prose).toContain(withoutSpace(shown));
  }
  const notes = outlines.flatMap(({ outline }) => outline.notes);
  expect(await page.locator('.notes li').count()).toBe(notes.length);
  expect(await page.locator('.set').count()).toBe(lectures[0]?.points.length);
  expect(await page.locator('.term-entry').count()).toBe(lectures[0]?.terms.length);
});

test('the exam paper has its key on sheets of its own, for all or one lesson, or none', async () => {
  const page = await newPage();
  await page.goto(`${paper}?lesson=conduct`);
  expect(await page.getByLabel('选题').locator('option:checked').innerText()).toContain('第 5 课');
  const asked = await shown(page, '.question');
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.every((id) => id?.startsWith('jzfp-05'))).toBe(true);
  expect(await shown(page, '.answer')).toEqual(asked);
  expect(await page.locator('.part-name:visible').innerText()).toContain('新作风新要求');

  const withKey = await page.pdf({ preferCSSPageSize: true });
  await page.getByLabel('连同答案').uncheck();
  const without = await page.pdf({ preferCSSPageSize: true });
  const questions = pagesOf(without).length;
  expect(pagesOf(withKey).length).toBeGreaterThan(questions);
  if (pdftotext) {
    const sheets = linesOf(withKey);
    expect(textOf(sheets.slice(0, questions))).toBe(textOf(linesOf(without)));
    expect(sheets[questions]?.[0]?.text).toBe('答案');
  }

  await page.getByLabel('选题').selectOption({ label: '整篇讲稿' });
  await page.getByLabel('连同答案').check();
  const all = await shown(page, '.question');
  expect(all.length).toBeGreaterThan(asked.length);
  expect(await shown(page, '.answer')).toEqual(all);
});

test('the ways to what can be printed stand on the page of the lecture', async () => {
  const page = await newPage();
  await page.goto(lecture);
  const printing = page.getByRole('region', { name: '打印' });
  for (const [name, path] of [
    ['小册子', booklet],
    ['练习卷', paper],
    ['默写纸', `${lecture}points/sheet/`],
  ] as const) {
    expect(await printing.getByRole('link', { name, exact: true }).getAttribute('href')).toBe(path);
  }
});

const textOf = (sheets: PdfLine[][]) => sheets.flatMap((lines) => lines.map(({ text }) => text)).join('');

const shown = (page: Page, what: string) =>
  page.locator(`${what}:visible`).evaluateAll((all) => all.map((one) => one.getAttribute('data-item')));
