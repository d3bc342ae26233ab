import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { AskedItem, AskedOf } from '../../src/domain/items.ts';
import { bank } from '../domain/grading/bank.ts';
import { lessonPath } from './browser.ts';

/** How a person answers an item: by touch, or by keyboard alone. */
type Press = (button: Locator) => Promise<void>;

/** By mouse or by touch. */
export const tap: Press = (button) => button.click();

/** By keyboard alone: Tab until there, then Enter, or Space where Enter would hand in the form. */
export const press: Press = async (control) => {
  await tabTo(control);
  const key = await control.evaluate((element) => (element.tagName === 'INPUT' ? 'Space' : 'Enter'));
  await control.page().keyboard.press(key);
};

/** One item of the bank. */
export function itemOf<Kind extends AskedItem['kind']>(id: string, kind: Kind): AskedOf<Kind> {
  const item = bank.find((other) => other.id === id);
  if (item?.kind !== kind) throw new Error(`no ${kind} ${id}`);
  return item as AskedOf<Kind>;
}

/** Opens a page and brings its quiz into view. */
export async function openQuiz(page: Page, path: string) {
  await page.goto(path);
  await page.locator('#quiz').scrollIntoViewIfNeeded();
  await page.locator('.item fieldset').waitFor();
}

/** Opens an item by its number. */
export async function openItem(page: Page, item: AskedItem, path = lessonPath(item.lesson)) {
  await openQuiz(page, path);
  const at = (await itemsOf(page)).indexOf(item.id);
  if (at < 0) throw new Error(`${path} does not ask ${item.id}`);
  const number = page.locator('.numbers button').nth(at);
  await number.click();
  await expect.poll(() => number.getAttribute('aria-current')).toBe('step');
  await page.locator('.item fieldset').first().waitFor();
}

/** Ids of the items that a page asks. */
export async function itemsOf(page: Page): Promise<string[]> {
  const key = (await page.locator('[data-items]').getAttribute('data-items')) ?? '';
  return key.split(' ').map((item) => item.split('@')[0] ?? '');
}

/** The item on the screen, by the number that is the current one. */
export async function currentItem(page: Page): Promise<AskedItem> {
  const label = await page.locator('.numbers [aria-current]').getAttribute('aria-label');
  const id = (await itemsOf(page))[Number(label?.match(/\d+/)?.[0]) - 1];
  return bank.find((item) => item.id === id) as AskedItem;
}

/** What is said of the answer. */
export const feedback = (page: Page) => page.locator('.item .feedback').innerText();

/** What was said to those who don't see it. */
export const said = (page: Page) => page.locator('.item > .visually-hidden[role=status]').innerText();

/** Each part of the answer with its verdict. */
export async function results(page: Page): Promise<string[]> {
  const rows = await page.locator('.results li').allInnerTexts();
  return rows.map((row) => row.replace(/\s+/g, ' ').trim());
}

/** A button of the item by the whole of what stands on it. */
export function button(page: Page, text: string): Locator {
  return page.locator('.item button').filter({ hasText: new RegExp(`^\\s*${escaped(text)}\\s*$`) });
}

/** Answers the item on the screen, and hands the answer in. */
export async function answer(page: Page, item: AskedItem, right: boolean, by: Press = tap) {
  await draft(page, item, right, by);
  await by(button(page, '提交答案'));
}

/** Gives an answer, but keeps it. */
export async function draft(page: Page, item: AskedItem, right: boolean, by: Press = tap) {
  switch (item.kind) {
    case 'cloze':
      return words(
        page,
        Object.values(item.blanks).map(([wording = '']) => wording),
        item.decoys,
        right,
        by,
      );
    case 'recall':
      return words(
        page,
        item.members.map(({ text }) => text),
        item.decoys,
        right,
        by,
      );
    case 'order':
      for (const id of right ? item.answer : [...item.answer].reverse())
        await by(page.locator('.option').filter({ hasText: exactly(item.options[id] ?? '') }));
      return;
    case 'match':
      for (const id of rightSides(item, right))
        await by(page.locator('.tile').filter({ hasText: exactly(item.right[id] ?? '') }));
      return;
    default:
      for (const text of optionsToPick(item, right))
        await by(
          page
            .locator('.option')
            .filter({ has: page.getByText(text, { exact: true }) })
            .locator('input'),
        );
  }
}

async function words(page: Page, wanted: string[], decoys: string[], right: boolean, by: Press) {
  const fields = page.locator('input.slot');
  if (await fields.count()) {
    for (const [at, text] of wanted.entries()) {
      if (by === press) await tabTo(fields.nth(at));
      await fields.nth(at).fill(right ? text : '不知道');
    }
    return;
  }
  for (const [at, text] of wanted.entries())
    await by(page.locator('.tile').filter({ hasText: exactly(right ? text : (decoys[at] ?? text)) }));
}

function rightSides({ left, answer: pairs }: AskedOf<'match'>, right: boolean): string[] {
  const sides = Object.keys(left).map((id) => pairs[id] ?? '');
  return right ? sides : [...sides.slice(1), ...sides.slice(0, 1)];
}

function optionsToPick(item: AskedOf<'single' | 'multiple' | 'truefalse'>, right: boolean): string[] {
  if (item.kind === 'truefalse') return [item.answer === right ? '对' : '错'];
  const answers = [item.answer].flat();
  const picked = Object.entries(item.options).filter(([id]) => answers.includes(id) === right);
  return (item.kind === 'single' ? picked.slice(0, 1) : picked).map(([, text]) => text);
}

/** Moves the focus by Tab or Shift+Tab alone; a group of radio buttons is one stop, with arrows within. */
export async function tabTo(control: Locator, atEach: (page: Page) => Promise<void> = async () => {}) {
  const { keyboard } = control.page();
  for (let step = 0; step < 100; step += 1) {
    const way = await control.evaluate((element: HTMLInputElement) => {
      const active = document.activeElement as HTMLInputElement | null;
      if (!active || active === element) return active ? 'there' : 'after';
      const later = active.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING;
      const alike = active.type === 'radio' && active.name === element.name;
      return `${alike ? 'arrow ' : ''}${later ? 'after' : 'before'}`;
    });
    if (way === 'there') return;
    if (way.startsWith('arrow')) await keyboard.press(way.endsWith('after') ? 'ArrowDown' : 'ArrowUp');
    else await keyboard.press(way === 'after' ? 'Tab' : 'Shift+Tab');
    await atEach(control.page());
  }
  throw new Error(`Tab does not reach ${control}`);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** The text at the end of what stands on a button: an order's options bear a number before it. */
const exactly = (text: string) => new RegExp(`^\\s*\\d*\\s*${escaped(text)}\\s*$`);
