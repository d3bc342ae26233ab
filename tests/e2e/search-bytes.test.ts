import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { lessonPath, phone, useBrowser } from './browser.ts';

const { newPage } = useBrowser();

/** In bytes, as brotli 11 sends them: code, style, and the text of the lecture where it is needed. */
const BUDGET = { onLesson: 5 * 1024, elsewhere: 10 * 1024 };

test.each([
  [
    'a lesson that has it',
    lessonPath('deployment'),
    BUDGET.onLesson,
    /extras|help|further|runtime|record|learning|back\.|text\.json/,
  ],
  ['any other page', '/glossary/', BUDGET.elsewhere, /extras|help|further|runtime|back\./],
])('the first result from %s needs few bytes', async (_, path, budget, later) => {
  const page = await newPage(phone);
  await page.goto(path, { waitUntil: 'networkidle' });
  // What is not needed yet doesn't come at all, and the result is there all the same.
  await page.route(later, () => undefined);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.locator('[role="search"] input').click();
  await page.keyboard.insertText('精准扶贫');
  await page.locator('.search-panel .hit').first().waitFor();
  const needed = asked.filter((file) => !later.test(file));
  const bytes = needed
    .map((file) => brotliCompressSync(readFileSync(join(inject('dist'), file))).length)
    .reduce((sum, size) => sum + size, 0);
  console.log(`${path}: ${needed.length} files, ${(bytes / 1024).toFixed(2)} KB (brotli 11)`);
  expect(bytes).toBeLessThanOrEqual(budget);
});
