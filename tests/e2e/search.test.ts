import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/domain/random.ts';
import { desktop, lessonPath, lessons, useBrowser } from './browser.ts';

const { newPage, newContext, expectConsole } = useBrowser();
const lines = readFileSync('content/jingzhun-fupin/source.txt', 'utf8')
  .split('\n')
  .map((line) => line.replace(/\s/g, ''))
  .filter(Boolean);

/** For each lesson the texts of its blocks, each as the source has it and as it is shown. */
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
    texts.set(slug, blocks);
  }
});

const holding = (query: string) =>
  lessons.filter((slug) => texts.get(slug)?.some((text) => text.includes(query)));

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
    for (const query of occurring) {
      expect(holding(query), query).not.toEqual([]);
      expect(await foundLessons(page, query), query).toEqual(holding(query));
    }
  }, 240_000);

  test('100 strings that do not occur are found nowhere', async () => {
    const page = await newPage();
    await page.goto('/search/');
    const absent = [...new Set(joined)].filter((query) => holding(query).length === 0).slice(0, 100);
    expect(absent.length).toBe(100);
    for (const query of absent) expect(await foundLessons(page, query), query).toEqual([]);
  }, 120_000);
});

test('every occurrence is listed and marked, and leads to its paragraph with the words marked', async () => {
  const page = await newPage();
  await page.goto('/search/?q=精准');
  await answered(page);
  const occurrences = lines.join('\n').split('精准').length - 1;
  expect(await page.locator('.found li').count()).toBe(occurrences);
  expect(new Set(await page.locator('.found mark').allInnerTexts())).toEqual(new Set(['精准']));
  await page.locator('.found li a').last().click();
  await page.waitForURL(/#p-\d+$/);
  await page.locator('.prose mark').waitFor();
  expect(await page.locator('.prose mark').innerText()).toBe('精准');
});

test('a mended slip is found under both its forms', async () => {
  const page = await newPage();
  await page.goto('/search/');
  expect(await foundLessons(page, '坚定理事信念')).toEqual(['ideals']);
  expect(await foundLessons(page, '坚定理想信念，做政治上')).toEqual(['ideals']);
});

test('the header’s box leads from a lesson to the results, and the query stands in the box there', async () => {
  const page = await newPage();
  await page.goto(lessonPath('conduct'));
  await page.getByRole('searchbox', { name: '搜索' }).fill('黑手');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/search\/\?q=/);
  await answered(page);
  expect(await page.locator('.found').count()).toBe(1);
  expect(await page.getByRole('searchbox', { name: '搜索' }).inputValue()).toBe('黑手');
});

test('nothing found is said so; the looser search is offered and labelled as such', async () => {
  const page = await newPage();
  await page.goto('/search/?q=两不愁三保障');
  await answered(page);
  expect(await page.getByText('讲稿里没有“两不愁三保障”').count()).toBe(1);
  await page.getByRole('button', { name: '改查近似内容' }).click();
  await page.getByText('以下为近似结果').waitFor();
  expect(await page.locator('.found').first().getAttribute('data-lesson')).toBe('jingzhun-fupin/new-tasks');
  expect(await page.locator('.found mark').count()).toBe(0);
});

test.each([
  ['quotes', '"四个坚持" \'x\''],
  ['HTML', '<img src=x onerror=document.title="owned"><script>document.title="owned"</script>'],
  ['10,000 characters', '精准扶贫'.repeat(2500)],
  ['only punctuation', '“”、，。'],
  ['only straight quotes', '""""'],
  ['percent signs', '100%%%2'],
])('a query of %s does no harm', async (_, query) => {
  const page = await newPage();
  await page.goto(`/search/?q=${encodeURIComponent(query)}`);
  await page.locator('.search-page [data-state]:not([data-state="searching"])').waitFor();
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
  await page.locator('.found').waitFor();
  expect(await page.getByRole('searchbox', { name: '搜索' }).inputValue()).toBe('尽锐出战');
});

test('a search that can’t be fetched says so and can be tried again', async () => {
  expectConsole(/ERR_FAILED|Failed to load/);
  const context = await newContext();
  const page = await context.newPage();
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/?q=扶贫');
  await page.getByText('搜索没有取到').waitFor();
  await page.unroute('**/pagefind/**');
  await page.getByRole('button', { name: '再试一次' }).click();
  await page.locator('.found').first().waitFor();
});

/** Lessons listed for a query, in the order shown. */
async function foundLessons(page: Page, query: string): Promise<string[]> {
  await page.getByRole('searchbox', { name: '搜索' }).fill(query);
  await answered(page);
  const ids = await page
    .locator('.found')
    .evaluateAll((all) => all.map((found) => (found as HTMLElement).dataset.lesson));
  return ids.map((id) => id?.split('/')[1] ?? '');
}

const answered = (page: Page) => page.locator('[data-state="found"]').waitFor();
