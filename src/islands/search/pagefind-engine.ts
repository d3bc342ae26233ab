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

/**
 * An engine over the index of the whole site. It is fetched at the first question; after a failure,
 * again at the next one.
 *
 * @param root the site's base path
 */
export function pagefindEngine(root: string): Engine {
  let tries = 0;
  let started: Promise<Pagefind> | undefined;
  let documents = new Map<string, Promise<SearchDocument>>();

  const start = async () => {
    // Older browsers never fetch a script again that failed once: a new address makes them.
    const again = tries > 0 ? `?try=${tries}` : '';
    return open(await import(/* @vite-ignore */ `${root}pagefind/pagefind.js${again}`));
  };
  const documentOf = ({ id, data }: Result) => {
    const document = documents.get(id) ?? data().then(documentOfRecord);
    documents.set(id, document);
    return document;
  };
  const candidates = async (query: Query, level: Level, limit: number): Promise<Candidates> => {
    started ??= start();
    const results = await resultsFor(await started, query, level);
    // Of a file of the index that can't be fetched Pagefind says nothing but that it finds nothing.
    if (results.length === 0 && !navigator.onLine) throw new Error('offline');
    const fetched = await Promise.all(results.slice(0, limit).map(documentOf));
    return { documents: fetched, left: results.length - fetched.length };
  };
  return {
    candidates: (query, level, limit) =>
      candidates(query, level, limit).catch((error) => {
        started = undefined;
        documents = new Map();
        tries += 1;
        throw error;
      }),
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
