import type { SearchDocument } from '../../domain/search/document.ts';
import type { Engine } from '../../domain/search/engine.ts';
import type { PinyinRow } from '../../domain/search/pinyin.ts';
import { routesUnder } from '../../domain/routes.ts';
import { textEngine } from '../../domain/search/text-engine.ts';
import { fetchJson } from '../fetch-json.ts';
import type { Place } from './finder.ts';
import { once } from './once.ts';

/** Where complete answers come from. Everything is fetched once; what failed is tried again when asked again. */
export interface Sources {
  /** Everything: the lecture at hand and the help as text, other lectures by the site's index or, without WebAssembly, as text. */
  engines: readonly Engine[];
  /** Terms by their reading, and the function that looks them up. */
  pinyin(): Promise<{
    rows: PinyinRow[];
    suggestions: typeof import('../../domain/search/pinyin.ts').suggestions;
  }>;
}

/** @param lessons fetches the lessons of the lecture at hand, once */
export function searchSources(
  { root, lecture, several }: Place,
  lessons: () => Promise<SearchDocument[]>,
): Sources {
  const to = routesUnder(root);
  const rest = once(() =>
    Promise.all([to.extras(lecture), to.helpText].map((url) => fetchJson<SearchDocument[]>(url))),
  );
  const pagefind = once(async () => (await import('./pagefind-engine.ts')).pagefindEngine(root));
  const otherTexts = once(async () => {
    const others = (await fetchJson<string[]>(`${root}lectures.json`)).filter((slug) => slug !== lecture);
    const files = others.flatMap((slug) => [to.text(slug), to.extras(slug)]);
    return (await Promise.all(files.map((url) => fetchJson<SearchDocument[]>(url)))).flat();
  });
  const everything = textEngine(async () => [await lessons(), ...(await rest())].flat());
  const index = (): Engine =>
    runsWebAssembly()
      ? { candidates: async (...asked) => (await pagefind()).candidates(...asked) }
      : textEngine(otherTexts);
  return {
    engines: several ? [everything, index()] : [everything],
    pinyin: once(async () => {
      const [rows, { suggestions }] = await Promise.all([
        fetchJson<PinyinRow[]>(to.pinyinData),
        import('../../domain/search/pinyin.ts'),
      ]);
      return { rows, suggestions };
    }),
  };
}

/** Before Chrome 97 and Safari 16 the page's policy forbids it, whatever it says; some people turn it off. */
function runsWebAssembly(): boolean {
  try {
    return Boolean(new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)));
  } catch {
    return false;
  }
}
