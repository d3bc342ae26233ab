import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/domain/random.ts';
import { desktop, lessonPath, lessons, useBrowser } from './browser.ts';
import { sample } from '../sample.ts';

const { newPage, newContext, expectConsole } = useBrowser();
const lines = readFileSync('content/jingzhun-fupin/source.txt', 'utf8')
  .split('\n')
  .map((line) => line.replace(/\s/g, ''))
  .filter(Boolean);

/** For each lesson its title and the texts of its blocks, each as the source has it and as it is shown. */
let texts: Map<string, string[]>;

beforeAll(async () => {
  const page = await newPage({ ...desktop, javaScriptEnabled: false });
  texts = new Map();
  for (const slug of lessons) {
    await page.goto(lessonPath(slug));
    const blocks = await page.locator('.prose [id^="p-"]').evaluateAll((elements) =>
      elements.flatMap((element) => {
        const read = (asInSource: boolean) => {
          const copy = element.cloneNode(true) as HTMLElement;
          for (const part of copy.querySelectorAll<HTMLElement>('[data-was]')) {
            if (asInSource || part.matches('.note-mark')) part.textContent = part.dataset.was ?? '';
          }
          return (copy.textContent ?? '').replace(/\s/g, '');
        };
        return [read(true), read(false)];
      }),
    );
    const title = await page.locator('h1').innerText();
    texts.set(slug, [title, ...blocks]);
  }
});

const holding = (query: string) =>
  lessons.filter((slug) => texts.get(slug)?.some((text) => text.includes(query))).sort();

describe('exactly', () => {
  const random = randomFrom(20181122);
  const pick = (count: number) => Math.floor(random() * count);
  const piece = (length: number) => {
    const line = lines[pick(lines.length)] ?? '';
    const at = pick(Math.max(1, line.length - length));
    return line.slice(at, at + length);
  };
  const occurring = [...new Set(Array.from({ length: 420 }, (_, index) => piece(1 + (index % 6))))].slice(
    0,
    340,
  );
  const joined = Array.from({ length: 400 }, () => piece(1 + pick(3)) + piece(1 + pick(3)));

  test('at least 300 pieces of the lecture are found in the lessons that have them, and in no other', async () => {
    const page = await newPage();
    await page.goto('/search/');
    expect(occurring.length).toBeGreaterThanOrEqual(300);
    expect(occurring.filter((query) => /[\d%.]/.test(query)).length).toBeGreaterThan(10);
    expect(occurring.filter((query) => /[，。；、“”（）]/.test(query)).length).toBeGreaterThan(30);
    for (const query of sample(occurring, 80)) {
      expect(holding(query), query).not.toEqual([]);
      expect(await foundLessons(page, query), query).toEqual(holding(query));
    }
  }, 240_000);

  test('100 strings that do not occur are found nowhere', async () => {
    const page = await newPage();
    await page.goto('/search/');
    const absent = [...new Set(joined)].filter((query) => holding(query).length === 0).slice(0, 100);
    expect(absent.length).toBe(100);
    for (const query of sample(absent, 25)) expect(await foundLessons(page, query), query).toEqual([]);
  }, 120_000);
});

test('every occurrence is listed and marked, and leads to its paragraph with the words marked', async () => {
  const page = await newPage();
  await page.goto('/search/?q=精准');
  await answered(page);
  const occurrences = lines.join('\n').split('精准').length - 1;
  await page.getByRole('button', { name: /^课文/ }).click();
  expect(await page.locator('.found li').count()).toBe(occurrences);
  expect(new Set(await page.locator('.found mark').allInnerTexts())).toEqual(new Set(['精准']));
  await page.locator('.found li a').last().click();
  await page.waitForURL(/#p-\d+$/);
  await page.locator('.prose mark').first().waitFor();
  expect(new Set(await page.locator('.prose mark').allInnerTexts())).toEqual(new Set(['精准']));
});

test('a mended slip is found under both its forms', async () => {
  const page = await newPage();
  await page.goto('/search/');
  expect(await foundLessons(page, '坚定理事信念')).toEqual(['ideals']);
  expect(await foundLessons(page, '坚定理想信念，做政治上')).toEqual(['ideals']);
});

test('the header’s box leads to the results page, and the query stands in the box there', async () => {
  const page = await newPage();
  await page.goto(lessonPath('conduct'));
  await page.getByRole('searchbox', { name: '搜索' }).fill('黑手');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=/);
  await answered(page);
  expect(await foundIds(page)).toContain('conduct');
  expect(await page.getByRole('searchbox', { name: '搜索' }).inputValue()).toBe('黑手');
});

test('results can be seen by kind, with the number of each; the choice keeps the focus', async () => {
  const page = await newPage();
  await page.goto('/search/?q=四个坚持');
  await answered(page);
  const counts = await page.getByRole('group', { name: '按类别看' }).getByRole('button').allInnerTexts();
  const numbers = counts.map((text) => Number(/\d+/.exec(text)?.[0]));
  expect(numbers[0]).toBe(numbers.slice(1).reduce((sum, count) => sum + count, 0));
  await page.getByRole('button', { name: /^练习/ }).focus();
  await page.keyboard.press('Enter');
  expect(await foundIds(page)).toEqual(['items']);
  expect(await page.locator('.found li').count()).toBe(Number(/\d+/.exec(counts.at(-1) ?? '')?.[0]));
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^练习/);
  await page
    .getByRole('status')
    .filter({ hasText: `找到 ${numbers.at(-1)} 处` })
    .waitFor();
});

test('an item is shown by its stem and never by its explanation; it leads to that one item', async () => {
  const page = await newPage();
  await page.goto('/search/?q=不要混为一谈');
  await answered(page);
  const item = page.locator('[data-document$="/items"] li');
  expect(await item.count()).toBe(1);
  expect(await item.innerText()).toBe('据课文，脱贫攻坚“四项重点工作”是由谁提出的？（解析里提到）');
  await item.getByRole('link').click();
  await page.getByText('只练这一题').waitFor();
});

test.each([
  ['共同富裕', '没有找到“共同富裕”'],
  ['两不愁三保障', '没有完全一致的内容'],
  ['作风过硬的攻坚战', '没有完全一致的内容，以下为近似结果'],
])('%s, which is nowhere word for word: “%s…”', async (query, said) => {
  const page = await newPage();
  await page.goto(`/search/?q=${query}`);
  await answered(page);
  expect(await page.locator('.search-status').innerText()).toContain(said);
});

test('what one searched for and used is offered again, and can be forgotten', async () => {
  const page = await newPage();
  await page.goto('/search/?q=撑腰鼓劲');
  await answered(page);
  await page.locator('[data-document$="/conduct"] li a').first().click();
  await page.waitForURL(/#p-/);
  await page.goto('/search/');
  await page.getByRole('group', { name: '最近查过' }).getByText('撑腰鼓劲').click();
  await answered(page);
  expect(await foundIds(page)).toContain('conduct');
  await page.goto('/search/');
  await page.getByRole('button', { name: '清除记录' }).click();
  expect(await page.getByRole('group', { name: '最近查过' }).count()).toBe(0);
  await page.reload();
  await page.locator('.search-status').filter({ hasText: '输入字句' }).waitFor();
  expect(await page.getByRole('group', { name: '最近查过' }).count()).toBe(0);
});

test.each([
  ['quotes', '"四个坚持" \'x\'', '没有找到'],
  [
    'HTML',
    '<img src=x onerror=document.title="owned"><script>document.title="owned"</script>',
    '没有找到“<img',
  ],
  ['an attribute’s end', '"><script>document.title="owned"</script>', '没有找到“"><script>'],
  ['5,000 characters', '精准扶贫'.repeat(1250), '搜索的字句太长'],
  ['only punctuation', '“”、，。', '没有找到'],
  ['only straight quotes', '""""', '输入字句或拼音'],
  ['percent signs', '100%%%2', '没有找到'],
])('a query of %s does no harm', async (_, query, said) => {
  const page = await newPage();
  await page.goto(`/search/?q=${encodeURIComponent(query)}`);
  await page.locator('.search-status').filter({ hasText: said }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.title()).toBe('搜索 · 党课辅导');
  expect(await page.locator('.search-page img, .search-page script').count()).toBe(0);
});

test('what is typed before the script arrives is searched for once it does', async () => {
  const context = await newContext();
  const page = await context.newPage();
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/search/', { waitUntil: 'commit' });
  await page.getByRole('searchbox', { name: '搜索' }).fill('尽锐出战');
  release();
  await page.locator('.found').first().waitFor();
  expect(await page.getByRole('searchbox', { name: '搜索' }).inputValue()).toBe('尽锐出战');
});

test('a search that can’t be fetched says so and can be tried again', async () => {
  expectConsole(/ERR_FAILED|Failed to load/);
  const context = await newContext();
  const page = await context.newPage();
  await page.route('**/text.json', (route) => route.abort());
  await page.goto('/search/?q=扶贫');
  await page.getByText('搜索没有取到').first().waitFor();
  await page.unroute('**/text.json');
  await page.getByRole('button', { name: '再试一次' }).click();
  await answered(page);
  expect(await page.locator('.found').count()).toBeGreaterThan(1);
});

test('what came stays where only the rest can’t be fetched, and the rest can be tried again', async () => {
  expectConsole(/ERR_FAILED|Failed to load/);
  const context = await newContext();
  const page = await context.newPage();
  await page.route('**/extras.json', (route) => route.abort());
  await page.goto('/search/?q=黑手');
  await page.getByText('其余内容没有取到').first().waitFor();
  expect(await foundIds(page)).toEqual(['conduct']);
  await page.unroute('**/extras.json');
  await page.getByRole('button', { name: '再试一次' }).click();
  await answered(page);
  expect(await foundIds(page)).toContain('conduct');
});

test('lone halves of surrogate pairs in the box do no harm', async () => {
  const page = await newPage();
  await page.goto('/search/');
  await page.getByRole('searchbox', { name: '搜索' }).evaluate((box: HTMLInputElement) => {
    box.value = '黑\ud800手\udc00';
    box.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await answered(page);
  expect(await foundIds(page)).toContain('conduct');
});

/** Lessons listed for a query, in the order shown; where nothing is word for word, none. */
async function foundLessons(page: Page, query: string): Promise<string[]> {
  const shown = await page.evaluate(async (text) => {
    const box = document.querySelector<HTMLInputElement>('.search-page input');
    if (!box) throw new Error('no box');
    box.value = text;
    box.dispatchEvent(new Event('input', { bubbles: true }));
    const panel = () => document.querySelector<HTMLElement>('.search-panel')?.dataset;
    while (panel()?.state !== 'found') await new Promise((later) => setTimeout(later, 5));
    return {
      level: panel()?.level,
      ids: [...document.querySelectorAll<HTMLElement>('.found')].map(({ dataset }) => dataset.document),
    };
  }, query);
  const ids = shown.level === 'exact' ? shown.ids.map((id) => id?.split('/').pop() ?? '') : [];
  return ids.filter((id) => lessons.includes(id)).sort();
}

/** The last part of the id of each document listed, in the order shown. */
async function foundIds(page: Page): Promise<string[]> {
  const ids = await page
    .locator('.found')
    .evaluateAll((all) => all.map((found) => (found as HTMLElement).dataset.document));
  return ids.map((id) => id?.split('/').pop() ?? '');
}

/** Waits for the complete answer to what stands in the box. */
async function answered(page: Page) {
  await page.locator('.search-panel[data-state="found"]').waitFor();
}
