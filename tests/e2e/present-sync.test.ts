import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/domain/random.ts';
import { useBrowser } from './browser.ts';
import { deckPath, openDeck, placeOf } from './decks.ts';
import { upTo } from '../sample.ts';

const { newContext } = useBrowser();
const room = { viewport: { width: 1024, height: 768 } };
const ACTIONS = upTo(100, 60);

/** All that two windows must have alike. */
async function stateOf(page: Page) {
  return page.evaluate(() => {
    const { screen, look } = document.documentElement.dataset;
    const current = document.querySelector<HTMLElement>('.stage .current');
    const shown = [...(current?.querySelectorAll<HTMLElement>('.shown') ?? [])].map(
      ({ dataset }) => dataset.step,
    );
    const hands = [...document.querySelectorAll('.stage .hands-count')].map(({ textContent }) => textContent);
    return [screen, look, current?.id, current?.dataset.at, ...shown, '|', ...hands].join(' ');
  });
}

async function agree(one: Page, other: Page) {
  await expect.poll(async () => (await stateOf(one)) === (await stateOf(other)), { interval: 10 }).toBe(true);
  return stateOf(one);
}

/** Presses until there is one more window: that one was closed is known to its opener only after a moment. */
async function popUp(context: BrowserContext, page: Page) {
  const before = context.pages().length;
  const pressed = async () => {
    await page.keyboard.press('s');
    return context.pages().length;
  };
  await expect.poll(pressed, { interval: 300 }).toBeGreaterThan(before);
  const speaker = context.pages()[before] as Page;
  await speaker.locator('.controls').waitFor({ state: 'attached' });
  return speaker;
}

const ways = {
  'opened by its key': popUp,
  async 'opened by hand'(context: BrowserContext) {
    const speaker = await context.newPage();
    await openDeck(speaker, `${deckPath}?view=speaker`);
    return speaker;
  },
  async 'opened by its key, without a channel'(context: BrowserContext, page: Page) {
    await context.addInitScript(() => {
      Reflect.deleteProperty(window, 'BroadcastChannel');
    });
    await page.reload();
    await page.locator('.controls').waitFor({ state: 'attached' });
    return popUp(context, page);
  },
};

const KEYS = ['PageDown', 'PageDown', 'PageDown', 'PageDown', 'PageUp', 'Shift+ArrowRight', 'b', 'w', 'c'];
const MORE_KEYS = ['1', '2', '3', '+', '-', 'Home'];

describe('the speaker’s window', () => {
  test.each(Object.entries(ways))('%s stays in step over random actions and reloads', async (way, open) => {
    const context = await newContext(room);
    const page = await context.newPage();
    await openDeck(page);
    const speaker = await open(context, page);
    const windows = [page, speaker] as const;
    const random = randomFrom(way.length);
    const keys = [...KEYS, ...KEYS, ...MORE_KEYS];
    const states = new Set<string>();
    const actions = open === popUp ? ACTIONS : ACTIONS / 4;
    for (let action = 1; action <= actions; action += 1) {
      const window = windows[random() < 0.5 ? 0 : 1];
      await window.keyboard.press(keys[Math.floor(random() * keys.length)] ?? 'PageDown');
      states.add(await agree(page, speaker));
      if (action % 12 !== 0) continue;
      const before = await stateOf(page);
      const reloaded = windows[(action / 12) % 2];
      await reloaded?.reload();
      await reloaded?.locator('.controls').waitFor({ state: 'attached' });
      // Without a channel it is the speaker's window that asks, every two seconds.
      expect(await agree(page, speaker)).toBe(before);
    }
    expect(states.size).toBeGreaterThan(actions / 5);
  });

  test('is told where the room’s window went after that one was reloaded', async () => {
    const context = await newContext(room);
    await context.addInitScript(() => {
      Reflect.deleteProperty(window, 'BroadcastChannel');
    });
    const page = await context.newPage();
    await openDeck(page);
    const speaker = await popUp(context, page);
    await page.reload();
    await page.locator('.controls').waitFor({ state: 'attached' });
    // The reloaded window has lost its hold of the other, which asks from time to time.
    await page.waitForTimeout(2200);
    await page.keyboard.press('PageDown');
    await agree(page, speaker);
    expect(await placeOf(speaker)).toBe('2.0');
  });

  test('may be closed and opened again, and so may the room’s', async () => {
    const context = await newContext(room);
    const page = await context.newPage();
    await openDeck(page);
    const speaker = await popUp(context, page);
    await speaker.keyboard.press('PageDown');
    await agree(page, speaker);
    await speaker.close();
    await page.keyboard.press('PageDown');
    expect(await placeOf(page)).toBe('2.1');
    const again = await popUp(context, page);
    expect(await agree(page, again)).toContain('slide-2 1');
    await page.close();
    await again.keyboard.press('PageDown');
    expect(await placeOf(again)).toBe('2.2');
    const second = await context.newPage();
    await openDeck(second);
    await agree(second, again);
    expect(await placeOf(second)).toBe('2.2');
  });

  test('takes the show that is on, not one of this morning', async () => {
    const context = await newContext(room);
    const morning = await context.newPage();
    await openDeck(morning, `${deckPath}#7`);
    for (let press = 0; press < 4; press += 1) await morning.keyboard.press('PageDown');
    await morning.close();
    const page = await context.newPage();
    await openDeck(page);
    const speaker = await popUp(context, page);
    await agree(page, speaker);
    expect(await placeOf(speaker)).toBe('1.0');
    await speaker.keyboard.press('PageDown');
    await agree(page, speaker);
    expect(await placeOf(page)).toBe('2.0');
  });

  test('shows its pointer to the room', async () => {
    const context = await newContext(room);
    const page = await context.newPage();
    await openDeck(page);
    const speaker = await popUp(context, page);
    await speaker.locator('.laid-out').waitFor();
    await speaker.keyboard.press('l');
    const slide = await speaker.locator('.stage .current').boundingBox();
    if (!slide) throw new Error('no slide');
    await speaker.mouse.move(slide.x + 10, slide.y + 10);
    await speaker.mouse.move(slide.x + slide.width / 4, slide.y + slide.height / 2);
    const left = () =>
      page.locator('.pointer-dot').evaluate((dot) => Number.parseFloat((dot as HTMLElement).style.left));
    await expect.poll(left).toBeCloseTo(256, -1);
    await speaker.close();
    await expect.poll(() => page.locator('.pointer-dot').isVisible()).toBe(false);
  });
});

test('a second window for the room joins at the right place, and other decks’ windows are left alone', async () => {
  const context = await newContext(room);
  const page = await context.newPage();
  await openDeck(page);
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('PageDown');
  const [second, other] = [await context.newPage(), await context.newPage()];
  await openDeck(second);
  await openDeck(other, '/present/jingzhun-fupin/conduct/');
  await agree(page, second);
  await second.keyboard.press('PageDown');
  await agree(page, second);
  expect(await placeOf(other)).toBe('1.0');
});
