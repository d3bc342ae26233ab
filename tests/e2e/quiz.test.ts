import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { bank } from '../domain/grading/bank.ts';
import { axeViolations } from './access.ts';
import {
  answer,
  currentItem,
  feedback,
  itemOf,
  itemsOf,
  openItem,
  openQuiz,
  press,
  tap,
} from './answering.ts';
import { desktop, drillPath, lessonPath, openSettled, phone, useBrowser } from './browser.ts';
import { sample } from '../sample.ts';

const { newPage, newContext, expectConsole } = useBrowser();

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

  test.each([
    ['on a phone', phone],
    ['on a desktop', desktop],
  ])('it has its place before it comes: what stands below hardly moves %s', async (_where, device) => {
    const page = await newPage(device);
    await openSettled(page, lessonPath('ideals'));
    const below = () =>
      page
        .locator('.discuss, .turn')
        .first()
        .evaluate((part) => part.getBoundingClientRect().top + scrollY);
    const before = await below();
    await page.locator('#quiz').scrollIntoViewIfNeeded();
    await page.locator('#quiz fieldset').waitFor();
    expect(Math.abs((await below()) - before)).toBeLessThan(80);
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
  const cloze = itemOf('jzfp-05-06', 'cloze');
  const wordings = Object.entries(cloze.blanks).map(([blank, [wording = '']]) => ({ blank, wording }));

  test('one character off is said to be so, and is no pass', async () => {
    const page = await newPage();
    await openItem(page, cloze);
    for (const { blank, wording } of wordings) await fill(page, blank, `${wording.slice(0, -1)}错`);
    await page.getByRole('button', { name: '提交答案' }).click();
    expect(await feedback(page)).toContain('差一字，还不算对');
  });

  test('white space and punctuation do not matter', async () => {
    const page = await newPage();
    await openItem(page, cloze);
    for (const { blank, wording } of wordings) await fill(page, blank, ` ${[...wording].join(' ')}。`);
    await page.getByRole('button', { name: '提交答案' }).click();
    expect(await feedback(page)).toContain('✓ 答对了');
  });

  test('Enter that ends an input method’s composition grades nothing', async () => {
    const page = await newPage();
    await openItem(page, cloze);
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

test('the evidence of every item is marked in its lesson', async () => {
  const page = await newPage();
  const items = sample(bank, 30);
  for (const lesson of new Set(items.map(({ place }) => place))) {
    await page.goto(`/lectures/${lesson}/`);
    for (const { id, block, evidence } of items.filter(({ place }) => place === lesson)) {
      await follow(page, `?mark=${encodeURIComponent(evidence)}#${block}`);
      await expect.poll(() => markedText(page), { message: id }).toBe(evidence.replace(/\s/g, ''));
    }
  }
});

/** One of them; with the others a lesson's and the drill's are done in both ways. */
const sittings = [['four-three', 'by touch on a phone', phone, tap, drillPath]] as const;
const others = [
  ['grassroots', 'by keyboard alone', desktop, press, lessonPath('grassroots')],
  ['shiyan', 'by touch on a phone', phone, tap, lessonPath('shiyan')],
  ['four-three', 'by keyboard alone', desktop, press, drillPath],
] as const;

test.each([...sittings, ...sample(others, 0)])(
  'a full sitting of %s %s, kinds mixed, from the first item to the result',
  async (_name, _way, device, by, path) => {
    const page = await newPage(device);
    await openQuiz(page, path);
    const total = (await itemsOf(page)).length;
    for (let step = 0; step < total; step += 1) {
      await answer(page, await currentItem(page), true, by);
      expect(await feedback(page)).toContain('✓ 答对了');
      await by(page.getByRole('button', { name: /下一题|看结果/ }));
    }
    expect(await page.locator('.all-done').innerText()).toContain(
      `${total} 题都答过了，最近一次答对 ${total} 题`,
    );
    expect(await page.locator('.verdict').evaluate((verdict) => verdict === document.activeElement)).toBe(
      true,
    );
    expect(await axeViolations(page)).toEqual([]);
  },
  120_000,
);

test('four-three has a practice page of its own', async () => {
  const page = await newPage();
  await page.goto(lessonPath('deployment'));
  await page.getByRole('link', { name: /专题练习/ }).click();
  await page.waitForURL(`**${drillPath}`);
  await openQuiz(page, drillPath);
  const wanted = bank.filter(({ points }) =>
    points?.some((id) => ['sige-jianchi', 'sange-zhuanbian'].includes(id)),
  );
  expect(await page.locator('.numbers button').count()).toBe(wanted.length);
});

/** Follows a link within the page. */
async function follow(page: Page, href: string) {
  await page.evaluate((address) => {
    const link = document.body.appendChild(document.createElement('a'));
    link.href = address;
    link.click();
    link.remove();
  }, href);
}

async function markedText(page: Page): Promise<string> {
  await page.locator('.prose mark').first().waitFor();
  return page.locator('.prose').evaluate((prose) => {
    const words = (mark: Element) =>
      mark.closest<HTMLElement>('[data-was]')?.dataset.was ?? mark.textContent ?? '';
    return [...prose.querySelectorAll('mark')].map(words).join('').replace(/\s/g, '');
  });
}

async function fill(page: Page, blank: string, text: string) {
  await page.getByRole('textbox', { name: `第 ${blank} 空` }).fill(text);
}
