import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { lecture, lessonPath, useBrowser } from './browser.ts';
import { storedAnswers } from './stored.ts';

/* The quiz with the room, and what is called out and counted down there. */

const deck = '/present/jingzhun-fupin/deployment/';
const canvas = { viewport: { width: 1024, height: 768 } };
const { newContext, newPage } = useBrowser();

/** Opens the deck's first slide that is such a one. */
async function open(page: Page, slide: string) {
  await page.goto(deck);
  const number = await page
    .locator('.stage > .slide')
    .evaluateAll((all, which) => all.findIndex((one) => one.matches(which)) + 1, slide);
  // Not from one place of the page to another: opened there.
  await page.goto('about:blank');
  await page.goto(`${deck}#${number}`);
  await expect.poll(() => page.locator('.slide.current').getAttribute('id')).toBe(`slide-${number}`);
}

const single = '.question[data-answer="c"]';
const current = (page: Page) => page.locator('.slide.current');
const counts = (page: Page) => current(page).locator('.hands-count').allInnerTexts();
const bars = (page: Page) =>
  current(page)
    .locator('.hands-bar')
    .evaluateAll((all) => all.map((bar) => new DOMMatrix(getComputedStyle(bar).transform).a));
const boxes = (page: Page) =>
  current(page)
    .locator('.option, h2')
    .evaluateAll((all) => all.map((one) => JSON.stringify(one.getBoundingClientRect())));
const type = async (page: Page, keys: string) => {
  for (const key of keys) await page.keyboard.press(key);
};

/** What is recorded, once another page of the site has taken it in. */
async function recorded(page: Page) {
  const home = await page.context().newPage();
  await home.goto('/', { waitUntil: 'networkidle' });
  const answers = await storedAnswers(home);
  await home.close();
  return answers;
}

test('hands are counted by digit, by + and −, and by mouse, and drawn', async () => {
  const page = await newPage(canvas);
  await open(page, single);
  const before = await boxes(page);
  expect(await counts(page)).toEqual(['', '', '', '']);
  await type(page, '2223++-9');
  expect(await counts(page)).toEqual(['0', '3', '2', '0']);
  const row = current(page).locator('.option').first();
  await row.hover();
  await row.getByRole('button', { name: 'A 多一人' }).click();
  await row.getByRole('button', { name: 'A 少一人' }).click();
  await row.getByRole('button', { name: 'A 少一人' }).click();
  await row.getByRole('button', { name: 'A 多一人' }).click();
  expect(await counts(page)).toEqual(['1', '3', '2', '0']);
  expect((await bars(page)).map((share) => share.toFixed(2))).toEqual(['0.33', '1.00', '0.67', '0.00']);
  expect(await current(page).locator('.hands-total').innerText()).toBe('举手 6 人次');
  expect(await boxes(page)).toEqual(before);

  await page.reload();
  await expect.poll(() => counts(page)).toEqual(['1', '3', '2', '0']);
  await page.mouse.move(300, 300);
  await page.getByRole('button', { name: '重新计数' }).click();
  expect(await counts(page)).toEqual(['', '', '', '']);
  await page.getByRole('button', { name: '撤销清零' }).click();
  expect(await counts(page)).toEqual(['1', '3', '2', '0']);
  expect(await current(page).getAttribute('data-at')).toBe('0');
});

test('by touch a tap on an option is a hand; once the answer is shown, a tap goes on', async () => {
  const page = await newPage({ ...canvas, hasTouch: true });
  await open(page, single);
  const row = current(page).locator('.option').nth(1).locator('.option-text');
  const box = await row.boundingBox();
  const at = [canvas.viewport.width / 2, (box?.y ?? 0) + 20] as const;
  await page.touchscreen.tap(...at);
  await page.touchscreen.tap(...at);
  expect(await counts(page)).toEqual(['0', '2', '0', '0']);
  expect(await current(page).getAttribute('data-at')).toBe('0');
  await page.keyboard.press('PageDown');
  const id = await current(page).getAttribute('id');
  await page.touchscreen.tap(...at);
  expect(await current(page).getAttribute('id')).not.toBe(id);
});

test('what the room answered is recorded once, again when it changes, and is nobody’s mastery', async () => {
  const context = await newContext(canvas);
  const page = await context.newPage();
  const other = await newPage(canvas);
  await open(page, single);
  await type(page, '2233');
  await type(page, '333');
  expect(await recorded(page)).toEqual([]);
  await page.keyboard.press('PageDown');
  await expect.poll(async () => (await recorded(page)).length).toBe(1);
  for (const key of ['PageUp', 'PageDown', 'PageDown', 'PageUp']) await page.keyboard.press(key);
  await type(page, '111');
  await expect.poll(async () => (await recorded(page)).length).toBe(2);
  await page.reload();
  await page.keyboard.press('PageDown');
  // Longer than changes are waited for.
  await page.waitForTimeout(2000);
  const [first, second, ...more] = await recorded(page);
  expect(more).toEqual([]);
  const common = { mode: 'group', hints: 0, rev: 1, item: first?.item, meeting: first?.meeting };
  expect(first).toMatchObject({ ...common, response: 'c', hands: { b: 2, c: 5 } });
  expect(first?.score).toBeCloseTo(5 / 7);
  expect(first?.meeting).toMatch(/^[0-9a-f]{16}$/);
  expect(second).toMatchObject({ ...common, response: 'c', hands: { a: 3, b: 2, c: 5 }, score: 0.5 });

  for (const path of ['/review/', lecture, `${lecture}quiz/`, lessonPath('deployment')]) {
    await Promise.all([page, other].map((one) => one.goto(path, { waitUntil: 'networkidle' })));
    const text = () => page.locator('main').innerText();
    await expect.poll(text).toBe(await other.locator('main').innerText());
  }
});

test('hands of a question that is left without its answer are recorded too', async () => {
  const page = await newPage(canvas);
  await open(page, single);
  await type(page, '223');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(() => recorded(page)).toMatchObject([{ hands: { b: 2, c: 1 } }]);
});

test('right or wrong is recorded as such', async () => {
  const page = await newPage(canvas);
  await open(page, '.question[data-answer="false"]');
  await type(page, '122');
  await page.keyboard.press('PageDown');
  const hands = { true: 1, false: 2 };
  await expect.poll(() => recorded(page)).toMatchObject([{ response: false, hands }]);
});

test('members are shown as they are called out', async () => {
  const page = await newPage(canvas);
  await open(page, '.recall');
  const shown = () =>
    current(page)
      .locator('[data-step]')
      .evaluateAll((all) => all.flatMap((row, at) => (row.matches('.shown') ? [at + 1] : [])));
  const id = await current(page).getAttribute('id');
  await type(page, '339');
  expect(await shown()).toEqual([3]);
  await current(page).locator('[data-step="4"] .veil').first().click();
  expect(await shown()).toEqual([3, 4]);
  await page.reload();
  await expect.poll(shown).toEqual([3, 4]);
  await page.keyboard.press('PageDown');
  expect(await shown()).toEqual([1, 3, 4]);
  await page.keyboard.press('PageUp');
  await page.keyboard.press('PageUp');
  expect(await shown()).toEqual([3]);
  expect(await current(page).getAttribute('id')).toBe(id);
});

/** Stands in for the browser's sound: counts the tones that were started. */
function countTones() {
  const tones = window as unknown as { tones: number; AudioContext: unknown };
  tones.tones = 0;
  const value = {
    value: 0,
    setValueAtTime() {},
    linearRampToValueAtTime() {},
    exponentialRampToValueAtTime() {},
  };
  const node = () => ({
    frequency: value,
    gain: value,
    connect() {},
    stop() {},
    start: () => void tones.tones++,
  });
  tones.AudioContext = class {
    currentTime = 0;
    createOscillator = node;
    createGain = node;
    resume = async () => {};
  };
}

test('a countdown runs, outlives a reload, is heard once, and goes on', async () => {
  const page = await newPage(canvas);
  await page.addInitScript(countTones);
  await page.clock.install({ time: new Date(2026, 2, 2, 14, 5, 0) });
  await open(page, '.discuss');
  const time = () => current(page).locator('output').innerText();
  const tones = () => page.evaluate(() => (window as unknown as { tones: number }).tones);
  await page.clock.pauseAt(new Date(2026, 2, 2, 14, 6, 0));
  expect(await time()).toBe('5:00');
  await page.keyboard.press('t');
  await page.clock.runFor(60_000);
  expect(await time()).toBe('4:00');
  await type(page, '++-');
  expect(await time()).toBe('5:00');
  await page.reload();
  await expect.poll(time).toBe('5:00');
  await page.keyboard.press('t');
  const halted = await time();
  await page.clock.runFor(5000);
  expect(await time()).toBe(halted);
  await page.mouse.move(300, 200);
  await page.getByRole('button', { name: '继续', exact: true }).click();
  await page.clock.runFor(299_000);
  expect(await time()).toBe('0:01');
  expect(await tones()).toBe(0);
  await page.clock.runFor(4000);
  expect(await tones()).toBe(2);
  await page.clock.runFor(10_000);
  expect(await time()).toBe('−0:13');
  expect(await current(page).locator('.countdown-word').innerText()).toBe('时间到');
  expect(await tones()).toBe(2);
  const [body, slide] = await current(page).evaluate((one) => [one.scrollHeight, one.clientHeight]);
  expect(body).toBe(slide);

  await page.mouse.move(310, 210);
  await page.getByRole('button', { name: '重来' }).click();
  expect(await time()).toBe('6:00');
  await page.keyboard.press('m');
  await page.keyboard.press('t');
  await page.clock.runFor(363_000);
  expect(await time()).toBe('−0:03');
  expect(await tones()).toBe(2);
});
