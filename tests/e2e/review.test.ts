import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { desktop, lessonPath, phone, useBrowser } from './browser.ts';
import { putEvent } from './stored.ts';

const { newContext } = useBrowser();
const START = new Date('2026-03-02T09:00:00');
const DAY = 86_400_000;

test('a newcomer is told to read a lesson first', async () => {
  const page = await (await newContext(phone)).newPage();
  await page.goto('/review/');
  await page.getByText('还没有可以复习的题').waitFor();
  expect(await page.getByText('错题本是空的').count()).toBe(1);
});

test('what was missed is in the 错题本 at once, is due the next day, and leaves after three days right', async () => {
  const context = await newContext(desktop);
  const page = await context.newPage();
  await page.clock.setFixedTime(START);
  await page.goto(lessonPath('conduct'));
  await page.locator('#quiz').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: '不会，看答案' }).click();
  const stem = await page.locator('.item legend, .item .stem').first().innerText();

  await openReview(page);
  expect(await counts(page)).toMatchObject({ due: 0, wrong: 1 });
  expect(await page.locator('.mistakes').innerText()).toContain(stem.slice(0, 8));
  expect(await page.locator('.mistakes').innerText()).toContain('已答对 0 / 3 天');

  for (const [day, standing] of [
    [1, '已答对 1 / 3 天'],
    [2, '已答对 2 / 3 天'],
  ] as const) {
    await page.clock.setFixedTime(new Date(START.getTime() + day * DAY));
    await openReview(page);
    if (day === 1) expect(await counts(page)).toMatchObject({ due: 1 });
    await practiseMistakes(page);
    await openReview(page);
    expect(await page.locator('.mistakes').innerText()).toContain(standing);
  }
  await page.clock.setFixedTime(new Date(START.getTime() + 3 * DAY));
  await openReview(page);
  await practiseMistakes(page);
  await openReview(page);
  expect(await page.getByText('错题本是空的').count()).toBe(1);
});

test('the home page shows how many are due, and leads there', async () => {
  const context = await newContext(phone);
  const page = await context.newPage();
  await page.clock.setFixedTime(START);
  await page.goto(lessonPath('shiyan'));
  await page.locator('#quiz').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: '不会，看答案' }).click();
  await page.clock.setFixedTime(new Date(START.getTime() + DAY));
  await page.goto('/');
  const due = page.getByRole('link', { name: /1\s*题今天该复习/ });
  await due.waitFor();
  await due.click();
  await page.waitForURL('**/review/');
});

test('new items a day are limited, and the limit can be changed', async () => {
  const page = await begun(await newContext(desktop));
  await openReview(page);
  expect((await counts(page)).fresh).toBe(9);
  await page.getByLabel('每天新题最多').selectOption('5');
  await expect.poll(async () => (await counts(page)).fresh).toBe(4);
  await page.reload();
  await page.getByText('道新题').waitFor();
  expect((await counts(page)).fresh).toBe(4);
  await page.getByLabel('每天新题最多').selectOption('0');
  await expect.poll(async () => (await counts(page)).fresh).toBe(0);
});

test('a review goes on where it was left the same day, and can be put off', async () => {
  const context = await newContext(desktop);
  const page = await begun(context);
  await openReview(page);
  await page.getByRole('button', { name: /开始复习/ }).click();
  await page.getByRole('button', { name: '不会，看答案' }).click();
  await page.reload();
  await page.getByText('已答 1 /').waitFor();
  await page.getByRole('button', { name: '今天先到这里' }).click();
  await page.getByText('题今天该复习').waitFor();
  await page.reload();
  await page.getByText('题今天该复习').waitFor();
});

test('mastery says how it is reckoned, and grows with right answers', async () => {
  const page = await begun(await newContext(desktop));
  await openReview(page);
  expect(await page.getByText('掌握度：').count()).toBe(1);
  const row = page.getByRole('table', { name: '按课次' }).getByRole('row', { name: /新作风新要求/ });
  const share = async () => Number((await row.getByRole('cell').innerText()).match(/\d+/)?.[0]);
  const before = await share();
  await practiseMistakes(page);
  await openReview(page);
  expect(await share()).toBeGreaterThan(before);
});

test('an item whose meaning changed asks to be confirmed again, and an item gone is left out', async () => {
  const context = await newContext(desktop);
  const page = await context.newPage();
  await page.goto(lessonPath('conduct'));
  for (const item of ['jzfp-05-01', 'jzfp-gone']) {
    const answer = { id: `old-${item}`, at: 1, item, rev: 0, response: 'd', score: 1, hints: 0 };
    await putEvent(page, { ...answer, kind: 'answered', mode: 'study' });
  }
  await page.goto(lessonPath('conduct'));
  await page.locator('#quiz').scrollIntoViewIfNeeded();
  await page.getByText('提法有更新，请再确认').waitFor();
  expect(await page.getByText('已答 0 /').count()).toBe(1);
  await openReview(page);
  expect(await counts(page)).toMatchObject({ due: 1, wrong: 0 });
});

/** A page whose learner has answered one item of a lesson, wrongly. */
async function begun(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(lessonPath('conduct'));
  await page.locator('#quiz').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: '不会，看答案' }).click();
  return page;
}

async function openReview(page: Page) {
  await page.goto('/review/');
  await page.getByRole('heading', { name: '错题本' }).waitFor();
}

async function counts(page: Page) {
  const numbers = await page.locator('.today b').allInnerTexts();
  const [due, fresh, wrong] = numbers.map(Number);
  return { due, fresh, wrong };
}

/** Answers each item of the 错题本 rightly, reading the right answer off the solution once. */
async function practiseMistakes(page: Page) {
  await page.getByRole('button', { name: '练错题本里的题' }).click();
  await page.locator('.item').waitFor();
  await answerRightly(page);
  await page.getByRole('button', { name: '看结果' }).click();
  await page.getByText('这一轮复习完了').waitFor();
}

/** The first item of 新作风新要求 is a single choice; its right answer is known from the content. */
async function answerRightly(page: Page) {
  await page.locator('.option').filter({ hasText: '脱贫攻坚作风建设年' }).click();
  await page.getByRole('button', { name: '提交答案' }).click();
}
