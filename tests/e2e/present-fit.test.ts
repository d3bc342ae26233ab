import { chromium } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { lessons, useBrowser } from './browser.ts';
import { deckPath, openDeck } from './decks.ts';
import { measure } from './measure.ts';
import { sample } from '../sample.ts';

/* Every slide of every deck, measured: nothing cut, nothing small, nothing faint. */

const FLOOR = 36;
const CONTRAST = 7;
const sizes = [
  [1024, 768],
  [1280, 720],
  [1366, 768],
  [1920, 1080],
] as const;
const decks = ['', ...lessons.map((lesson) => `${lesson}/`)].map((deck) => `/present/jingzhun-fupin/${deck}`);

const { newPage } = useBrowser();

test.each(sample(decks, 4))('%s fits, large and in contrast, at every size, step and look', async (deck) => {
  const page = await newPage({ viewport: { width: 1024, height: 768 } });
  await page.goto(deck);
  expect(await page.locator('.slide.current').count()).toBe(1);
  const said: string[] = [];
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    const found = await page.evaluate(measure, { floor: FLOOR, contrast: CONTRAST });
    said.push(...found.problems.map((problem) => `${deck} ${width}×${height} ${problem}`));
    expect(found.texts).toBeGreaterThan(30);
    expect(found.canvas).toBe(width / height < 14 / 9 ? 1024 : 1365);
  }
  expect(said).toEqual([]);
});

test('closing slides with the code for phones fit, however long the address', async () => {
  const host = 'xuexi.zhongyang-zuzhibu-dangke.shiyan.example.test';
  const page = await pageAt(host);
  const origin = inject('origin').replace('127.0.0.1', host);
  const said: string[] = [];
  const [lecture, ...ofLessons] = decks;
  for (const deck of [lecture, ofLessons[ofLessons.length - 1]]) {
    await openDeck(page, origin + deck);
    await page.keyboard.press('End');
    await page.locator('.closing .qr p').waitFor({ state: 'attached' });
    for (const [width, height] of sizes) {
      await page.setViewportSize({ width, height });
      const { problems, code } = await page.evaluate(measure, {
        floor: FLOOR,
        contrast: CONTRAST,
        only: '.closing',
        air: 12,
      });
      said.push(...problems.map((problem) => `${deck} ${width}×${height} ${problem}`));
      expect(code).toBeGreaterThanOrEqual(200);
    }
  }
  expect(said).toEqual([]);
});

test('what is veiled is neither read out nor shown in forced colours before its step', async () => {
  const page = await newPage({ forcedColors: 'active' });
  await openDeck(page);
  const number = await page.locator('.stage > .slide').evaluateAll((all) => {
    return all.findIndex((slide) => slide.matches('.point')) + 1;
  });
  await openDeck(page, `${deckPath}#${number}`);
  const slide = page.locator('.slide.current');
  const veil = slide.locator('.veil').first();
  const words = (await veil.textContent()) ?? '';
  expect(await slide.ariaSnapshot()).not.toContain(words);
  const inside = veil.locator('span');
  expect(await inside.evaluate((text) => getComputedStyle(text).visibility)).toBe('hidden');
  expect(await veil.evaluate((block) => getComputedStyle(block).backgroundColor)).not.toBe(
    await slide.evaluate((ground) => getComputedStyle(ground).backgroundColor),
  );
  await page.keyboard.press('ArrowRight');
  await slide.locator('.shown .veil').first().waitFor();
  expect(await slide.ariaSnapshot()).toContain(words);
});

/** A page in a browser that finds the tests' server under another name than this computer's own. */
async function pageAt(host: string) {
  const browser = await chromium.launch({
    executablePath: inject('chromium'),
    args: ['--no-sandbox', '--disable-gpu', `--host-resolver-rules=MAP ${host} 127.0.0.1`],
  });
  onTestFinished(() => browser.close());
  return browser.newPage({ locale: 'zh-CN', reducedMotion: 'reduce' });
}
