import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { lessonPath, lessons, phone, useBrowser } from './browser.ts';

const { newPage } = useBrowser();

const KB = 1024;
/** No lesson may weigh more, in bytes as brotli 11 sends them. */
const BUDGET = { script: 7 * KB, page: 15 * KB, scriptWithQuiz: 20 * KB };

test.each(lessons)('%s stays within its bytes, untouched and with its quiz in view', async (slug) => {
  const page = await newPage(phone);
  const asked = collect(page);
  await page.goto(lessonPath(slug), { waitUntil: 'networkidle' });
  const untouched = { ...weigh(asked()), blocking: await blockingRequests(page) };
  expect(untouched.kinds, 'fonts').not.toContain('font');
  expect(untouched.blocking, 'requests before first paint, the page aside').toEqual([]);
  expect(untouched.kinds, 'quiz data').not.toContain('fetch');
  expect(untouched.script).toBeLessThanOrEqual(BUDGET.script);
  expect(untouched.all).toBeLessThanOrEqual(BUDGET.page);

  await page.locator('#quiz').scrollIntoViewIfNeeded();
  await page.locator('.item fieldset').waitFor();
  await page.waitForLoadState('networkidle');
  const withQuiz = weigh(asked());
  expect(withQuiz.script).toBeLessThanOrEqual(BUDGET.scriptWithQuiz);
  console.log(
    `${slug}: ${untouched.requests} requests, script ${kb(untouched.script)}, all ${kb(untouched.all)}; ` +
      `with quiz ${withQuiz.requests} requests, script ${kb(withQuiz.script)}, all ${kb(withQuiz.all)} (KB, brotli 11)`,
  );
});

function collect(page: Page) {
  const requests: { path: string; kind: string }[] = [];
  page.on('request', (request) => {
    requests.push({ path: new URL(request.url()).pathname, kind: request.resourceType() });
  });
  return () => requests;
}

function weigh(requests: { path: string; kind: string }[]) {
  const weights = requests.map(({ path, kind }) => {
    const file = join(inject('dist'), path.endsWith('/') ? `${path}index.html` : path);
    return { kind, bytes: brotliCompressSync(readFileSync(file)).length };
  });
  const sum = (list: { bytes: number }[]) => list.reduce((total, { bytes }) => total + bytes, 0);
  return {
    requests: requests.length,
    kinds: weights.map(({ kind }) => kind),
    script: sum(weights.filter(({ kind }) => kind === 'script')),
    all: sum(weights),
  };
}

/** Stylesheets and scripts that the browser must have before it may paint. */
function blockingRequests(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => (entry as { renderBlockingStatus?: string }).renderBlockingStatus === 'blocking')
      .map(({ name }) => name),
  );
}

const kb = (bytes: number) => (bytes / KB).toFixed(1);
