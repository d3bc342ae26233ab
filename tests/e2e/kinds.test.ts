import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { AskedItem } from '../../src/domain/items.ts';
import { rightAnswer } from '../domain/grading/bank.ts';
import { checkAccess, checkFit } from './access.ts';
import { answer, button, draft, feedback, itemOf, openItem, press, results, said, tap } from './answering.ts';
import { desktop, drillPath, phone, useBrowser } from './browser.ts';
import { sample } from '../sample.ts';
import { putEvent, storedAnswers } from './stored.ts';

const { newPage } = useBrowser();

const order = itemOf('jzfp-02-06', 'order');
const match = itemOf('jzfp-02-03', 'match');
const items: [AskedItem['kind'], AskedItem][] = [
  ['single', itemOf('jzfp-43-01', 'single')],
  ['multiple', itemOf('jzfp-43-02', 'multiple')],
  ['truefalse', itemOf('jzfp-43-08', 'truefalse')],
  ['cloze', itemOf('jzfp-05-06', 'cloze')],
  ['order', order],
  ['match', match],
  ['recall', itemOf('jzfp-01-03', 'recall')],
];

const kinds = items.map(([kind]) => kind);
/** The kinds whose solution is looked at, and those that meet the others' answers: between them, all. */
const solved = sample(kinds, 4);
const met = sample(kinds.toReversed(), 4);

/** Responses in the shape of every kind, and of none. */
const responses = [null, true, 'z', '', [], ['y', 'z', 'z'], { a: 'z', 1: '一' }, {}];

describe.each(items)('%s', (kind, item) => {
  test('by touch on a phone, right and wrong, with nothing for axe to complain of', async () => {
    const page = await newPage(phone);
    await openItem(page, item);
    await checkFit(page);
    await draft(page, item, true);
    await checkAccess(page);
    await tap(button(page, '提交答案'));
    expect(await feedback(page)).toContain('✓ 答对了');
    await checkFit(page);
    await tap(button(page, '再答一次'));
    await answer(page, item, false);
    expect(await feedback(page)).toMatch(/✕ (答错了|对了一部分)/);
    await checkAccess(page);
  });

  test('by keyboard alone, and what has the focus is never taken away', async () => {
    const page = await newPage(desktop);
    await openItem(page, item);
    await draft(page, item, true, press);
    expect(await page.evaluate(() => document.activeElement?.closest('.item') !== null)).toBe(true);
    await press(button(page, '提交答案'));
    expect(await feedback(page)).toContain('✓ 答对了');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/下一题|看结果/);
    await checkFit(page);
  });

  test.runIf(solved.includes(kind))(
    'shows the solution to 「不会」, and again when it is opened later',
    async () => {
      const page = await newPage(desktop);
      await openItem(page, item);
      await button(page, '不会，看答案').click();
      const shown = async () => (await page.locator('.item').innerText()).replace(/\s/g, '');
      for (const text of solution(item)) expect(await shown()).toContain(text);
      await openItem(page, item);
      for (const text of solution(item)) expect(await shown()).toContain(text);
    },
  );

  test.runIf(met.includes(kind))('survives answers in the shape of other kinds', async () => {
    const page = await newPage(desktop);
    await openItem(page, item);
    let at = Date.now();
    // Each kind meets two of them, each of them two kinds or one.
    const turn = items.findIndex(([other]) => other === kind) % 4;
    for (const response of responses.filter((_, index) => index % 4 === turn)) {
      at += 1;
      const id = at.toString(16).padStart(32, '0');
      const common = { id, at, kind: 'answered', item: item.id, rev: item.rev, mode: 'study' };
      await putEvent(page, { ...common, response, score: 0, hints: 0 });
      await openItem(page, item);
      if (JSON.stringify(response) === JSON.stringify(rightAnswer(item))) continue;
      expect(await feedback(page), JSON.stringify(response)).not.toContain('✓ 答对了');
      expect(await feedback(page)).toContain(item.explanation);
    }
  });
});

const devices = [
  ['tiles', true],
  ['typing', false],
] as const;

test.each(sample(devices, 1))(
  'long texts fit a screen of 320 px in the largest type, answered by %s',
  async (_way, touch) => {
    const page = await newPage({ viewport: { width: 320, height: 640 }, hasTouch: touch, isMobile: touch });
    await page.goto('/404.html');
    await page.evaluate(() => localStorage.setItem('dangke:settings', '{"text":"larger"}'));
    for (const id of ['jzfp-43-04', 'jzfp-43-14']) await checkWidth(page, itemOf(id, 'recall'));
    for (const id of ['jzfp-43-24', 'jzfp-43-13']) await checkWidth(page, itemOf(id, 'match'));
  },
);

describe('an order', () => {
  test('numbers what is tapped, says each step, and takes steps back', async () => {
    const page = await newPage(phone);
    await openItem(page, order);
    const [first = '', second = '', third = ''] = order.answer.map((id) => order.options[id] ?? '');
    await option(page, first).click();
    expect(await said(page)).toBe(`第 1 位：${first}`);
    await option(page, third).click();
    expect(await said(page)).toBe(`第 2 位：${third}`);
    await button(page, '撤回上一步').click();
    expect(await said(page)).toBe(`已撤回：第 2 位：${third}`);
    await option(page, second).click();
    expect(await page.getByRole('button', { name: new RegExp(`^第 2 位：\\s*${second}`) }).count()).toBe(1);
    await option(page, first).click();
    expect(await said(page)).toBe(`取下 ${first}`);
    expect(await page.getByRole('button', { name: new RegExp(`^第 1 位：\\s*${second}`) }).count()).toBe(1);
    await button(page, '撤回上一步').click();
    expect(await page.getByRole('button', { name: new RegExp(`^第 1 位：\\s*${first}`) }).count()).toBe(1);
    expect(await button(page, '提交答案').isDisabled()).toBe(true);
  });

  test('shows place by place what was right, and what should be there', async () => {
    const page = await newPage(phone);
    await openItem(page, order);
    const [a = '', b = '', c = '', d = ''] = order.answer.map((id) => order.options[id] ?? '');
    for (const text of [a, b, d, c]) await option(page, text).click();
    await button(page, '提交答案').click();
    expect(await results(page)).toEqual([
      `第 1 位：${a} ✓ 对`,
      `第 2 位：${b} ✓ 对`,
      `第 3 位：${d} ✕ 应是“${c}”`,
      `第 4 位：${c} ✕ 应是“${d}”`,
    ]);
    expect(await feedback(page)).toContain(`正确答案：${[a, b, c, d].join(' → ')}`);
    expect((await storedAnswers(page))[0]).toMatchObject({ score: 1 / 3, hints: 0 });
  });
});

describe('a match', () => {
  const left = (page: Page, text: string) => page.locator('.option').filter({ hasText: `${text}——` });
  const right = (page: Page, text: string) => page.locator('.tile').filter({ hasText: text });

  test('pairs the current left, says each pair, lets one be chosen and taken apart again', async () => {
    const page = await newPage(phone);
    await openItem(page, match);
    const current = () => page.locator('.option[aria-pressed=true]').innerText();
    expect(await current()).toBe('筑牢——？');
    await right(page, '信仰之基').click();
    expect(await said(page)).toBe('筑牢——信仰之基');
    expect(await current()).toBe('补充——？');
    expect(await right(page, '信仰之基').getAttribute('aria-disabled')).toBe('true');
    await left(page, '铸就').click();
    expect(await said(page)).toBe('现在配：铸就');
    await right(page, '思想之舵').click();
    expect(await said(page)).toBe('铸就——思想之舵');
    expect(await current()).toBe('补充——？');
    await button(page, '撤回上一步').click();
    expect(await said(page)).toBe('已撤回：铸就——思想之舵');
    await left(page, '筑牢').click();
    expect(await said(page)).toBe('取下 筑牢——信仰之基');
    expect(await current()).toBe('筑牢——？');
    expect(await right(page, '信仰之基').getAttribute('aria-disabled')).toBe('false');
  });

  test('shows pair by pair what was right, and what belongs together', async () => {
    const page = await newPage(phone);
    await openItem(page, match);
    for (const text of ['信仰之基', '精神之钙', '金刚不坏之身', '思想之舵']) await right(page, text).click();
    await button(page, '提交答案').click();
    expect(await results(page)).toEqual([
      '筑牢——信仰之基 ✓ 对',
      '补充——精神之钙 ✓ 对',
      '把稳——金刚不坏之身 ✕ 应配“思想之舵”',
      '铸就——思想之舵 ✕ 应配“金刚不坏之身”',
    ]);
    expect((await storedAnswers(page))[0]).toMatchObject({ score: 0.5 });
  });

  test('lets a right side serve twice only where the answer has it twice', async () => {
    const page = await newPage(phone);
    const kinds = itemOf('jzfp-43-24', 'match');
    await openItem(page, kinds, drillPath);
    await answer(page, kinds, true);
    expect(await feedback(page)).toContain('✓ 答对了');
  });
});

const option = (page: Page, text: string) => page.locator('.option').filter({ hasText: text });

/** What of an item's solution must be on the screen, without white space. */
function solution(item: AskedItem): string[] {
  const texts = {
    single: () => (item.kind === 'single' ? [item.options[item.answer]] : []),
    multiple: () => (item.kind === 'multiple' ? item.answer.map((id) => item.options[id]) : []),
    truefalse: () => ['正确答案'],
    cloze: () => Object.values(rightAnswer(item) as object),
    recall: () => rightAnswer(item) as string[],
    order: () => (item.kind === 'order' ? [item.answer.map((id) => item.options[id]).join('→')] : []),
    match: () =>
      item.kind === 'match'
        ? Object.entries(item.answer).map(([left, right]) => `${item.left[left]}——${item.right[right]}`)
        : [],
  };
  return [...texts[item.kind](), item.evidence].map((text) => String(text).replace(/\s/g, ''));
}

async function checkWidth(page: Page, item: AskedItem) {
  await openItem(page, item, drillPath);
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  expect(await width(), item.id).toBeLessThanOrEqual(320);
  await draft(page, item, true);
  expect(await width(), item.id).toBeLessThanOrEqual(320);
  await button(page, '提交答案').click();
  expect(await width(), item.id).toBeLessThanOrEqual(320);
}
