import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isPlayable, type PlayableItem } from '../../src/domain/grading/index.ts';
import type { QuizItem } from '../../src/schemas/quiz-item.ts';
import { drillPath, lecture, lessonPath, phone, useBrowser } from './browser.ts';

const { newPage, newContext, expectConsole } = useBrowser();
const { items } = parse(readFileSync('content/jingzhun-fupin/quiz.yaml', 'utf8')) as { items: QuizItem[] };
const playable = items.filter(isPlayable);

describe('at the end of a lesson', () => {
  test('a right answer is said so, with the lecture’s own sentence and the way to it', async () => {
    const page = await newPage();
    await openQuiz(page, lessonPath('conduct'));
    const item = await currentItem(page);
    await answer(page, item, true);
    expect(await feedback(page)).toContain('✓ 答对了');
    expect(await page.locator('.feedback blockquote').innerText()).toBe(item.evidence);
    await page.getByRole('link', { name: '回到原文这一句' }).click();
    expect(await markedText(page)).toBe(item.evidence.replace(/\s/g, ''));
    expect(new URL(page.url()).hash).toMatch(/^#p-\d+$/);
    expect(await page.locator('.prose mark').first().isVisible()).toBe(true);
  });

  test('a wrong answer shows the right one in words and comes back after three others', async () => {
    const page = await newPage();
    await openQuiz(page, lessonPath('conduct'));
    const missed = await currentItem(page);
    await answer(page, missed, false);
    expect(await feedback(page)).toMatch(/✕/);
    expect(await feedback(page)).toContain('正确答案');
    const met: string[] = [];
    for (let step = 0; step < 4; step += 1) {
      await page.getByRole('button', { name: '下一题' }).click();
      const item = await currentItem(page);
      met.push(item.id);
      await answer(page, item, true);
    }
    expect(met.slice(0, 3)).not.toContain(missed.id);
    expect(met[3]).toBe(missed.id);
  });

  test('不会 counts as an answer and shows the solution', async () => {
    const page = await newPage();
    await openQuiz(page, lessonPath('shiyan'));
    await page.getByRole('button', { name: '不会，看答案' }).click();
    expect(await feedback(page)).toContain('正确答案');
    expect(await page.getByText('已答 1 /').count()).toBe(1);
  });

  test('nothing can be submitted before something is answered', async () => {
    const page = await newPage();
    await openQuiz(page, lessonPath('shiyan'));
    expect(await page.getByRole('button', { name: '提交答案' }).isDisabled()).toBe(true);
  });

  test('the whole quiz can be done by keyboard alone', async () => {
    const page = await newPage();
    await openQuiz(page, lessonPath('grassroots'));
    const total = await page.locator('.numbers button').count();
    await page.locator('.item fieldset').first().scrollIntoViewIfNeeded();
    await page.locator('.numbers button').first().focus();
    await page.keyboard.press('Enter');
    for (let step = 0; step < total; step += 1) await answerByKeyboard(page, await currentItem(page));
    expect(await page.locator('.all-done').innerText()).toContain(
      `${total} 题都答过了，最近一次答对 ${total} 题`,
    );
  });

  test('a phone answers by touch, and nothing is wider than the screen', async () => {
    const page = await newPage(phone);
    await openQuiz(page, lessonPath('deployment'));
    const item = await currentItem(page);
    await answer(page, item, true);
    expect(await feedback(page)).toContain('✓ 答对了');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test('a quiz that can’t be fetched says so and can be tried again', async () => {
    expectConsole(/ERR_FAILED|Failed to load/);
    const context = await newContext();
    const page = await context.newPage();
    await page.route('**/quiz.json', (route) => route.abort());
    await page.goto(lessonPath('shiyan'));
    await page.locator('#quiz').scrollIntoViewIfNeeded();
    await page.getByText('练习没有取到').waitFor();
    await page.unroute('**/quiz.json');
    await page.getByRole('button', { name: '再试一次' }).click();
    await page.locator('.item fieldset').waitFor();
  });
});

describe('a blank', () => {
  const cloze = playable.find(({ kind, lesson }) => kind === 'cloze' && lesson === 'conduct') as Extract<
    PlayableItem,
    { kind: 'cloze' }
  >;
  const wordings = Object.entries(cloze.blanks).map(([blank, [wording = '']]) => ({ blank, wording }));

  test('one character off is said to be so, and is no pass', async () => {
    const page = await newPage();
    await openItem(page, lessonPath('conduct'), cloze);
    for (const { blank, wording } of wordings) await fill(page, blank, `${wording.slice(0, -1)}错`);
    await page.getByRole('button', { name: '提交答案' }).click();
    expect(await feedback(page)).toContain('差一字，还不算对');
  });

  test('white space and punctuation do not matter', async () => {
    const page = await newPage();
    await openItem(page, lessonPath('conduct'), cloze);
    for (const { blank, wording } of wordings) await fill(page, blank, ` ${[...wording].join(' ')}。`);
    await page.getByRole('button', { name: '提交答案' }).click();
    expect(await feedback(page)).toContain('✓ 答对了');
  });

  test('Enter that ends an input method’s composition grades nothing', async () => {
    const page = await newPage();
    await openItem(page, lessonPath('conduct'), cloze);
    for (const { blank, wording } of wordings) await fill(page, blank, wording);
    const form = page.locator('form.item');
    await form.locator('input').first().dispatchEvent('compositionstart');
    await form.evaluate((element: HTMLFormElement) => element.requestSubmit());
    expect(await feedback(page)).toBe('');
    await form.locator('input').first().dispatchEvent('compositionend');
    await form.evaluate((element: HTMLFormElement) => element.requestSubmit());
    expect(await feedback(page)).toContain('✓ 答对了');
  });
});

test('every item of every lesson can be answered right, and its evidence is marked in its lesson', async () => {
  const page = await newPage();
  for (const item of playable) {
    await page.goto(
      `${lecture}${item.lesson}/?mark=${encodeURIComponent(item.evidence)}#${await blockOf(page, item)}`,
    );
    expect(await markedText(page), item.id).toBe(item.evidence.replace(/\s/g, ''));
  }
}, 120_000);

test('four-three has a practice page of its own', async () => {
  const page = await newPage();
  await page.goto(lessonPath('deployment'));
  await page.getByRole('link', { name: /专题练习/ }).click();
  await page.waitForURL(`**${drillPath}`);
  await openQuiz(page, drillPath);
  const wanted = playable.filter(({ points }) =>
    points?.some((id) => ['sige-jianchi', 'sange-zhuanbian'].includes(id)),
  );
  expect(await page.locator('.numbers button').count()).toBe(wanted.length);
  for (let step = 0; step < wanted.length; step += 1) {
    await answer(page, await currentItem(page), true);
    await page.getByRole('button', { name: /下一题|看结果/ }).click();
  }
  expect(await page.locator('.all-done').innerText()).toContain(`答对 ${wanted.length} 题`);
}, 60_000);

async function openQuiz(page: Page, path: string) {
  await page.goto(path);
  await page.locator('#quiz').scrollIntoViewIfNeeded();
  await page.locator('.item fieldset').waitFor();
}

async function openItem(page: Page, path: string, { id }: PlayableItem) {
  await openQuiz(page, path);
  const served = await itemsOf(page);
  await page.locator('.numbers button').nth(served.indexOf(id)).click();
  await page.locator('.blank input').first().waitFor();
}

async function itemsOf(page: Page): Promise<string[]> {
  const key = (await page.locator('[data-items]').getAttribute('data-items')) ?? '';
  return key.split(' ').map((item) => item.split('@')[0] ?? '');
}

/** The item on the screen, by the number that is the current one. */
async function currentItem(page: Page): Promise<PlayableItem> {
  const number = Number(
    await page
      .locator('.numbers [aria-current]')
      .getAttribute('aria-label')
      .then((label) => label?.match(/\d+/)?.[0]),
  );
  const id = (await itemsOf(page))[number - 1];
  return playable.find((item) => item.id === id) as PlayableItem;
}

const feedback = (page: Page) => page.locator('.item .feedback').innerText();

async function markedText(page: Page): Promise<string> {
  await page.locator('.prose mark').first().waitFor();
  return page.locator('.prose').evaluate((prose) => {
    const words = (mark: Element) =>
      mark.closest<HTMLElement>('[data-was]')?.dataset.was ?? mark.textContent ?? '';
    return [...prose.querySelectorAll('mark')].map(words).join('').replace(/\s/g, '');
  });
}

async function blockOf(page: Page, { lesson, evidence }: PlayableItem): Promise<string> {
  const lines = readFileSync('content/jingzhun-fupin/source.txt', 'utf8').split('\n');
  void page;
  void lesson;
  return `p-${lines.findIndex((line) => line.includes(evidence)) + 1}`;
}

/** Texts of the options to pick for a right answer, or for a wrong one. */
function optionsToPick(item: PlayableItem, right: boolean): string[] {
  if (item.kind === 'truefalse') return [item.answer === right ? '对' : '错'];
  if (item.kind === 'cloze') return [];
  const answers = [item.answer].flat();
  const picked = Object.entries(item.options).filter(([id]) => answers.includes(id) === right);
  return (item.kind === 'single' ? picked.slice(0, 1) : picked).map(([, text]) => text);
}

async function answer(page: Page, item: PlayableItem, right: boolean) {
  if (item.kind === 'cloze') {
    for (const [blank, [wording = '']] of Object.entries(item.blanks))
      await fill(page, blank, right ? wording : '不知道');
  }
  for (const text of optionsToPick(item, right)) {
    await page
      .locator('.option')
      .filter({ has: page.getByText(text, { exact: true }) })
      .click();
  }
  await page.getByRole('button', { name: '提交答案' }).click();
}

async function answerByKeyboard(page: Page, item: PlayableItem) {
  await page.keyboard.press('Tab');
  if (item.kind === 'cloze') {
    for (const [wording = ''] of Object.values(item.blanks)) {
      await page.keyboard.insertText(wording);
      await page.keyboard.press('Tab');
    }
  } else {
    const shown = await page.locator('.option > span:nth-of-type(2)').allInnerTexts();
    const wanted = optionsToPick(item, true);
    if (item.kind === 'multiple') {
      for (const text of shown) {
        if (wanted.includes(text)) await page.keyboard.press('Space');
        await page.keyboard.press('Tab');
      }
    } else {
      const steps = shown.indexOf(wanted[0] ?? '');
      if (steps === 0) await page.keyboard.press('Space');
      for (let step = 0; step < steps; step += 1) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
    }
  }
  await page.keyboard.press('Enter');
  expect(await feedback(page), item.id).toContain('✓ 答对了');
  await page.keyboard.press('Enter');
}

async function fill(page: Page, blank: string, text: string) {
  await page.getByRole('textbox', { name: `第 ${blank} 空` }).fill(text);
}
