import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations } from './access.ts';
import { desktop, phone, useBrowser } from './browser.ts';

/* The speaker's window: script, next slide, times, and what works the room from there. */

const deck = '/present/jingzhun-fupin/deployment/';
const { newContext, newPage } = useBrowser();

/** Opens a page of the deck, by the slide's name or kind. */
async function open(page: Page, slide: string, view: 'room' | 'speaker' = 'speaker') {
  await page.goto(`${deck}?view=${view}`);
  const number = await page
    .locator('.stage > .slide')
    .evaluateAll((all, which) => all.findIndex((one) => one.matches(which)) + 1, slide);
  expect(number).toBeGreaterThan(0);
  // Not from one place of the page to another: opened there.
  await page.goto('about:blank');
  await page.goto(`${deck}?view=${view}#${number}`);
  if (view === 'speaker') await page.locator('.laid-out').waitFor();
  await expect.poll(() => page.locator('.slide.current').getAttribute('id')).toBe(`slide-${number}`);
}

const four = '.list[data-name="四个坚持"]';
const said = (page: Page) => page.locator('.said').allInnerTexts();
const shownText = (page: Page, selector: string) => page.locator(selector).innerText();

test.each([desktop, phone])('the script goes with the steps at $viewport.width px', async (options) => {
  const page = await newPage(options);
  await open(page, four);
  expect(await said(page)).toEqual([]);
  expect(await page.locator('.script.now').count()).toBe(1);
  const on = page.getByRole('button', { name: '下一步' });
  await on.click();
  expect(await said(page)).toEqual(['坚持脱贫攻坚目标和现行扶贫标准']);
  await on.click();
  expect(await said(page)).toEqual(['坚持精准扶贫精准脱贫基本方略']);
  await page.getByRole('button', { name: '上一步' }).click();
  expect(await said(page)).toEqual(['坚持脱贫攻坚目标和现行扶贫标准']);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  const isInView = () =>
    page.evaluate(() => {
      const words = document.querySelector('.said')?.getBoundingClientRect();
      const box = document.querySelector('.scripts')?.getBoundingClientRect();
      return words && box ? words.top >= box.top && words.bottom <= box.bottom : undefined;
    });
  expect(await said(page)).toEqual(['坚持大扶贫格局']);
  expect(await isInView()).toBe(true);
  for (let times = 0; times < 9; times += 1)
    await page.evaluate(() => document.querySelector<HTMLElement>('[aria-label$="讲稿大一些"]')?.click());
  expect(await page.locator('.scripts').evaluate((box) => getComputedStyle(box).fontSize)).toBe('40px');
  expect(await isInView()).toBe(true);
});

test('the size of the script is kept', async () => {
  const page = await newPage();
  await open(page, four);
  const size = () => page.locator('.scripts').evaluate((box) => getComputedStyle(box).fontSize);
  expect(await size()).toBe('24px');
  await page.getByRole('button', { name: '讲稿大一些' }).click();
  expect(await size()).toBe('28px');
  await page.reload();
  await expect.poll(size).toBe('28px');
  for (let times = 0; times < 6; times += 1) await page.getByRole('button', { name: '讲稿小一些' }).click();
  expect(await size()).toBe('18px');
});

test('the slide that follows is whole, and nothing after the last', async () => {
  const page = await newPage();
  await open(page, four);
  expect(await shownText(page, '.speaker-next > h2')).toMatch(/下一页\s*三个转变/);
  const steps = page.locator('.next-frame [data-step]');
  expect(await steps.count()).toBe(3);
  expect(await steps.first().isVisible()).toBe(true);
  expect(await page.locator('.slide.current [data-step]').first().isVisible()).toBe(false);
  await page.keyboard.press('End');
  expect(await shownText(page, '.speaker-next > h2')).toMatch(/没有了/);
});

test('clock, time spoken and time left go by the clock', async () => {
  const page = await newPage();
  await page.clock.install({ time: new Date(2026, 2, 2, 14, 5, 0) });
  await page.goto(`${deck}?view=speaker`);
  await page.locator('.laid-out').waitFor();
  await page.clock.pauseAt(new Date(2026, 2, 2, 14, 6, 0));
  const times = () =>
    page.locator('.time b').evaluateAll((all) => all.slice(0, 3).map(({ textContent }) => textContent));
  const planned = Object.values(
    JSON.parse((await page.locator('.deck').getAttribute('data-minutes')) ?? '{}'),
  )[0] as number;
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
  expect(await times()).toEqual(['14:06', '0:00', `${planned}:00`]);
  for (let step = 0; step < 9 && (await page.locator('#slide-2.current').count()) === 0; step += 1)
    await press('下一步');
  await page.clock.runFor(65_000);
  expect(await times()).toEqual(['14:07', '1:05', `${planned - 2}:55`]);
  await press('暂停计时');
  await page.clock.runFor(60_000);
  expect(await times()).toEqual(['14:08', '1:05', `${planned - 2}:55`]);
  await press('继续计时');
  await page.clock.runFor(5000);
  expect((await times())[1]).toBe('1:10');

  const state = () => page.locator('.time-lesson').getAttribute('data-state');
  expect(await state()).toBe('');
  for (let minutes = planned; minutes > 1; minutes -= 1) await press('本课少一分钟');
  await page.clock.runFor(1000);
  expect(await state()).toBe('over');
  expect((await times())[2]).toBe('超时 0:11');
  await press('本课多一分钟');
  expect(await state()).toBe('');
  await page.clock.runFor(30_000);
  expect(await state()).toBe('soon');
  expect((await times())[2]).toBe('0:19');

  await page.reload();
  await page.locator('.laid-out').waitFor();
  await expect.poll(async () => (await times())[1]).toBe('1:41');
  await press('暂停计时');
  await press('归零');
  expect((await times()).slice(1)).toEqual(['0:00', '2:00']);
});

test('the room follows: steps, blank screen, hands', async () => {
  const context = await newContext();
  const room = await context.newPage();
  await open(room, '.question', 'room');
  const speaker = await context.newPage();
  await speaker.goto(`${deck}?view=speaker`);
  await speaker.locator('.laid-out').waitFor();
  const at = (page: Page) => page.locator('.slide.current').evaluate(({ id, dataset }) => [id, dataset.at]);
  await expect.poll(() => at(speaker)).toEqual(await at(room));

  await speaker.getByRole('button', { name: 'B 多一人' }).last().click();
  await speaker.getByRole('button', { name: 'B 多一人' }).last().click();
  await speaker.keyboard.press('1');
  const counts = () => room.locator('.slide.current .hands-count').allInnerTexts();
  await expect.poll(async () => (await counts()).slice(0, 2)).toEqual(['1', '2']);
  expect(await shownText(speaker, '.speaker-panel p')).toMatch(/举手 3 人次/);

  await speaker.getByRole('button', { name: '下一步' }).click();
  await expect.poll(async () => (await at(room))[1]).toBe('1');
  await speaker.keyboard.press('b');
  await expect.poll(() => room.locator('html').getAttribute('data-screen')).toBe('black');
  const blank = speaker.locator('.speaker-blank');
  expect(await blank.innerText()).toMatch(/已黑屏/);
  await blank.getByRole('button', { name: '恢复' }).click();
  await expect.poll(() => room.locator('html').getAttribute('data-screen')).toBe('slide');
  expect(await blank.isVisible()).toBe(false);
});

test.each([desktop, { viewport: { width: 1024, height: 768 } }, phone])(
  'everything can be reached and worked at $viewport.width px',
  async (options) => {
    const page = await newPage(options);
    for (const slide of ['.question', '.discuss', four]) {
      await open(page, slide);
      const found = await page.evaluate(() => ({
        wide: document.documentElement.scrollWidth - innerWidth,
        high: document.documentElement.scrollHeight - innerHeight,
        small: [...document.querySelectorAll('button')]
          .map((button) => ({ name: button.textContent, box: button.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.width < 44 || box.height < 44))
          .map(({ name }) => name),
        on: document.querySelector('.step-on')?.getBoundingClientRect().bottom,
        script: document.querySelector('.scripts')?.clientHeight,
      }));
      expect(found).toMatchObject({ wide: 0, high: 0, small: [] });
      expect(found.on).toBeLessThanOrEqual(options.viewport?.height ?? 0);
      expect(found.on).toBeGreaterThan((options.viewport?.height ?? 0) * 0.75);
      expect(found.script).toBeGreaterThan(300);
      expect(await axeViolations(page)).toEqual([]);
    }
  },
);
