/*
 * `npm run help-pictures` builds the site, takes the pictures of the help page from it, and writes down
 * in src/help-pictures.json how large they are and what can be read on them. Both are committed, so that
 * no build needs a browser; a test says when the site no longer reads so.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from 'playwright-core';
import sharp from 'sharp';
import { findOrInstallChromium } from './e2e/chromium.ts';
import { frameOf, helpStates, wordsOn } from './e2e/help-states.ts';
import { serve } from './e2e/static-server.ts';

const folder = 'public/help';
mkdirSync(folder, { recursive: true });
const { origin, server } = await serve(resolve('dist'));
const browser = await chromium.launch({
  executablePath: await findOrInstallChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const drawn: Record<string, { width: number; height: number; words: string }> = {};
for (const { name, options, show } of helpStates) {
  const page = await browser.newPage({ ...options, baseURL: origin, serviceWorkers: 'block' });
  const parts = await show(page);
  const words = await wordsOn(parts);
  const screen = await page.screenshot({ clip: await frameOf(page, parts), animations: 'disabled' });
  // A page has few colours, and these few are what makes the file small; and letters stay sharp.
  const fewColours = await sharp(screen).png({ colours: 16, dither: 0 }).toBuffer();
  const { width, height } = await sharp(fewColours)
    .webp({ lossless: true, effort: 6 })
    .toFile(`${folder}/${name}.webp`);
  drawn[name] = { width, height, words };
  await page.close();
}
writeFileSync('src/help-pictures.json', `${JSON.stringify(drawn, null, 2)}\n`);
await browser.close();
server.close();
