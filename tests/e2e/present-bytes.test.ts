import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { deckPath, openDeck } from './decks.ts';

const { newPage } = useBrowser();

/** All the script that a deck's page may take, in bytes as brotli 11 sends them. */
const BUDGET = 15 * 1024;

test.each([
  ['the room’s window, with its overview, help and closing slide', ''],
  ['the speaker’s window', '?view=speaker'],
])('%s takes little script', async (_, query) => {
  const page = await newPage({ viewport: { width: 1280, height: 800 } });
  const scripts = new Set<string>();
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
  });
  await openDeck(page, deckPath + query);
  for (const key of ['o', '?', 'End', 'PageDown', 'End']) await press(page, key);
  await page.waitForLoadState('networkidle');
  const sizes = [...scripts].map(
    (file) => brotliCompressSync(readFileSync(join(inject('dist'), file))).length,
  );
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  console.log(
    `${query || 'room'}: ${sizes.length} files, ${(bytes / 1024).toFixed(1)} KB script (brotli 11)`,
  );
  expect(sizes.length).toBeGreaterThan(2);
  expect(bytes).toBeLessThanOrEqual(BUDGET);
});

/** What a key opens has been fetched before the next one. */
async function press(page: Page, key: string) {
  await page.keyboard.press(key);
  await page.waitForTimeout(100);
}
