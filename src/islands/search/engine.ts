import {
  blocksOfRecord,
  exactHits,
  exactPhrase,
  type Hit,
  looseHit,
  looseWords,
} from '../../domain/search.ts';

/** A lesson in which something was found. */
export interface FoundLesson {
  /** `<lecture>/<lesson>` */
  id: string;
  number: string;
  title: string;
  lecture: string;
  hits: Hit[];
}

interface Pagefind {
  search(query: string): Promise<{ results: { data(): Promise<PagefindData> }[] }>;
}

interface PagefindData {
  content: string;
  meta: Record<string, string>;
}

let loading: Promise<Pagefind> | undefined;
let tries = 0;

/** Fetches Pagefind, once; a failed fetch is tried again at the next call. */
export function loadEngine(root: string): Promise<Pagefind> {
  // Older browsers never fetch a script again that failed once: a new address makes them.
  const again = tries > 0 ? `?try=${tries}` : '';
  loading ??= import(/* @vite-ignore */ `${root}pagefind/pagefind.js${again}`).catch((error) => {
    loading = undefined;
    tries += 1;
    throw error;
  });
  return loading as Promise<Pagefind>;
}

/** Every lesson that has the query verbatim within a paragraph, by lecture and in its order. */
export async function searchExactly(root: string, query: string): Promise<FoundLesson[]> {
  const found = await run(root, exactPhrase(query), (blocks) => exactHits(blocks, query));
  return found.filter(({ hits }) => hits.length > 0);
}

/** Lessons that have all the characters of the query, anywhere: an approximate answer. */
export function searchLoosely(root: string, query: string): Promise<FoundLesson[]> {
  return run(root, looseWords(query), (blocks) =>
    [looseHit(blocks, query)].filter((hit) => hit !== undefined),
  );
}

async function run(
  root: string,
  query: string,
  hitsIn: (blocks: ReturnType<typeof blocksOfRecord>) => Hit[],
) {
  const { search } = await loadEngine(root);
  const { results } = await search(query);
  const pages = await Promise.all(results.map((result) => result.data()));
  return pages
    .map(({ content, meta }): FoundLesson => {
      const { id = '', number = '', title = '', lecture = '', blocks = '' } = meta;
      return { id, number, title, lecture, hits: hitsIn(blocksOfRecord(content, blocks)) };
    })
    .sort(
      (one, other) => one.lecture.localeCompare(other.lecture) || Number(one.number) - Number(other.number),
    );
}
