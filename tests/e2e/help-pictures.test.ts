import { statSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { helpSections } from '../../src/help.ts';
import drawn from '../../src/help-pictures.json';
import { desktop, openSettled, phone, useBrowser } from './browser.ts';
import { frameOf, helpStates, wordsOn } from './help-states.ts';

/* The help page's pictures: the site still reads as they show it, and the page shows them. */

const { newPage } = useBrowser();

const REDRAW = 'the site has changed: run npm run help-pictures, look at the pictures, and commit them';
/** In bytes: all of them are in the copy for use without network. */
const MOST = 26_000;
const pictures = helpSections.flatMap(({ pictures = [] }) => pictures);
const sizes: Record<string, { width: number; height: number; words: string }> = drawn;

test('every picture named in the help is drawn, and no other', () => {
  const names = pictures.map(({ name }) => name).sort();
  expect(helpStates.map(({ name }) => name).sort()).toEqual(names);
  expect(Object.keys(sizes).sort(), REDRAW).toEqual(names);
});

describe.each(helpStates)('the picture “$name”', ({ name, options, show }) => {
  test('shows words that still stand there, whole', async () => {
    const page = await newPage(options);
    const parts = await show(page);
    expect(await wordsOn(parts), REDRAW).toBe(sizes[name]?.words);
    await frameOf(page, parts);
  });

  test('is a small file of the size that the page says', async () => {
    const file = join(inject('dist'), `help/${name}.webp`);
    const { format, width, height } = await sharp(file).metadata();
    expect({ format, width, height }, REDRAW).toEqual({
      format: 'webp',
      width: sizes[name]?.width,
      height: sizes[name]?.height,
    });
    expect(statSync(file).size).toBeLessThanOrEqual(MOST);
  });
});

test.each([
  ['a desktop', 'origin', '/help/', desktop],
  ['a phone', 'origin', '/help/', phone],
  ['a page at 400 %', 'origin', '/help/', { viewport: { width: 320, height: 256 } }],
  ['a site below a base path', 'basedOrigin', '/dangke/help/', phone],
] as const)('the help page shows every picture on %s, within the page', async (_, origin, path, options) => {
  const page = await newPage({ ...options, baseURL: inject(origin) });
  await openSettled(page, path);
  const shown = page.locator('.pictures img');
  expect(await shown.evaluateAll((all) => all.map((one) => (one as HTMLImageElement).alt))).toEqual(
    pictures.map(({ alt }) => alt),
  );
  for (const one of await shown.all()) {
    await one.scrollIntoViewIfNeeded();
    await expect.poll(() => one.evaluate((it: HTMLImageElement) => it.naturalWidth)).toBeGreaterThan(0);
  }
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(sideways).toBeLessThanOrEqual(0);
});
