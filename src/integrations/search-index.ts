import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex } from 'pagefind';
import { kinds, type SearchDocument } from '../domain/search/document.ts';
import { searchRecord } from '../domain/search/record.ts';

/** Pagefind's own interfaces, and its worker: the site has its own, and does without. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)[.]/;

/** After the build, makes a Pagefind index of everything that can be searched. */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const documents = readDocuments(dir);
        await writeIndex(documents, fileURLToPath(new URL('pagefind/', dir)));
        logger.info(`${documents.length} 篇已编入搜索索引`);
      },
    },
  };
}

/** Writes Pagefind's files for these documents, by kind, else in the order given. */
export async function writeIndex(documents: readonly SearchDocument[], folder: string): Promise<void> {
  // Of 5,000 entries a file: a query fetches a third of what it does with Pagefind's own measure.
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE ??= '5000';
  const { index, errors } = await createIndex();
  if (!index) throw new Error(errors.join('\n'));
  try {
    for (const kind of kinds) {
      for (const document of documents.filter((one) => one.kind === kind)) {
        refuse(await index.addCustomRecord(searchRecord(document)));
      }
    }
    const { files, errors } = await index.getFiles();
    refuse({ errors });
    // Written here: Pagefind's own writing may not be through when it says so, and closing cuts it off.
    for (const { path, content } of files.filter((file) => !UNUSED.test(file.path))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
  } finally {
    await close();
  }
}

function refuse({ errors }: { errors: string[] }) {
  if (errors.length > 0) throw new Error(errors.join('\n'));
}

function readDocuments(dist: URL): SearchDocument[] {
  const lectures = new URL('lectures/', dist);
  const slugs = existsSync(lectures) ? readdirSync(lectures).sort() : [];
  const files = slugs.flatMap((slug) => [`${slug}/text.json`, `${slug}/extras.json`]);
  return [...files.map((file) => new URL(file, lectures)), new URL('help/text.json', dist)]
    .filter((file) => existsSync(file))
    .flatMap((file) => JSON.parse(readFileSync(file, 'utf8')) as SearchDocument[]);
}
