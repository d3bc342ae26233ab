import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { routesUnder } from '../../src/domain/routes.ts';
import { axeViolations } from './access.ts';
import { desktop, lessonPath, phone, useBrowser } from './browser.ts';
import { storedPosition } from './stored.ts';

const { newContext, newPage, expectConsole } = useBrowser();
const to = routesUnder('/');
const passage = (slug: string, block: string, quotes?: string | string[], nth?: number) =>
  to.passage(`jingzhun-fupin/${slug}`, block, quotes, nth);

describe('several places', () => {
  test('are all marked, the nth of the block is the current one, and the bar leads through them', async () => {
    const page = await newPage();
    await page.goto(passage('deployment', 'p-32', '扶 贫', 1));
    await said(page, '第 4 / 17 处');
    expect(await page.locator('.prose mark').count()).toBe(17);
    expect(await page.locator('#p-32 mark').nth(1).getAttribute('class')).toBe('current');
    expect(await focused(page)).toBe('p-32');
    const visits = await page.evaluate(() => history.length);
    await button(page, '下一处').click();
    await said(page, '第 5 / 17 处');
    await expect.poll(() => offCentre(page)).toBeLessThan(120);
    for (const at of [4, 3, 2, 1, 17]) {
      await button(page, '上一处').click();
      await said(page, `第 ${at} / 17 处`);
    }
    await expect.poll(() => page.locator('#p-34 mark.current').count()).toBe(1);
    expect(await page.locator('mark.current').count()).toBe(1);
    await button(page, '下一处').click();
    await said(page, '第 1 / 17 处');
    expect(await page.evaluate(() => history.length)).toBe(visits);
  });

  test('go by 清除 and don’t come back with a reload', async () => {
    const page = await newPage();
    await page.goto(passage('deployment', 'p-32', ['扶贫', '四个坚持'], 1));
    await said(page, '第 4 / 18 处');
    await button(page, '清除').click();
    expect(await leftovers(page)).toEqual({ marks: 0, bars: 0, search: '', hash: '#p-32' });
    expect(await focused(page)).toBe('p-32');
    const text = await page.locator('.prose').evaluate((prose) => {
      const whole = prose.innerHTML;
      prose.normalize();
      return whole === prose.innerHTML && prose.textContent;
    });
    expect(text).toContain('四个坚持');
    await page.reload({ waitUntil: 'networkidle' });
    expect(await leftovers(page)).toMatchObject({ marks: 0, bars: 0 });
  });

  test('go by Escape, but an open note goes first', async () => {
    const page = await newPage();
    await page.goto(passage('deployment', 'p-32', '四个坚持'));
    await said(page, '已标出');
    expect(await page.locator('.match-bar').getByRole('button').allInnerTexts()).toEqual(['清除']);
    await page.getByRole('button', { name: '四个坚持' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.locator('.prose mark').count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await leftovers(page)).toMatchObject({ marks: 0, bars: 0, search: '' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('四个坚持');
  });

  test('keep their current one when a note is closed', async () => {
    const page = await newPage();
    await page.goto(passage('deployment', 'p-32', '扶贫'));
    await said(page, '第 3 / 17 处');
    await button(page, '下一处').click();
    await said(page, '第 4 / 17 处');
    await page.getByRole('button', { name: '四个坚持' }).click();
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !history.state?.over);
    await said(page, '第 4 / 17 处');
    expect(await page.locator('#p-32 mark').nth(1).getAttribute('class')).toBe('current');
  });

  test('stay away where Escape closes a note and, at once, takes them too', async () => {
    const page = await newPage();
    await page.goto(passage('deployment', 'p-32', '四个坚持'));
    await said(page, '已标出');
    await page.getByRole('button', { name: '四个坚持' }).click();
    await page.getByRole('dialog').waitFor();
    await page.evaluate(() => {
      for (let time = 0; time < 2; time += 1) {
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
      }
    });
    await page.waitForFunction(() => !history.state?.over && !location.search);
    expect(await leftovers(page)).toMatchObject({ marks: 0, bars: 0 });
  });

  test('of several hundred are marked without delay', async () => {
    const page = await newPage();
    await page.goto(lessonPath('shiyan'));
    const prose = await page.locator('#p-8').innerText();
    await page.goto(passage('shiyan', 'p-8', [...new Set(prose.replace(/[\s注]/g, ''))]));
    await said(page, /处$/);
    expect(await page.locator('.prose mark').count()).toBeGreaterThan(400);
    const took = await page.evaluate(() => {
      const start = performance.now();
      dispatchEvent(new PopStateEvent('popstate'));
      return performance.now() - start;
    });
    expect(took).toBeLessThan(500);
  });
});

test.each([
  ['as shown', '固本培元', 'ideals'],
  ['as in the source', '理事信念', 'ideals'],
  ['across a term', '主要从四个', 'deployment'],
])('a quotation is found %s', async (_, quote, slug) => {
  const page = await newPage();
  await page.goto(`${lessonPath(slug)}?mark=${encodeURIComponent(quote)}`);
  await said(page, '已标出');
  const words = await page
    .locator('.prose mark')
    .evaluateAll((marks) =>
      ['shown', 'source'].map((wording) =>
        marks
          .map(
            (mark) =>
              (wording === 'source' && mark.closest<HTMLElement>('[data-was]')?.dataset.was) ||
              mark.textContent,
          )
          .join(''),
      ),
    );
  expect(words).toContain(quote);
});

test('where the block has no such place, the first of the page is meant', async () => {
  const page = await newPage();
  await page.goto(passage('deployment', 'p-28', '四个坚持', 7));
  await page.locator('#p-32 mark').waitFor();
  expect(await focused(page)).toBe('p-32');
});

test('a link on the page to its own passage marks it, and going back takes the mark away', async () => {
  const page = await newPage();
  await page.goto(lessonPath('shiyan'));
  await page.locator('#quiz').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: '不会，看答案' }).click();
  const link = page.getByRole('link', { name: '回到原文这一句' });
  await link.click();
  await said(page, '已标出');
  expect(new URL(page.url()).hash).toMatch(/^#p-/);
  await page.goBack();
  await expect.poll(() => leftovers(page)).toMatchObject({ marks: 0, bars: 0, search: '' });
  await page.goForward();
  await said(page, '已标出');
  await page.locator('.contents ol ol a').first().click();
  await expect.poll(() => leftovers(page)).toMatchObject({ marks: 0, bars: 0, search: '' });
});

describe.each([
  ['phone', phone],
  ['desktop', desktop],
] as const)('on a %s', (_, device) => {
  test('the bar covers neither the current place nor the navigation, and can be used by finger', async () => {
    const page = await newPage({ ...device, colorScheme: 'dark' });
    await page.goto(passage('deployment', 'p-34', '扶贫'));
    await said(page, /处$/);
    for (let step = 0; step < 17; step += 1) {
      await button(page, '下一处').click();
      await expect.poll(() => offCentre(page)).toBeLessThan(innerHeightOf(page) / 3);
      expect(await overlaps(page), `step ${step}`).toEqual({ place: false, buttons: false });
    }
    for (const one of await page.locator('.match-bar button').all()) {
      const box = await one.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(await axeViolations(page)).toEqual([]);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.match-bar').isVisible()).toBe(false);
  });
});

test('a look at a passage leaves the place reached as it was, until the reader scrolls', async () => {
  const context = await newContext();
  const page = await context.newPage();
  await page.goto(lessonPath('shiyan'));
  await page.locator('#p-5').evaluate((block) => block.scrollIntoView());
  await expect.poll(() => storedPosition(page)).toMatch(/p-[56]/);
  const reached = await storedPosition(page);
  await page.close();

  const peeking = await context.newPage();
  await peeking.goto(passage('shiyan', 'p-8', '贫困'));
  await said(peeking, /处$/);
  await button(peeking, '下一处').click();
  await peeking.keyboard.press('Enter');
  await peeking.waitForTimeout(900);
  await peeking.goto('/help/');
  expect(await storedPosition(peeking)).toBe(reached);

  await peeking.goto(passage('shiyan', 'p-8', '贫困'));
  await said(peeking, /处$/);
  await peeking.mouse.move(600, 400);
  await peeking.mouse.wheel(0, 150);
  await expect.poll(() => storedPosition(peeking)).toBe('p-8');
});

test('a lesson opened without a passage fetches nothing for it', async () => {
  const page = await newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(lessonPath('deployment'), { waitUntil: 'networkidle' });
  expect(asked.filter((url) => url.includes('arrival'))).toEqual([]);
});

test('without the code for it the browser still goes to the block', async () => {
  expectConsole(/ERR_FAILED|Failed to/);
  const page = await newPage();
  await page.route('**/arrival.*.js', (route) => route.abort());
  await page.goto(passage('shiyan', 'p-8', '贫困'), { waitUntil: 'networkidle' });
  const top = () => page.locator('#p-8').evaluate((block) => block.getBoundingClientRect().top);
  await expect.poll(top).toBeLessThan(300);
});

test('below a base path the bar has its styles', async () => {
  const page = await (await newContext({ ...phone, baseURL: inject('basedOrigin') })).newPage();
  await page.goto(routesUnder('/dangke/').passage('jingzhun-fupin/deployment', 'p-32', '扶贫'));
  await said(page, '第 3 / 17 处');
  expect(await page.locator('.match-bar').evaluate((bar) => getComputedStyle(bar).position)).toBe('fixed');
});

const button = (page: Page, name: string) =>
  page.getByRole('group', { name: '查找结果' }).getByRole('button', { name, exact: true });

async function said(page: Page, words: string | RegExp) {
  await expect
    .poll(() => page.locator('.match-bar p').allInnerTexts())
    .toEqual([typeof words === 'string' ? words : expect.stringMatching(words)]);
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

const innerHeightOf = (page: Page) => page.viewportSize()?.height ?? 0;

/** How far the current place is from the middle of the screen. */
function offCentre(page: Page) {
  return page
    .locator('mark.current')
    .first()
    .evaluate((mark) => {
      const { top, bottom } = mark.getBoundingClientRect();
      return Math.abs((top + bottom) / 2 - innerHeight / 2);
    });
}

function leftovers(page: Page) {
  return page.evaluate(() => ({
    marks: document.querySelectorAll('.prose mark').length,
    bars: document.querySelectorAll('.match-bar').length,
    search: location.search,
    hash: location.hash,
  }));
}

/** What the bar covers of the current place, and the navigation of what can be tapped in the bar. */
function overlaps(page: Page) {
  return page.evaluate(() => {
    const boxes = (selector: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect());
    const meet = (one: DOMRect, other: DOMRect) =>
      one.top < other.bottom && one.bottom > other.top && one.left < other.right && one.right > other.left;
    const covers = (above: string, below: string) =>
      boxes(above).some((one) => boxes(below).some((other) => meet(one, other)));
    return { place: covers('.match-bar', 'mark.current'), buttons: covers('.main-nav', '.match-bar > *') };
  });
}
