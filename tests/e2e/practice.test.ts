import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { routesUnder } from '../../src/domain/routes.ts';
import { axeViolations } from './access.ts';
import { lecture, phone, useBrowser } from './browser.ts';
import { storedAnswers } from './stored.ts';

const { newPage, newContext } = useBrowser();
const to = routesUnder('/');
const practicePath = `${lecture}quiz/`;

test('the choice narrows what is practised, and says how many there are', async () => {
  const page = await newPage();
  await openSetup(page);
  const all = await matching(page);
  await page.getByLabel('课次').selectOption({ label: '4　新部署新措施' });
  const ofLesson = await matching(page);
  await page.getByLabel('题型').selectOption('match');
  const ofKind = await matching(page);
  expect(all).toBeGreaterThan(ofLesson);
  expect(ofLesson).toBeGreaterThan(ofKind);
  expect(ofKind).toBeGreaterThan(0);
  await page.getByLabel('范围').selectOption('wrong');
  expect(await page.getByText('没有符合条件的题').count()).toBe(1);
  expect(await page.getByRole('button', { name: '开始练习' }).isDisabled()).toBe(true);
});

test('a link to a point practises that point', async () => {
  const page = await newPage();
  await page.goto(`${lecture}points/`);
  await page.locator('#sange-zhuanbian').getByRole('link', { name: '练这一组' }).click();
  await page.getByLabel('提法').waitFor();
  expect(await page.getByLabel('提法').inputValue()).toBe('sange-zhuanbian');
});

test('a link to an item practises that one, as study, or leads back to the whole choice', async () => {
  const page = await newPage(phone);
  await page.goto(to.practiceItem('jingzhun-fupin', 'jzfp-05-06'));
  await page.getByText(/^只练这一题：.*____/).waitFor();
  expect(await page.getByLabel('课次').isVisible()).toBe(false);
  expect(await axeViolations(page)).toEqual([]);
  await page.getByRole('button', { name: '开始练习' }).click();
  await page.getByText('已答 0 / 1 题').waitFor();
  await page.getByRole('button', { name: '不会，看答案' }).click();
  await page.locator('.feedback blockquote').waitFor();
  expect(await storedAnswers(page)).toMatchObject([{ item: 'jzfp-05-06' }]);

  const other = await newPage(phone);
  await other.goto(to.practiceItem('jingzhun-fupin', 'jzfp-01-01'));
  await other.getByRole('button', { name: '改选其他题' }).click();
  expect(new URL(other.url()).search).toBe('');
  expect(await matching(other)).toBeGreaterThan(100);
  expect(await other.evaluate(() => document.activeElement?.className)).toBe('desk');
});

test.each(['jzfp-99-99', '', '__proto__'])('an unknown item (%j) is left out', async (item) => {
  const page = await newPage();
  await page.goto(to.practiceItem('jingzhun-fupin', item));
  await page.getByRole('button', { name: '开始练习' }).waitFor();
  expect(await page.getByText('只练这一题').count()).toBe(0);
});

test('a sitting survives reload and closing, and can be given up', async () => {
  const context = await newContext(phone);
  const page = await context.newPage();
  await start(page);
  await giveUp(page, 3);
  await page.close();

  const again = await context.newPage();
  await again.goto(practicePath);
  await again.getByText('上次的练习还没做完，已答 3 / 10 题').waitFor();
  await again.getByRole('button', { name: '接着做' }).click();
  expect(await again.getByText('已答 3 / 10 题').count()).toBe(1);
  expect(await again.getByRole('progressbar', { name: '练习进度' }).getAttribute('aria-valuenow')).toBe('3');
  await again.getByRole('button', { name: '换一组题' }).click();
  await again.reload();
  await again.getByRole('button', { name: '开始练习' }).waitFor();
  expect(await again.getByText('上次的练习').count()).toBe(0);
});

test('without a database the reader is told, and a sitting lasts as long as the tab', async () => {
  const context = await newContext();
  await context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  const page = await context.newPage();
  await start(page);
  await page.getByText('不允许网页保存数据').waitFor();
  await giveUp(page, 2);
  await page.reload();
  await page.getByText('已答 2 / 10 题').waitFor();
});

test('a test says nothing of right and wrong before its end, then all: by lesson, by point, item by item', async () => {
  const page = await newPage();
  await openSetup(page);
  await page.getByLabel('提法').selectOption('sige-jianchi');
  await page.getByLabel('题型').selectOption('single');
  await page.getByRole('radio', { name: /自测/ }).check();
  await page.getByRole('button', { name: '开始自测' }).click();
  await page.locator('.item').waitFor();
  const total = await page.locator('.numbers button').count();
  expect(await page.getByRole('button', { name: '不会，看答案' }).count()).toBe(0);
  for (let index = 0; index < total; index += 1) {
    await page.locator('.option').first().click();
    await page.getByRole('button', { name: '提交答案' }).click();
    expect(await page.locator('.feedback:not(:empty)').count()).toBe(0);
  }
  expect(await page.locator('.numbers .right, .numbers .wrong').count()).toBe(0);

  await page.reload();
  await page.getByRole('button', { name: '接着做' }).click();
  await page.getByRole('button', { name: '交卷，看得分' }).click();
  await page.getByText(/^答对 \d+ 题/).waitFor();
  const verdict = await page.locator('.all-done .verdict').innerText();
  expect(verdict).toMatch(new RegExp(`^答对 \\d+ 题，共 ${total} 题。$`));
  const right = Number(verdict.match(/\d+/)?.[0]);
  expect(await page.locator('.numbers .right').count()).toBe(right);
  const byPoint = page.getByRole('table', { name: '按提法' }).getByRole('row', { name: /四个坚持/ });
  expect(await byPoint.getByRole('cell').allInnerTexts()).toEqual([`${right}`, `${total}`]);
  expect(await page.getByRole('table', { name: '按课次' }).count()).toBe(1);
  await page.locator('.all-done li button').first().click();
  expect(await page.locator('.feedback blockquote').count()).toBe(1);
});

test('a test handed in early records only what was answered', async () => {
  const page = await newPage();
  await openSetup(page);
  await page.getByLabel('题型').selectOption('truefalse');
  await page.getByRole('radio', { name: /自测/ }).check();
  await page.getByRole('button', { name: '开始自测' }).click();
  await page.locator('.option').first().click();
  await page.getByRole('button', { name: '提交答案' }).click();
  await page.getByRole('button', { name: '交卷', exact: true }).click();
  await page.getByText('还有 9 题没答').waitFor();
  await page.getByRole('button', { name: '确定交卷' }).click();
  await page.getByText(/共 10 题。/).waitFor();
  expect(await storedAnswers(page)).toHaveLength(1);
});

test('a test lets one change an answer and put an item off, and asks before anything is lost', async () => {
  const page = await newPage();
  await startTest(page, 'truefalse');
  await page.locator('.option').first().click();
  await page.getByRole('button', { name: '提交答案' }).click();
  await page.getByRole('button', { name: '第 1 题，已答' }).click();
  expect(await page.locator('.option input').first().isChecked()).toBe(true);
  await page.getByRole('button', { name: '先跳过' }).click();
  expect(await page.getByText('已答 1 / 10 题').count()).toBe(1);
  const second = await page.locator('.numbers [aria-current]').getAttribute('aria-label');
  expect(second).toBe('第 2 题，还没答');
  await page.getByRole('button', { name: '先跳过' }).click();
  expect(await page.locator('.numbers [aria-current]').getAttribute('aria-label')).toBe('第 3 题，还没答');
  expect(await page.getByRole('button', { name: '第 2 题，还没答' }).count()).toBe(1);
  await page.getByRole('button', { name: '换一组题' }).click();
  await page.getByText('已答的 1 题还没交卷，会丢掉').waitFor();
  await page.getByRole('button', { name: '接着做' }).click();
  expect(await page.getByText('已答 1 / 10 题').count()).toBe(1);
});

test('the result of a test is there again after a reload, and its score stands', async () => {
  const page = await newPage();
  await startTest(page, 'truefalse');
  for (let index = 0; index < 10; index += 1) {
    await page.locator('.option').first().click();
    await page.getByRole('button', { name: '提交答案' }).click();
  }
  await page.getByRole('button', { name: '交卷，看得分' }).click();
  await page.getByText(/^答对 \d+ 题/).waitFor();
  const score = await page.locator('.verdict').innerText();
  expect(await page.locator('.verdict').evaluate((verdict) => verdict === document.activeElement)).toBe(true);
  await page.getByRole('button', { name: /^✕ 错/ }).first().click();
  await page.getByRole('button', { name: '再答一次' }).click();
  await page.locator('.option').nth(1).click();
  await page.getByRole('button', { name: '提交答案' }).click();
  await page.getByRole('button', { name: '看结果' }).click();
  expect(await page.locator('.all-done .verdict').innerText()).toBe(score);
  await page.reload();
  await page.getByRole('button', { name: '看结果' }).click();
  expect(await page.locator('.verdict').innerText()).toBe(score);
});

test('a study sitting that is through can be gone through again, or another drawn', async () => {
  const page = await newPage();
  await openSetup(page);
  await page.getByLabel('题型').selectOption('truefalse');
  await page.getByRole('button', { name: '开始练习' }).click();
  await page.locator('.item').waitFor();
  expect(await page.locator('.item > p.small').evaluate((head) => head === document.activeElement)).toBe(
    true,
  );
  const first = await doAll(page);
  await page.getByRole('button', { name: '全部再做一遍' }).click();
  expect(await page.getByText('已答 0 / 10 题').count()).toBe(1);
  expect(new Set(await doAll(page))).toEqual(new Set(first));
  await page.getByRole('button', { name: '换一组题' }).click();
  expect(await page.locator('.desk').evaluate((desk) => desk === document.activeElement)).toBe(true);
  await page.reload();
  await page.getByRole('button', { name: '开始练习' }).waitFor();
  expect(await page.getByText('上次的').count()).toBe(0);
  await page.getByLabel('题型').selectOption('truefalse');
  await page.getByRole('button', { name: '开始练习' }).click();
  await page.locator('.item').waitFor();
  expect(await doAll(page)).not.toEqual(first);
});

test('a point’s members can be covered, and revealed one by one by tap and by keyboard', async () => {
  const page = await newPage();
  await page.goto(`${lecture}points/`);
  const card = page.locator('#sige-jianchi');
  const covered = card.locator('.covered');
  await card.getByRole('button', { name: '遮住各项' }).click();
  expect(await covered.count()).toBe(4);
  await card.getByRole('button', { name: '揭开下一项' }).click();
  expect(await covered.count()).toBe(3);
  expect(await card.getByRole('status').innerText()).toBe('坚持脱贫攻坚目标和现行扶贫标准');
  await card.getByRole('button', { name: '第 3 项，已遮住，揭开' }).press('Enter');
  expect(await covered.count()).toBe(2);
  await card.getByRole('button', { name: '全部揭开' }).click();
  expect(await covered.count()).toBe(0);
});

test('the 默写 sheet of a point prints on two A4 pages, blanks first, answers on the second', async () => {
  const page = await newPage();
  await page.goto(`${lecture}points/sheet/?point=sige-jianchi`);
  expect(await page.locator('.blanks:visible').count()).toBe(1);
  expect(await page.locator('.blanks:visible').innerText()).not.toContain('大扶贫格局');
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('navigation').first().isVisible()).toBe(false);
  const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(2);
});

async function openSetup(page: Page) {
  await page.goto(practicePath);
  await page.getByRole('button', { name: '开始练习' }).waitFor();
}

async function startTest(page: Page, kind: string) {
  await openSetup(page);
  await page.getByLabel('题型').selectOption(kind);
  await page.getByRole('radio', { name: /自测/ }).check();
  await page.getByRole('button', { name: '开始自测' }).click();
  await page.locator('.item').waitFor();
}

async function start(page: Page) {
  await openSetup(page);
  await page.getByRole('button', { name: '开始练习' }).click();
  await page.locator('.item').waitFor();
}

const matching = async (page: Page) =>
  Number((await page.getByText('符合条件的有').innerText()).match(/\d+/)?.[0]);

/** Answers true/false items until none is left, rightly at the second try; gives their stems. */
async function doAll(page: Page): Promise<string[]> {
  const stems: string[] = [];
  while (await page.locator('.item').count()) {
    const stem = await page.locator('.item legend').innerText();
    await page
      .locator('.option')
      .nth(stems.includes(stem) ? 1 : 0)
      .click();
    stems.push(stem);
    await page.getByRole('button', { name: '提交答案' }).click();
    await page.getByRole('button', { name: /下一题|看结果/ }).click();
  }
  return [...new Set(stems)];
}

/** Answers so many items with 不会, by their numbers. */
async function giveUp(page: Page, count: number) {
  for (let index = 0; index < count; index += 1) {
    await page.locator('.numbers button').nth(index).click();
    await page.getByRole('button', { name: '不会，看答案' }).click();
  }
}
