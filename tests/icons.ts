/*
 * `npm run icons` draws the PNGs in public/ after icon.svg, in Chromium. They are committed: they change
 * only with it, and no build needs a browser or an image library for them.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findOrInstallChromium } from './e2e/chromium.ts';

const svg = readFileSync('public/icon.svg', 'utf8');
/** For systems that cut out a shape of their own: the colour to the edge, the book within the middle 80 %. */
const toTheEdge = svg
  .replace(/ rx="\d+"/, '')
  .replace('<path ', '<path transform="translate(32 32) scale(.86) translate(-32 -32)" ');

const icons = [
  { file: 'icon-180.png', size: 180, drawing: toTheEdge },
  { file: 'icon-192.png', size: 192, drawing: svg },
  { file: 'icon-512.png', size: 512, drawing: svg },
  { file: 'icon-maskable.png', size: 512, drawing: toTheEdge },
];

const browser = await chromium.launch({
  executablePath: await findOrInstallChromium(),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
for (const { file, size, drawing } of icons) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${drawing}`);
  writeFileSync(`public/${file}`, await page.screenshot({ omitBackground: true }));
}
await browser.close();
