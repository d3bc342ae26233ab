import { type Browser, chromium, type Page } from 'playwright-core';
import type { Engine } from '../../../src/domain/search/engine.ts';
import type { SearchGlobal } from '../../e2e/bundle.ts';
import { findOrInstallChromium } from '../../e2e/chromium.ts';

/** How many documents' text a query fetches at first. */
export const FETCHED = 5;

/** A way to search, as it runs in a page; each returns the ids of the documents that it finds. */
export interface Searcher {
  /** The name of the folder that is served. */
  folder: string;
  /** Runs a query as a reader's first look would, and returns how long it took. */
  look(page: Page, query: string): Promise<number>;
  /** Runs queries to the end. */
  findAll(page: Page, queries: string[]): Promise<string[][]>;
}

/** Our search: what the site runs, with `answer` over one engine. */
export const ours: Searcher = {
  folder: 'ours',
  look: (page, query) =>
    page.evaluate(
      async ([query, limit]) => {
        const page = window as unknown as SearchGlobal & { engine?: Engine };
        const { search } = page;
        page.engine ??= search.pagefindEngine('/ours/');
        const start = performance.now();
        const parsed = search.parseQuery(query);
        if (parsed) await search.answer([page.engine], parsed, limit);
        return performance.now() - start;
      },
      [query, FETCHED] as const,
    ),
  findAll: (page, queries) =>
    page.evaluate(async (queries) => {
      const { search } = window as unknown as SearchGlobal;
      const engine = search.pagefindEngine('/ours/');
      const found: string[][] = [];
      for (const query of queries) {
        const parsed = search.parseQuery(query);
        const answer = parsed && (await search.answer([engine], parsed, 1e6));
        found.push(answer?.level === 'exact' ? answer.found.map(({ id }) => id) : []);
      }
      return found;
    }, queries),
};

/** Pagefind as it comes. @param quoted whether queries are put in quotes, for an exact search */
export function stock(quoted: boolean): Searcher {
  const written = (query: string) => (quoted ? `"${query.replace(/"/g, '')}"` : query);
  return {
    folder: 'stock',
    look: (page, query) =>
      page.evaluate(
        async ([query, limit]) => {
          const url = '/stock/pagefind.js';
          const pagefind = await import(url);
          const start = performance.now();
          const { results } = await pagefind.search(query);
          const first: { data(): Promise<unknown> }[] = results.slice(0, limit);
          await Promise.all(first.map((result) => result.data()));
          return performance.now() - start;
        },
        [written(query), FETCHED] as const,
      ),
    findAll: (page, queries) =>
      page.evaluate(async (queries) => {
        const url = '/stock/pagefind.js';
        const pagefind = await import(url);
        const urls = new Map<string, string>();
        const found: string[][] = [];
        for (const query of queries) {
          const { results } = await pagefind.search(query);
          const ids: string[] = [];
          for (const { id, data } of results) {
            const url = urls.get(id) ?? (await data()).url;
            urls.set(id, url);
            ids.push(url.split('/').slice(-3, -1).join('/'));
          }
          found.push(ids);
        }
        return found;
      }, queries.map(written)),
  };
}

/** Runs something in a new page of a searcher's folder with our script, in a browser context of its own. */
export async function inPage<Result>(
  { browser, origin, script }: { browser: Browser; origin: string; script: string },
  { folder }: Searcher,
  run: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ locale: 'zh-CN' });
  const page = await context.newPage();
  await page.goto(`${origin}/${folder}/`);
  await page.addScriptTag({ content: script });
  const result = await run(page);
  await context.close();
  return result;
}

/** A Chromium for the bench. */
export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findOrInstallChromium(),
    args: ['--no-sandbox', '--disable-gpu'],
  });
}
