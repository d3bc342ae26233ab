import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations, FORCED_COLOURS } from './access.ts';
import { answer, itemOf } from './answering.ts';
import { desktop, lecture, lessonPath, openSettled, phone, useBrowser } from './browser.ts';
import { deckDialogs, openDeck } from './decks.ts';
import { sample } from '../sample.ts';
import { scriptEngine } from './speech.ts';

/* Axe looks at what opens over a page, and at what one comes to by doing something there; `routes.test.ts` has the pages. */

const { newPage } = useBrowser();
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

/** Answers one item, alone in its sitting, and goes elsewhere where a path is given. */
async function answerOne(page: Page, right: boolean, then?: string) {
  const item = itemOf('jzfp-43-01', 'single');
  await openSettled(page, `${lecture}quiz/?item=${item.id}`);
  await button(page, '开始练习').click();
  await page.locator('.item fieldset').waitFor();
  await answer(page, item, right);
  if (then) await openSettled(page, then);
}

/** What is brought about in a page that is new. */
const STATES: [string, (page: Page) => Promise<unknown>][] = [
  [
    'a note',
    async (page) => {
      await openSettled(page, lessonPath('ideals'));
      await page.locator('.prose .emend, .prose .note-mark').first().click();
      await page.getByRole('dialog', { name: '校注' }).waitFor();
    },
  ],
  [
    'a term',
    async (page) => {
      await openSettled(page, lessonPath('ideals'));
      await page.locator('.prose .term').first().click();
      await page.locator('.popover').waitFor();
    },
  ],
  [
    'the settings of display',
    async (page) => {
      await openSettled(page, lessonPath('ideals'));
      await page.locator('#display-settings summary').click();
      await page.getByRole('radio', { name: '特大' }).waitFor();
    },
  ],
  [
    'the search, with results',
    async (page) => {
      await openSettled(page, '/');
      await page.keyboard.press('/');
      await page.keyboard.type('四个坚持');
      await page.locator('.search-panel[data-state="found"]').waitFor();
    },
  ],
  [
    'a passage found',
    async (page) => {
      await openSettled(page, `${lessonPath('deployment')}?mark=四个坚持#p-32`);
      await page.locator('.match-bar').waitFor();
    },
  ],
  [
    'a lesson read aloud',
    async (page) => {
      await scriptEngine(page);
      await openSettled(page, lessonPath('ideals'));
      await page.locator('article > header').getByRole('button', { name: '朗读' }).click();
      await page.getByRole('region', { name: '朗读' }).waitFor();
    },
  ],
  [
    'a sitting that is through',
    async (page) => {
      await answerOne(page, true);
      await button(page, '看结果').click();
      await page.locator('.all-done, .verdict').first().waitFor();
    },
  ],
  [
    'a review',
    async (page) => {
      await answerOne(page, false, '/review/');
      await button(page, '练错题本里的题').click();
      await page.locator('.item fieldset').waitFor();
    },
  ],
  [
    'a backup as text and the field for one',
    async (page) => {
      await answerOne(page, true, '/me/');
      await button(page, '粘贴文字码').click();
      await button(page, '文字码').click();
      await page.locator('.code-part textarea').first().waitFor();
    },
  ],
  [
    'points covered',
    async (page) => {
      await openSettled(page, `${lecture}points/`);
      await button(page, '遮住各项').click();
    },
  ],
  [
    'the deletion of everything',
    async (page) => {
      await answerOne(page, true, '/me/');
      await button(page, /^删除全部/).click();
      await page.getByRole('textbox').first().waitFor();
    },
  ],
];

const inElder = sample(STATES, 3).map(([name]) => name);
const inOtherLooks = sample(STATES.toReversed(), 6).map(([name]) => name);

describe.each(STATES)('%s', (name, bringAbout) => {
  test('pleases axe on a desktop', async () => {
    const page = await newPage(desktop);
    await bringAbout(page);
    expect(await faults(page), 'light').toEqual([]);
    if (!inOtherLooks.includes(name)) return;
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeViolations(page, ['color-contrast']), 'dark').toEqual([]);
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    expect(await faults(page, FORCED_COLOURS), 'forced colours').toEqual([]);
  });

  test.runIf(inElder.includes(name))('pleases axe on a phone in 长辈版, in light and dark', async () => {
    const page = await newPage(phone);
    await bringAbout(page);
    await page.locator('button.edition').evaluate((one: HTMLElement) => one.click());
    expect(await faults(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeViolations(page, ['color-contrast']), 'dark').toEqual([]);
  });
});

/** The words of what is covered are there, but can't be seen: its name must not have them. */
async function faults(page: Page, rules?: string[]): Promise<string[]> {
  return (await axeViolations(page, rules)).filter(
    (fault) => !/^label-content.*"member covered"/.test(fault),
  );
}

test('the dialogs of a deck please axe in forced colours too', async () => {
  const page = await newPage({ ...desktop, forcedColors: 'active' });
  await openDeck(page);
  for (const [key, name] of deckDialogs) {
    await page.keyboard.press(key);
    await page.getByRole('dialog', { name }).waitFor();
    expect(await axeViolations(page, FORCED_COLOURS), name).toEqual([]);
    await page.keyboard.press('Escape');
  }
});
