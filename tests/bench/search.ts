/*
 * What the search costs and how exact it is, beside Pagefind as it comes: `npm run bench:search`,
 * or with other numbers of lessons `npm run bench:search -- --sizes 11,100,1000`.
 *
 * 11 are the lectures' own text in 11 parts, more are made up of its words: see search/lessons.ts.
 * - A cold query is the first of a reader who has nothing stored: Pagefind's script and program, the
 *   index's files, the text of the first 5 documents. Bytes are exact: scripts by brotli 11,
 *   Pagefind's own files as written. The site's own script isn't counted; its weight is said below.
 * - A warm one is repeated in the same page. Times depend on the machine: compare within a table.
 * - Recall and precision are of documents, for random pieces of the texts of 1, 2, 3, 4, 6 and 8
 *   characters, punctuation and digits included, against `includes`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { brotliCompressSync } from 'node:zlib';
import { bundleSearch } from '../e2e/bundle.ts';
import { launch } from './search/browser.ts';
import { ownSections, syntheticLessons } from './search/lessons.ts';
import { compareSearches } from './search/compare.ts';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '11,100,1000' } } });
const script = await bundleSearch();
const browser = await launch();
for (const size of values.sizes.split(',').map(Number)) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-search-'));
  const documents = size <= 11 ? ownSections().slice(0, size) : syntheticLessons(size);
  console.log(await compareSearches({ documents, folder, browser, script }));
  rmSync(folder, { recursive: true });
}
await browser.close();
console.log(`The search's own script: ${brotliCompressSync(script).length} bytes with brotli.`);
