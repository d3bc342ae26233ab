/*
 * How long it takes from a key to the painted slide, on a computer four times slower than this one,
 * and what the script weighs: `npm run bench:present`, after `npm run build`.
 *
 * Each PageDown from the deck's first place to its last is timed from the key's arrival in the page
 * to the end of the frame that shows it: the first task after the animation frame that follows.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { serve } from '../e2e/static-server.ts';
import { launch } from './search/browser.ts';

const SLOWER = 4;

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    deck: { type: 'string', default: '/present/jingzhun-fupin/deployment/' },
  },
});
const dist = resolve(values.dist);
const { origin, server } = await serve(dist);
const browser = await launch();
const page = await browser.newPage({ viewport: { width: 1024, height: 768 } });
const scripts = new Set<string>();
page.on('request', (request) => {
  if (request.resourceType() === 'script') scripts.add(new URL(request.url()).pathname);
});
await page.goto(origin + values.deck);
await page.locator('.controls').waitFor({ state: 'attached' });
await page.evaluate(() => {
  const times: number[] = [];
  const channel = new MessageChannel();
  let began = 0;
  channel.port1.onmessage = () => times.push(performance.now() - began);
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      began = timeStamp;
      requestAnimationFrame(() => channel.port2.postMessage(0));
    },
    true,
  );
  Object.assign(window, { times });
});
const client = await page.context().newCDPSession(page);
await client.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
const steps = await page.locator('.stage [data-step]').count();
const slides = await page.locator('.stage > .slide').count();
for (let press = 1; press < steps + slides; press += 1) {
  await page.keyboard.press('PageDown');
  await page.waitForFunction(
    (count) => (window as unknown as { times: number[] }).times.length >= count,
    press,
  );
}
const times = await page.evaluate(() =>
  (window as unknown as { times: number[] }).times.sort((a, b) => a - b),
);
await page.waitForLoadState('networkidle');
await browser.close();
server.close();

const at = (share: number) => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1);
console.log(
  `${times.length} keys, ${SLOWER} times slower: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`,
);
const sizes = [...scripts].map((file) => {
  const bytes = brotliCompressSync(readFileSync(join(dist, file))).length;
  console.log(`${file}: ${bytes} bytes with brotli`);
  return bytes;
});
console.log(`script in all: ${(sizes.reduce((sum, bytes) => sum + bytes, 0) / 1024).toFixed(1)} KB`);
