import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { lessonPath, phone, useBrowser } from './browser.ts';

const { newPage, expectConsole } = useBrowser();

/** What a server sends before it waits for the first word from the browser: ten packets, less the headers. */
const FIRST_FLIGHT = 14_000;
/** Pages of a whole lecture for the projector and for paper. */
const LONG = /^(present\/[^/]+\/(handout\/|script\/)?|lectures\/[^/]+\/(booklet|quiz\/paper)\/)index[.]html$/;

const pages = readdirSync(inject('dist'), { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.html'))
  .map((file) => ({ file, html: readFileSync(join(inject('dist'), file), 'utf8') }));

test('a page is whole in what comes in the first round trip; of the longest, their style and beginning', () => {
  expect(pages.length).toBeGreaterThan(30);
  for (const { file, html } of pages) {
    const sent = gzipSync(html);
    if (!LONG.test(file)) {
      expect(sent.length, file).toBeLessThanOrEqual(FIRST_FLIGHT);
      continue;
    }
    const beginning = gunzipSync(sent.subarray(0, FIRST_FLIGHT), {
      finishFlush: constants.Z_SYNC_FLUSH,
    }).toString();
    const body = beginning.slice(beginning.indexOf('<main'));
    expect(beginning, file).toContain('</style></head>');
    expect(body.match(/[\u4e00-\u9fff]/g)?.length ?? 0, `characters to read in ${file}`).toBeGreaterThan(500);
  }
});

test('no page waits for a stylesheet or a script before it shows what has come', () => {
  const waiting = pages.flatMap(({ file, html }) =>
    // What a script within the page may write is for 长辈版 alone.
    (
      html
        .replace(/<script>.*?<\/script>/gs, '')
        .match(/<link[^>]*stylesheet[^>]*>|<script[^>]* src=[^>]*>/g) ?? []
    )
      .filter((tag) => !tag.includes('type="module"'))
      .map((tag) => `${file}: ${tag}`),
  );
  expect(waiting).toEqual([]);
});

test('all of a lesson comes on a phone though its script never does, and is there at once when one comes back', async () => {
  const page = await newPage(phone);
  expectConsole(/ERR_FAILED/);
  await page.route('**/*.js', (route) => route.abort());
  await page.goto(lessonPath('deployment'));
  const parts = page.locator('.prose .fold ~ p, #prose-end ~ section, #prose-end ~ nav');
  const shown = () =>
    parts.evaluateAll((all) => all.every((part) => part.firstElementChild?.checkVisibility()));
  await expect.poll(shown).toBe(true);
  expect(await parts.count()).toBeGreaterThan(4);
  const notes = page.locator('.apparatus').first();
  const top = () => notes.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  await notes.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  const before = await top();
  await page.reload({ waitUntil: 'commit' });
  await notes.waitFor();
  expect(await shown()).toBe(true);
  await expect.poll(top).toBe(before);
});

test('on a phone the bars come right after the prose for whoever arrives, and with it for whoever goes on', async () => {
  const page = await newPage(phone);
  await page.addInitScript(() => {
    Object.assign(window, { seen: [] as string[] });
    const seen = (window as unknown as { seen: string[] }).seen;
    new MutationObserver(() => seen.push(document.documentElement?.className)).observe(document, {
      subtree: true,
      attributeFilter: ['class'],
    });
  });
  const wasBare = () =>
    page.evaluate(() => (window as unknown as { seen: string[] }).seen.some((name) => /bare/.test(name)));
  await page.goto(lessonPath('ideals'));
  await page.locator('.main-nav').getByRole('link', { name: '复习' }).waitFor();
  await page.getByRole('searchbox').waitFor();
  expect(await wasBare()).toBe(true);
  await page.locator('[rel="next"]').tap();
  await page.waitForURL(`**${lessonPath('new-tasks')}`);
  await page.locator('html.js').waitFor();
  expect(await wasBare()).toBe(false);
});

test('the next lesson is fetched ahead once this one is read', async () => {
  const page = await newPage(phone);
  const ahead = prefetches(page);
  await page.goto(lessonPath('ideals'));
  await begin(page);
  expect(ahead).toEqual([]);
  await toTheEnd(page);
  await expect.poll(() => ahead).toEqual([lessonPath('new-tasks')]);
});

test('nothing is fetched ahead for whoever saves data, or on a slow connection', async () => {
  const connections = [
    { saveData: true, effectiveType: '4g' },
    { saveData: false, effectiveType: 'slow-2g' },
  ];
  const asked = connections.map(async (connection) => {
    const page = await newPage(phone);
    await page.addInitScript(
      (value) => Object.defineProperty(navigator, 'connection', { value }),
      connection,
    );
    const ahead = prefetches(page);
    await page.goto(lessonPath('ideals'));
    await begin(page);
    await toTheEnd(page);
    // That is said when the lesson counts as read, which is when the next one would be fetched.
    await page.getByText('学完这一课还差：练习').waitFor();
    await page.waitForLoadState('networkidle');
    return ahead;
  });
  expect(await Promise.all(asked)).toEqual([[], []]);
});

/** The pages that a page asks for besides itself. */
function prefetches(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (request.headers()['sec-purpose'] === 'prefetch' || request.headers().purpose === 'prefetch')
      asked.push(new URL(request.url()).pathname);
  });
  return asked;
}

/** Scrolls a little, and waits until the page has taken notice. */
async function begin(page: Page) {
  const code = page.waitForResponse(/[/]learning[.]/);
  await page.mouse.wheel(0, 100);
  await code;
  await page.locator('#lesson-status:not([hidden])').waitFor({ state: 'attached' });
}

const toTheEnd = (page: Page) => page.locator('#prose-end').evaluate((end) => end.scrollIntoView());
