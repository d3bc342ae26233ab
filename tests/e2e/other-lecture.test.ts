import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lessonPath, useBrowser } from './browser.ts';
import { buildProject, copyProject } from './project.ts';
import { serve } from './static-server.ts';

/* A site with other lectures, which are other folders: what isn't at hand is found by the site's index. */

const SENTENCE = '测试用的讲稿只有一段，说到精准扶贫，也说到“青松”，别的没有。';

/** Where the site says that it is. */
const SITE_URL = 'https://dangke.example';

const project = copyProject();
let site: { origin: string; server: Server };
const { newContext, expectConsole } = useBrowser(() => [site.origin]);

beforeAll(async () => {
  writeLecture(join(project, 'content/qingsong'));
  cpSync('tests/e2e/second-lecture', join(project, 'content/second'), { recursive: true });
  await buildProject(project, { SITE_URL });
  site = await serve(join(project, 'dist'));
}, 120_000);
afterAll(() => {
  site?.server.close();
  rmSync(project, { recursive: true });
});

test('each lecture has its pages, and the home page leads to it', async () => {
  const page = await (await newContext({ baseURL: site.origin })).newPage();
  await page.goto('/');
  await page.locator('a[href="/lectures/second/"]').first().waitFor();
  await page.goto('/lectures/second/first/');
  expect(await page.locator('.prose').innerText()).toContain('实践是检验真理的唯一标准');
});

test('words in Latin letters are found whatever their case, and shown as they stand', async () => {
  const page = await (await newContext({ baseURL: site.origin })).newPage();
  await page.goto('/search/?q=唯gdp论');
  expect(await page.locator('.found mark').innerText()).toBe('唯GDP论');
  await page.locator('.found li a').click();
  expect(await page.locator('.prose mark').innerText()).toBe('唯GDP论');
});

test('what only the other lecture has is found from a lesson of the first, and opens there', async () => {
  const page = await openSearch();
  await page.keyboard.type('青松');
  await complete(page);
  const options = page.getByRole('dialog').getByRole('option');
  expect(await options.first().innerText()).toBe(SENTENCE);
  await options.first().click();
  await page.waitForURL(/lectures\/qingsong\/yi\/\?mark=.*#p-1$/);
  await page.locator('.prose mark').waitFor();
});

test('results of both lectures name theirs, each once, and can be seen by lecture', async () => {
  const page = await openSearch();
  await page.keyboard.type('精准扶贫');
  await complete(page);
  const groups = page.getByRole('dialog').getByRole('group');
  expect(await groups.filter({ hasText: '第 1 课' }).allInnerTexts()).toEqual(
    expect.arrayContaining([
      expect.stringContaining('青松讲稿'),
      expect.stringContaining('打好精准扶贫攻坚战'),
    ]),
  );
  const counted = await page.locator('.search-status').innerText();
  await page.getByRole('button', { name: /^青松讲稿/ }).click();
  expect(await page.locator('.search-status').innerText()).toBe('找到 1 处。');
  await page.getByRole('button', { name: /^全部讲稿/ }).click();
  expect(await page.locator('.search-status').innerText()).toBe(counted);
});

test('a browser that may not run WebAssembly searches the text of the other lecture instead', async () => {
  const page = await openSearch(() => {
    WebAssembly.Module = class {
      constructor() {
        throw new WebAssembly.CompileError('refused');
      }
    } as never;
  });
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.keyboard.type('青松');
  await complete(page);
  expect(await page.getByRole('dialog').getByRole('option').first().innerText()).toBe(SENTENCE);
});

test('where the index can’t be fetched, the lecture at hand has answered and a retry is offered', async () => {
  expectConsole(/ERR_FAILED|Failed to load|Failed to fetch/);
  const page = await openSearch();
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.keyboard.type('精准扶贫');
  await page.getByText('其余内容没有取到').first().waitFor();
  expect(await page.getByRole('dialog').getByRole('option').count()).toBeGreaterThan(0);
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: '再试一次' }).click();
  await complete(page);
  await page.getByRole('button', { name: /^青松讲稿/ }).waitFor();
});

test.each([
  ['精准扶贫', '其余内容没有取到', '精准扶贫'],
  ['青松', '搜索没有取到', SENTENCE],
])(
  'where only a part of the index can’t be fetched, that is said of %s, and a retry finds it',
  async (...row) => {
    const [query, said, text] = row;
    expectConsole(/ERR_FAILED|Failed to load the index chunk/);
    const page = await openSearch();
    await page.route('**/pagefind/index/**', (route) => route.abort());
    await page.keyboard.type(query);
    await page.getByText(said).first().waitFor();
    await page.unroute('**/pagefind/index/**');
    await page.getByRole('button', { name: '再试一次' }).click();
    await complete(page);
    await page.getByRole('option').filter({ hasText: text }).first().waitFor();
    await page
      .getByRole('group', { name: /青松讲稿/ })
      .first()
      .waitFor();
  },
);

test('where the site’s address is known, each lecture’s pages name themselves and their picture in full', async () => {
  const response = await fetch(`${site.origin}/lectures/qingsong/yi/`);
  const html = await response.text();
  expect(html).toContain(`<link rel="canonical" href="${SITE_URL}/lectures/qingsong/yi/">`);
  expect(html).toContain(`content="${SITE_URL}/share/qingsong.png"`);
  expect(existsSync(join(project, 'dist/share/qingsong.png'))).toBe(true);
});

/** @param before runs in the page before its own scripts do */
async function openSearch(before?: () => void): Promise<Page> {
  const context = await newContext({ baseURL: site.origin, viewport: { width: 1366, height: 768 } });
  if (before) await context.addInitScript(before);
  const page = await context.newPage();
  await page.goto(lessonPath('deployment'));
  await page.keyboard.press('/');
  await page.getByRole('dialog').waitFor();
  return page;
}

const complete = (page: Page) => page.locator('.search-panel[data-state="found"]').waitFor();

function writeLecture(folder: string) {
  mkdirSync(join(folder, 'lessons'), { recursive: true });
  const files = {
    'source.txt': `${SENTENCE}\n`,
    'lessons/yi.mdx': `---\ntitle: 只有一段\n---\n\n${SENTENCE}\n`,
    'points.yaml': 'points: []\n',
    'glossary.yaml': 'terms: []\n',
    'quiz.yaml': 'items: []\n',
    'charts.yaml': 'charts: []\n',
    'lecture.yaml': [
      'title: 青松讲稿',
      'summary: 测试用。',
      'dated: 2018年',
      'year: 2018',
      'datedBecause: 测试用。',
      'lessons: [yi]',
      'background:',
      '  title: 背景',
      '  intro: 测试用。',
      "  facts: [{ date: '2018', fact: 测试用。, source: 测试 }]",
      '',
    ].join('\n'),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
}
