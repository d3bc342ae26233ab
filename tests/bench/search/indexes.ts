import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { writeIndex } from '../../../src/integrations/search-index.ts';

/** What an index weighs in bytes, as written, and how long it took to make. */
export interface IndexSize {
  index: number;
  fragment: number;
  meta: number;
  seconds: number;
}

/** Our index: the same code as in a build of the site. */
export function makeOurs(documents: readonly SearchDocument[], folder: string): Promise<IndexSize> {
  return timed(folder, () => writeIndex(documents, folder));
}

/** Pagefind as it comes, on the same texts as pages. */
export function makeStock(documents: readonly SearchDocument[], folder: string): Promise<IndexSize> {
  return timed(folder, async () => {
    const chunk = process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
    delete process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE;
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join('\n'));
    for (const document of documents) {
      await index.addHTMLFile({ url: `/${document.id}/`, content: pageOf(document) });
    }
    await index.writeFiles({ outputPath: folder });
    await close();
    if (chunk !== undefined) process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = chunk;
  });
}

function pageOf({ title, blocks }: SearchDocument): string {
  const paragraphs = blocks.slice(1).map(({ id, texts }) => `<p id="${id}">${texts[0]}</p>`);
  return `<!doctype html><html lang="zh-CN"><title>${title}</title><body><h1>${title}</h1>${paragraphs.join('')}</body></html>`;
}

async function timed(folder: string, make: () => Promise<void>): Promise<IndexSize> {
  const start = performance.now();
  await make();
  const seconds = (performance.now() - start) / 1000;
  const bytes = (files: string[]) => files.reduce((sum, file) => sum + statSync(file).size, 0);
  const filesIn = (path: string) => readdirSync(join(folder, path)).map((file) => join(folder, path, file));
  return {
    index: bytes(filesIn('index')),
    fragment: bytes(filesIn('fragment')),
    meta: bytes(filesIn('').filter((file) => file.endsWith('.pf_meta'))),
    seconds,
  };
}
