import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { rightAnswer } from '../domain/grading/bank.ts';
import { checkAccess } from './access.ts';
import { answer, button, feedback, itemOf, openItem, results, said } from './answering.ts';
import { desktop, phone, useBrowser } from './browser.ts';
import { storedAnswers } from './stored.ts';

const { newPage } = useBrowser();

const cloze = itemOf('jzfp-05-06', 'cloze');
const recall = itemOf('jzfp-01-03', 'recall');

describe('a recall', () => {
  test('takes the members in any order, and says of each what became of it', async () => {
    const page = await newPage(desktop);
    await openItem(page, recall);
    await type(page, ['安幼养老', '户户走道', '<b>胡写</b>', '安幼养老']);
    await button(page, '提交答案').click();
    expect(await results(page)).toEqual([
      '差一字：户户走到（写成了“道”）',
      '扶贫作坊 ✕ 没有写出',
      '安幼养老 ✓ 写对了',
      '强基固本 ✕ 没有写出',
    ]);
    expect(await page.locator('.results mark').allInnerTexts()).toEqual(['到']);
    expect(await page.locator('.item').innerText()).toContain('没有对上的：“<b>胡写</b>”、“安幼养老”');
    expect(await page.locator('.item fieldset b', { hasText: '胡写' }).count()).toBe(0);
    expect((await storedAnswers(page))[0]).toMatchObject({ score: 0.25 });
    await checkAccess(page);
  });

  test('of which all is right or one character off is said to be so', async () => {
    const page = await newPage(desktop);
    await openItem(page, recall);
    await type(page, ['安幼养老', '户户都走到', '强固本', '扶贫作坊']);
    await button(page, '提交答案').click();
    expect(await feedback(page)).toContain('✕ 差一字，还不算对');
    expect(await results(page)).toEqual([
      '差一字：户户走到（多写了“都”）',
      '扶贫作坊 ✓ 写对了',
      '安幼养老 ✓ 写对了',
      '差一字：强基固本（漏了这个字）',
    ]);
    expect(await page.locator('.results mark').allInnerTexts()).toEqual(['都', '基']);
    await checkAccess(page);
  });

  test('goes on to the next field by Enter, and hands in by Enter in the last', async () => {
    const page = await newPage(desktop);
    await openItem(page, recall);
    await page.locator('input.slot').first().focus();
    for (const text of rightAnswer(recall) as string[]) {
      expect(await feedback(page)).toBe('');
      await page.keyboard.insertText(text);
      await page.keyboard.press('Enter');
    }
    expect(await feedback(page)).toContain('✓ 答对了');
  });

  test('grades nothing while an input method composes', async () => {
    const page = await newPage(desktop);
    await openItem(page, recall);
    const fields = await page.locator('input.slot').all();
    for (const field of fields) await field.fill('不知道');
    const last = page.locator('input.slot').last();
    await last.fill('hu hu');
    await last.dispatchEvent('compositionstart');
    await page.keyboard.press('Enter');
    expect(await feedback(page)).toBe('');
    await last.dispatchEvent('compositionend');
    await last.fill('户户走到');
    await page.keyboard.press('Enter');
    expect(await feedback(page)).toContain('对了一部分');
  });
});

describe('a blank', () => {
  test('one character off has that character marked', async () => {
    const page = await newPage(desktop);
    await openItem(page, cloze);
    const [[, [one = ''] = []] = [], [, [other = ''] = []] = []] = Object.entries(cloze.blanks);
    await type(page, [`${one.slice(0, -1)}错`, other]);
    await button(page, '提交答案').click();
    expect(await feedback(page)).toContain(`第 1 空差一字：${one}（写成了“错”）`);
    expect(await page.locator('.feedback mark').allInnerTexts()).toEqual([one.slice(-1)]);
    await checkAccess(page);
  });

  test('tells nothing of its wording before a hint is taken', async () => {
    const page = await newPage(desktop);
    await openItem(page, cloze);
    const fields = await page.locator('input.slot').all();
    const widths = await Promise.all(fields.map(async (field) => (await field.boundingBox())?.width));
    expect(new Set(widths).size).toBe(1);
    const labels = await Promise.all(fields.map((field) => field.getAttribute('aria-label')));
    expect(labels).toEqual(['第 1 空', '第 2 空']);
  });
});

describe('hints', () => {
  test.each([
    ['a cloze', cloze, '第 1 空 3 个字，第 2 空 4 个字'],
    ['a recall', recall, '共 4 项，各有 4、4、4、4 个字'],
  ])('to %s: how many characters, how they begin, tiles; and each is counted', async (_, item, counts) => {
    const page = await newPage(desktop);
    await openItem(page, item);
    const hint = button(page, '提示');
    await hint.click();
    expect(await said(page)).toBe(`提示：${counts}`);
    expect(await page.locator('.hint').innerText()).toBe(`提示：${counts}。`);
    await hint.click();
    const wanted = Object.values(rightAnswer(item) as object).map(String);
    expect(await page.locator('input.slot').first().getAttribute('placeholder')).toBe(`${wanted[0]?.[0]}…`);
    expect(await page.getByRole('textbox', { name: `开头是“${wanted[0]?.[0]}”` }).count()).toBeGreaterThan(0);
    expect(await page.locator('.tile').count()).toBe(0);
    await checkAccess(page);
    await hint.click();
    expect(await page.locator('.tile').count()).toBe(wanted.length + item.decoys.length);
    expect(await hint.getAttribute('aria-disabled')).toBe('true');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('提示');
    await checkAccess(page);
    await answer(page, item, true);
    expect(await storedAnswers(page)).toMatchObject([{ item: item.id, hints: 3, score: 1 }]);
    await button(page, '再答一次').click();
    expect(await page.locator('input.slot').count()).toBe(wanted.length);
    await answer(page, item, true);
    expect(await storedAnswers(page)).toMatchObject([{ hints: 3 }, { hints: 0 }]);
  });
});

describe('tiles', () => {
  test('fill the next empty slot, come back by a tap, and steps can be undone', async () => {
    const page = await newPage(phone);
    await openItem(page, recall);
    const [one = '', two = '', three = ''] = rightAnswer(recall) as string[];
    const slot = (at: number) => page.locator('button.slot').nth(at).innerText();
    await button(page, two).first().click();
    await button(page, one).first().click();
    expect(await said(page)).toBe(`第 2 项：${one}`);
    expect([await slot(0), await slot(1)]).toEqual([two, one]);
    expect(await page.locator('.tile[aria-disabled=true]').count()).toBe(2);
    await page.locator('button.slot').first().click();
    expect(await said(page)).toBe(`取下 ${two}`);
    await page.locator('.tile', { hasText: three }).click();
    expect([await slot(0), await slot(1)]).toEqual([three, one]);
    await button(page, '撤回上一步').click();
    await button(page, '撤回上一步').click();
    expect(await said(page)).toBe(`已撤回：取下 ${two}`);
    expect([await slot(0), await slot(1)]).toEqual([two, one]);
  });

  test('come and go by a button, which is remembered', async () => {
    const page = await newPage(phone);
    await openItem(page, cloze);
    expect(await page.locator('input.slot').count()).toBe(0);
    await button(page, '改用键盘输入').click();
    expect(await page.locator('.tile').count()).toBe(0);
    await page.locator('input.slot').first().fill('没想好');
    await openItem(page, recall);
    expect(await page.locator('input.slot').count()).toBe(4);
    await button(page, '改用词块').click();
    expect(
      await page.evaluate(() => JSON.parse(localStorage.getItem('dangke:settings') ?? '').answerBy),
    ).toBe('tiles');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('改用键盘输入');
  });

  test('are not the default where there is a mouse', async () => {
    const page = await newPage(desktop);
    await openItem(page, recall);
    expect(await page.locator('.tile').count()).toBe(0);
  });
});

async function type(page: Page, texts: string[]) {
  for (const [at, text] of texts.entries()) await page.locator('input.slot').nth(at).fill(text);
}
