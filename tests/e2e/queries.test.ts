import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { lessons, useBrowser } from './browser.ts';
import { queries } from './queries.ts';

const { newPage } = useBrowser();
let page: Page;

beforeAll(async () => {
  page = await newPage();
  await page.goto('/search/');
});

test('every query of the table gets what its reader expects', async () => {
  expect(queries.length).toBeGreaterThanOrEqual(60);
  for (const { query, level = 'exact', lessons: wanted, first, suggested } of queries) {
    await page.getByRole('searchbox', { name: '搜索' }).fill(query);
    const panel = page.locator('.search-panel[data-state="found"]');
    await panel.waitFor();
    const found = await page
      .locator('.found')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.document?.split('/').pop() ?? ''));
    const inLessons = found.filter((id) => lessons.includes(id));
    expect.soft(found.length > 0 ? await panel.getAttribute('data-level') : 'none', query).toBe(level);
    if (wanted) expect.soft(inLessons.sort(), query).toEqual([...wanted].sort());
    if (first) expect.soft(found[0], query).toBe(first);
    if (suggested) {
      const terms = page.getByRole('group', { name: '您要找的也许是' });
      expect.soft((await terms.allInnerTexts()).join(), query).toMatch(new RegExp(`${suggested}\\s*\\d+ 处`));
    }
    const marks = await page.locator('.found mark').allInnerTexts();
    if (level === 'exact') {
      expect.soft(marks.length, query).toBeGreaterThan(0);
      expect.soft(wrongMarks(marks, query), query).toEqual([]);
    }
    if (level === 'loose') expect.soft(marks, query).toEqual([]);
  }
}, 120_000);

/** Marks that are none of the query's words. */
function wrongMarks(marks: string[], query: string): string[] {
  const typed = query.toLowerCase().split(/\s+/);
  const words = typed.every((word) => word.length === 1) ? [typed.join('')] : typed;
  const wanted = words.map((word) => word.replaceAll('"', ''));
  return marks.filter((mark) => !wanted.includes(mark.replace(/["\s]/g, '').toLowerCase()));
}
