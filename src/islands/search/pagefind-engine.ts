import type { SearchDocument } from '../../domain/search/document.ts';
import type { Candidates, Engine } from '../../domain/search/engine.ts';
import type { Level, Query } from '../../domain/search/query.ts';
import { documentOfRecord, phrasesFor, RECORD_LANGUAGE } from '../../domain/search/record.ts';

interface Result {
  id: string;
  data(): Promise<{ content: string }>;
}

interface Pagefind {
  search(term: string): Promise<{ results: Result[] }>;
}

interface PagefindModule {
  createInstance(options: { noWorker: boolean }): Pagefind;
}

/** What was begun together, and is dropped together when any of it fails. */
interface Session {
  pagefind: Promise<Pagefind>;
  documents: Map<string, Promise<SearchDocument>>;
  /** Whether a file of the index has failed to come since. */
  failed(): boolean;
}

/**
 * An engine over the index of the whole site. It is fetched at the first question; after a failure,
 * again at the next one.
 *
 * @param root the site's base path
 */
export function pagefindEngine(root: string): Engine {
  const fetches = watchedFetches(`${root}pagefind/`);
  let tries = 0;
  let session: Session | undefined;

  const start = async () => {
    // Older browsers never fetch a script again that failed once: a new address makes them.
    const again = tries > 0 ? `?try=${tries}` : '';
    return open(await import(/* @vite-ignore */ `${root}pagefind/pagefind.js${again}`));
  };
  const begin = (): Session => {
    const before = fetches.failures();
    return { pagefind: start(), documents: new Map(), failed: () => fetches.failures() > before };
  };
  const ask = async (
    { pagefind, documents, failed }: Session,
    query: Query,
    level: Level,
    limit: number,
  ): Promise<Candidates> => {
    const results = await resultsFor(await pagefind, query, level);
    if (failed()) throw new Error('a part of the index is missing');
    const documentOf = ({ id, data }: Result) => {
      const document = documents.get(id) ?? data().then(documentOfRecord);
      documents.set(id, document);
      return document;
    };
    const fetched = await Promise.all(results.slice(0, limit).map(documentOf));
    return { documents: fetched, left: results.length - fetched.length };
  };
  return {
    candidates: (query, level, limit) =>
      fetches.during(async () => {
        session ??= begin();
        const own = session;
        try {
          return await ask(own, query, level, limit);
        } catch (error) {
          if (session === own) {
            session = undefined;
            tries += 1;
          }
          throw error;
        }
      }),
  };
}

/**
 * Of a file of the index that doesn't come Pagefind only tells the console, and finds nothing in it
 * from then on. So `fetch` is watched, during the searches and at no other time.
 *
 * @param folder where the index is
 */
function watchedFetches(folder: string) {
  let failures = 0;
  let running = 0;
  let unwatched = fetch;
  const watched: typeof fetch = async (...asked) => {
    const answer = unwatched(...asked);
    if (!String(asked[0]).includes(folder)) return answer;
    try {
      const response = await answer;
      if (!response.ok) throw new Error(`${response.status} ${response.url}`);
      // It may break off after its beginning.
      await response.clone().arrayBuffer();
      return response;
    } catch (error) {
      failures += 1;
      throw error;
    }
  };
  return {
    /** How many files have failed to come. */
    failures: () => failures,
    /** Does something that uses `fetch`. */
    async during<Outcome>(search: () => Promise<Outcome>): Promise<Outcome> {
      if (running === 0) {
        unwatched = globalThis.fetch;
        globalThis.fetch = watched;
      }
      running += 1;
      try {
        return await search();
      } finally {
        running -= 1;
        if (running === 0) globalThis.fetch = unwatched;
      }
    },
  };
}

/**
 * Pagefind asks the page for its language, which no option of its overrides, and cuts Chinese
 * queries up into words. So for the moment in which it asks, the page has the records' language.
 */
function open({ createInstance }: PagefindModule): Pagefind {
  const page = document.documentElement;
  const { lang } = page;
  page.lang = RECORD_LANGUAGE;
  try {
    return createInstance({ noWorker: true });
  } finally {
    page.lang = lang;
  }
}

/** Every record that can answer; where one phrase is asked for, in the order of the index. */
async function resultsFor(pagefind: Pagefind, query: Query, level: Level): Promise<Result[]> {
  const readings = phrasesFor(query, level);
  const phrases = [...new Set(readings.flat(4))];
  const answers = await Promise.all(phrases.map((phrase) => pagefind.search(`"${phrase}"`)));
  const all = new Map(answers.flatMap(({ results }) => results.map((result) => [result.id, result])));
  const holders = new Map(
    phrases.map((phrase, at) => [phrase, new Set(answers[at]?.results.map(({ id }) => id))]),
  );
  const holds = (id: string, phrase: string) => holders.get(phrase)?.has(id);
  return [...all.values()].filter(({ id }) =>
    readings.some((words) =>
      words.every((wordings) =>
        wordings.some((all) => all.every((any) => any.some((phrase) => holds(id, phrase)))),
      ),
    ),
  );
}
