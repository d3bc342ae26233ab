import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { type SearchableLesson, searchRecord } from '../domain/search.ts';

/**
 * After the build, makes a Pagefind index of every lesson in which each character is one token,
 * so that a quoted query finds exactly the pages that contain it.
 */
export function searchIndex(): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const lessons = readLessons(dir);
        const index = await newIndex(lessons);
        try {
          for (const lesson of lessons) {
            const { errors } = await index.addCustomRecord(searchRecord(lesson));
            if (errors.length > 0) throw new Error(errors.join('\n'));
          }
          await index.writeFiles({ outputPath: fileURLToPath(new URL('pagefind/', dir)) });
        } finally {
          await close();
        }
        logger.info(`${lessons.length} 课已编入搜索索引`);
      },
    },
  };
}

async function newIndex(lessons: SearchableLesson[]): Promise<PagefindIndex> {
  const { index, errors } = await createIndex({ includeCharacters: punctuationOf(lessons) });
  if (!index) throw new Error(errors.join('\n'));
  return index;
}

/** Every character that is neither letter nor digit: Pagefind drops those it isn't told to keep. */
function punctuationOf(lessons: SearchableLesson[]): string {
  const text = lessons.flatMap(({ blocks }) => blocks.map(({ shown }) => shown)).join('');
  return [...new Set(text.match(/[^\p{L}\p{N}\s"¶]/gu))].join('');
}

function readLessons(dist: URL): SearchableLesson[] {
  const lectures = new URL('lectures/', dist);
  if (!existsSync(lectures)) return [];
  return readdirSync(lectures).flatMap((slug) => {
    const file = new URL(`${slug}/text.json`, lectures);
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SearchableLesson[]) : [];
  });
}
