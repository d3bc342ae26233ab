import { routesUnder } from '../../domain/routes.ts';
import type { SearchDocument } from '../../domain/search/document.ts';
import type { Engine } from '../../domain/search/engine.ts';
import { textEngine } from '../../domain/search/text-engine.ts';
import { fetchJson } from '../fetch-json.ts';
import { once } from '../search/once.ts';

/**
 * In place of `islands/search/pagefind-engine.ts`: an index can't be fetched from a disk, so the
 * text of every lecture is looked through. It answers the same, but never leaves anything out.
 *
 * @param root what leads to the site's first page
 */
export function pagefindEngine(root: string): Engine {
  const to = routesUnder(root);
  const documents = once(async () => {
    const lectures = await fetchJson<string[]>(`${to.root}lectures.json`);
    const files = lectures.flatMap((slug) => [to.text(slug), to.extras(slug)]);
    return (await Promise.all(files.map((file) => fetchJson<SearchDocument[]>(file)))).flat();
  });
  return textEngine(documents);
}
