import type { Page } from 'playwright-core';

/** The deck that is walked through: it has every kind of slide but the lecture's own. */
export const deckPath = '/present/jingzhun-fupin/deployment/';

/** Its dialogs, each with the key that opens it. */
export const deckDialogs = [
  ['o', '总览'],
  ['?', '怎样放映'],
  ['g', '转到'],
] as const;

/** Where a deck's page stands, as the room sees it: `3.2`. */
export function placeOf(page: Page): Promise<string> {
  return page.evaluate(() => {
    const current = document.querySelector<HTMLElement>('.stage .current');
    return `${current?.id.replace('slide-', '')}.${current?.dataset.at}`;
  });
}

/** Every place of a deck, from first to last. */
export function placesOf(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.stage > .slide')].flatMap((slide, at) => {
      const steps = [...slide.querySelectorAll<HTMLElement>('[data-step]')].map(({ dataset }) =>
        Number(dataset.step),
      );
      return Array.from({ length: Math.max(0, ...steps) + 1 }, (_, step) => `${at + 1}.${step}`);
    }),
  );
}

/** Opens a deck, once its script works. */
export async function openDeck(page: Page, address = deckPath) {
  await page.goto(address);
  await page.locator('.controls').waitFor({ state: 'attached' });
}
