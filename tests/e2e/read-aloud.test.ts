import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { said } from '../../src/domain/speech/said.ts';
import { axeViolations } from './access.ts';
import { answer, button, itemOf, openItem } from './answering.ts';
import { desktop, lessonPath, phone, useBrowser } from './browser.ts';
import { allSaid, type Engine, endSaying, failSaying, lastSaid, scriptEngine } from './speech.ts';

const { newPage } = useBrowser();

const [shiyan = [], ideals = []] = readFileSync('tests/domain/speech/jingzhun-fupin.txt', 'utf8')
  .split(/^# .*\n/m)
  .slice(1)
  .map((lesson) => lesson.trim().split('\n'));

const opener = (page: Page) => page.locator('article > header').getByRole('button', { name: '朗读' });
const bar = (page: Page) => page.getByRole('region', { name: '朗读' });
const press = (page: Page, name: string | RegExp) => bar(page).getByRole('button', { name }).click();
const marked = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.read-now')].map(({ textContent }) => textContent).join(''),
  );

/** Opens a lesson with an engine of its own, and begins to read. */
async function read(slug: string, engine: Engine = {}, options = desktop) {
  const page = await newPage(options);
  await scriptEngine(page, engine);
  await page.goto(lessonPath(slug));
  await opener(page).click();
  return page;
}

test('a lesson is read sentence by sentence, each marked and in view, and then the next lesson', async () => {
  const page = await read('shiyan', { ends: true }, phone);
  await expect.poll(async () => (await allSaid(page)).length).toBeGreaterThan(shiyan.length);
  const all = await allSaid(page);
  expect(all.slice(0, -1).map(({ words }) => words)).toEqual(shiyan);
  expect(all.pop()?.words).toMatch(/^这一课读完了。下一课：坚定理想信念。$/);
  expect(all.map((one) => said(one.marked))).toEqual(shiyan);
  expect(all.filter(({ inView }) => !inView)).toEqual([]);
  await endSaying(page);
  await page.waitForURL(`**${lessonPath('ideals')}`);
  await expect.poll(() => allSaid(page)).not.toEqual([]);
  expect((await allSaid(page))[0]?.words).toBe(ideals[0]);
});

test('the listener pauses, goes back and forth, sets the pace and points at a sentence', async () => {
  const page = await read('ideals', {}, phone);
  await expect.poll(() => lastSaid(page)).toBe(ideals[0]);
  const untouched = await page.evaluate(() => {
    const copy = document.querySelector('.prose')?.cloneNode(true) as HTMLElement;
    for (const mark of copy.querySelectorAll('.read-now')) mark.replaceWith(...mark.childNodes);
    return [...copy.querySelectorAll('[id^="p-"]')].map(({ innerHTML }) => innerHTML);
  });
  await press(page, '下一句');
  await press(page, '下一句');
  await press(page, '上一句');
  await expect.poll(() => lastSaid(page)).toBe(ideals[1]);
  await press(page, '暂停');
  const count = (await allSaid(page)).length;
  await press(page, '继续');
  await expect.poll(async () => (await allSaid(page)).length).toBe(count + 1);
  expect(await lastSaid(page)).toBe(ideals[1]);
  await press(page, '正常 语速');
  await expect.poll(async () => (await allSaid(page)).pop()).toMatchObject({ words: ideals[1], rate: 1.25 });

  // A sentence within a paragraph; then one by the contents, which the keyboard reaches.
  await page.getByText('习总书记一再强调').click({ position: { x: 60, y: 8 } });
  await expect.poll(() => lastSaid(page)).toMatch(/^第一，坚定|^习总书记一再强调/);
  await page.evaluate(() => (location.hash = '#p-15'));
  await expect.poll(() => lastSaid(page)).toBe('第二，牢记根本宗旨。');
  // A term opens its box, and the reading is left alone.
  await page.getByRole('button', { name: '“鱼水关系”' }).click();
  await page.getByRole('dialog', { name: '鱼水关系' }).waitFor();
  expect(await lastSaid(page)).toBe('第二，牢记根本宗旨。');
  await page.keyboard.press('Escape');

  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    expect(await axeViolations(page)).toEqual([]);
  }
  const boxes = await bar(page)
    .getByRole('button')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()));
  expect(boxes.filter(({ width, height }) => width < 44 || height < 44)).toEqual([]);

  // Whoever selects words keeps the selection; the mark follows afterwards.
  await page.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector('.read-now') as Element),
  );
  const selected = await page.evaluate(() => getSelection()?.toString());
  await endSaying(page);
  await expect.poll(() => lastSaid(page)).toMatch(/^为人民服务/);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe(selected);
  await page.evaluate(() => getSelection()?.removeAllRanges());
  await expect.poll(() => marked(page)).toMatch(/^为人民服务/);

  await press(page, '关闭');
  await expect.poll(() => bar(page).count()).toBe(0);
  expect(await page.evaluate(() => window.speechSynthesis.speaking)).toBe(false);
  // The paragraph read last has the focus, so that Tab goes on from there.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('p-15');
  const left = await page.locator('.prose [id^="p-"]').evaluateAll((all) => all.map((one) => one.innerHTML));
  expect(left).toEqual(untouched);

  await page.reload();
  await opener(page).click();
  await expect.poll(async () => (await allSaid(page))[0]?.rate).toBe(1.25);
});

test('what an engine fails in is said calmly, and reading goes on from there', async () => {
  const page = await read('ideals');
  await expect.poll(() => lastSaid(page)).toBe(ideals[0]);
  for (const [error, words] of [
    ['network', '现在网络不通'],
    ['synthesis-failed', '没有读出来'],
    ['interrupted', '被打断了'],
  ] as const) {
    await failSaying(page, error);
    await bar(page).getByText(words).waitFor();
    await press(page, '继续');
    expect(await bar(page).getByText(words).count()).toBe(0);
  }
  await failSaying(page, 'not-allowed');
  await press(page, '接着朗读');
  expect(await lastSaid(page)).toBe(ideals[0]);
  await page.goto('/help/');
  expect(await page.evaluate(() => sessionStorage.getItem('cancelled'))).toBe(ideals[0]);
});

test('engines that never end are gone past, those that want a touch are given one', async () => {
  const page = await newPage();
  await page.clock.install();
  await scriptEngine(page, { refuses: true });
  await page.goto(`${lessonPath('ideals')}#aloud`);
  await bar(page).waitFor();
  await page.clock.runFor(5000);
  await bar(page).getByText('点一下').waitFor();
  expect(await allSaid(page)).toEqual([]);
  await press(page, '接着朗读');
  expect(await lastSaid(page)).toBe(ideals[0]);
  await page.clock.runFor(60_000);
  expect((await allSaid(page)).slice(0, 2).map(({ words }) => words)).toEqual(ideals.slice(0, 2));
  await page.keyboard.press('Escape');
  await expect.poll(() => bar(page).count()).toBe(0);
});

test('voices may come late, or not at all', async () => {
  const late = await read('ideals', { voicesAfter: 1500 });
  await expect.poll(() => lastSaid(late)).toBe(ideals[0]);

  const none = await read('ideals', { voices: [['善怡', 'zh-HK', true]] });
  await none.getByText('没有找到中文语音').waitFor();
  expect(await allSaid(none)).toEqual([]);

  const online = await read('ideals', { voices: [['Google 普通话', 'zh-CN', false]] });
  await bar(online).getByText('发给浏览器的厂商').waitFor();
  expect(await allSaid(online)).toEqual([]);
  await press(online, '同意并朗读');
  await expect.poll(() => lastSaid(online)).toBe(ideals[0]);
});

test('where nothing can be read the button gives way to a word of advice', async () => {
  const page = await newPage({
    ...phone,
    userAgent: 'Mozilla/5.0 (Linux; Android 13) MicroMessenger/8.0.49',
  });
  await page.addInitScript(() => Reflect.deleteProperty(window, 'speechSynthesis'));
  await page.goto(lessonPath('ideals'));
  await opener(page).click();
  await page.getByText('在浏览器打开').waitFor();
  expect(await opener(page).isVisible()).toBe(false);
  expect(await axeViolations(page)).toEqual([]);
});

test('an item is read with what can be chosen, its answer only afterwards, and the lesson is silent then', async () => {
  const page = await newPage();
  await scriptEngine(page, { ends: true });
  const item = itemOf('jzfp-02-03', 'match');
  await openItem(page, item);
  await button(page, '朗读').click();
  const words = async () => (await allSaid(page)).map(({ words }) => words).join('');
  for (const text of [item.stem, ...Object.values(item.left), ...Object.values(item.right)])
    await expect.poll(words).toContain(said(text));
  expect(await words()).not.toContain(said(item.explanation).slice(0, 8));
  await answer(page, item, true);
  await button(page, '朗读').click();
  await expect.poll(words).toContain('答对了');
  await expect.poll(words).toContain('讲稿原话');
});
