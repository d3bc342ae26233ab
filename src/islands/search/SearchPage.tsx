import { useEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_QUERY, searchable } from '../../domain/search.ts';
import { type FoundLesson, loadEngine, searchExactly, searchLoosely } from './engine.ts';
import { Results } from './Results.tsx';

interface Props {
  /** The site's base path. */
  base: string;
}

/** What the page shows below the box. */
type Answer =
  | { state: 'empty' | 'searching' | 'failed' | 'too-long' }
  | { state: 'found'; lessons: FoundLesson[]; query: string; loose: boolean };

/** The search page: a box whose query is in the address, and what was found. */
export default function SearchPage({ base }: Props) {
  const [query, setQuery] = useState('');
  const [answer, setAnswer] = useState<Answer>({ state: 'empty' });
  const latest = useRef(0);
  const composing = useRef(false);

  const search = async (text: string, loose = false) => {
    latest.current += 1;
    const turn = latest.current;
    const wanted = searchable(text);
    if (wanted === '') return setAnswer({ state: 'empty' });
    if (wanted.length > LONGEST_QUERY) return setAnswer({ state: 'too-long' });
    setAnswer({ state: 'searching' });
    try {
      const lessons = await (loose ? searchLoosely : searchExactly)(base, text);
      if (turn === latest.current) setAnswer({ state: 'found', lessons, query: text, loose });
    } catch {
      if (turn === latest.current) setAnswer({ state: 'failed' });
    }
  };
  const change = (text: string) => {
    setQuery(text);
    if (composing.current) return;
    history.replaceState(null, '', text ? `?q=${encodeURIComponent(text)}` : location.pathname);
    search(text);
  };
  const readAddress = () => {
    const asked = new URLSearchParams(location.search).get('q') ?? '';
    setQuery(asked);
    search(asked);
  };
  useEffect(() => {
    readAddress();
    addEventListener('popstate', readAddress);
    return () => removeEventListener('popstate', readAddress);
  }, []);

  return (
    <div class="search-page">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          search(query);
        }}
      >
        <input
          type="search"
          name="q"
          aria-label="搜索"
          placeholder="输入讲稿里的字句，如：四个坚持"
          value={query}
          autocomplete="off"
          enterkeyhint="search"
          onFocus={() => {
            loadEngine(base).catch(() => undefined);
          }}
          onCompositionStart={() => {
            composing.current = true;
          }}
          onCompositionEnd={({ currentTarget }) => {
            composing.current = false;
            change(currentTarget.value);
          }}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
        <button type="submit" class="button">
          搜索
        </button>
      </form>
      <div role="status" data-state={answer.state}>
        {answer.state === 'empty' && <p>逐字查找讲稿正文，标点和数字也算在内。</p>}
        {answer.state === 'searching' && <p>正在查找…</p>}
        {answer.state === 'too-long' && <p>搜索的字句太长，请在 {LONGEST_QUERY} 字以内。</p>}
        {answer.state === 'failed' && (
          <p>
            搜索没有取到，可能是网络不通。
            <button type="button" class="button plain" onClick={() => search(query)}>
              再试一次
            </button>
          </p>
        )}
        {answer.state === 'found' && (
          <Results base={base} {...answer} onLoosely={() => search(query, true)} />
        )}
      </div>
    </div>
  );
}
