import { routesUnder } from '../../domain/routes.ts';
import type { SearchDocument } from '../../domain/search/document.ts';
import type { Engine } from '../../domain/search/engine.ts';
import type { PinyinRow } from '../../domain/search/pinyin.ts';
import { textEngine } from '../../domain/search/text-engine.ts';
import { fetchJson } from '../fetch-json.ts';
import { pageText } from './page-text.ts';

/** What `components/SearchForm.astro` says of where the reader is. */
export interface Place {
  /** The site's base path. */
  root: string;
  /** The slug of the lecture at hand. */
  lecture: string;
  /** Whether the site has other lectures besides. */
  others: boolean;
}

/** Where answers come from. Everything is fetched once; what failed is tried again when asked again. */
export interface Sources {
  /** The lesson on the page, if it is one: at hand without a fetch. */
  page: SearchDocument[];
  /** The lessons of the lecture at hand: small, so that they answer next. */
  lessons(): Promise<SearchDocument[]>;
  /** Everything: the lecture at hand and the help as text, other lectures by the site's index. */
  whole: readonly Engine[];
  /** Terms by their reading, and the function that looks them up. */
  pinyin(): Promise<{
    rows: PinyinRow[];
    suggestions: typeof import('../../domain/search/pinyin.ts').suggestions;
  }>;
}

/**
 * @param first a fetch of the lessons that is already under way
 */
export function searchSources({ root, lecture, others }: Place, first?: Promise<SearchDocument[]>): Sources {
  const to = routesUnder(root);
  let underWay = first;
  const lessons = once(() => {
    const fetched = underWay ?? fetchJson<SearchDocument[]>(to.text(lecture));
    underWay = undefined;
    return fetched;
  });
  const rest = once(() =>
    Promise.all([to.extras(lecture), to.helpText].map((url) => fetchJson<SearchDocument[]>(url))),
  );
  const pagefind = once(async () => (await import('./pagefind-engine.ts')).pagefindEngine(root));
  const everything = textEngine(async () => [await lessons(), ...(await rest())].flat());
  const index: Engine = { candidates: async (...asked) => (await pagefind()).candidates(...asked) };
  return {
    page: pageText(),
    lessons,
    whole: others ? [everything, index] : [everything],
    pinyin: once(async () => {
      const [rows, { suggestions }] = await Promise.all([
        fetchJson<PinyinRow[]>(to.pinyinData),
        import('../../domain/search/pinyin.ts'),
      ]);
      return { rows, suggestions };
    }),
  };
}

function once<Data>(load: () => Promise<Data>): () => Promise<Data> {
  let loading: Promise<Data> | undefined;
  return () => {
    loading ??= load().catch((error) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
