import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Rewrites every page of a site that has been built.
 *
 * @param dir where it was built
 * @returns how many pages there are
 */
export function rewritePages(dir: URL, rewrite: (html: string) => string): number {
  const folder = fileURLToPath(dir);
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) => join(folder, file));
  for (const page of pages) writeFileSync(page, rewrite(readFileSync(page, 'utf8')));
  return pages.length;
}
