import { useEffect, useRef, useState } from 'preact/hooks';
import { LONGEST_QUERY, searchable } from '../../domain/search.ts';
import { useComposing } from '../use-composing.ts';
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
  // Not bound to state: what is typed before the script arrives must stay.
  const box = useRef<HTMLInputElement>(null);
  const [answer, setAnswer] = useState<Answer>({ state: 'empty' });
  const latest = useRef(0);

  const search = async (text: string, loose = false) => {
    latest.current += 1;
    const turn = latest.current;
    const wanted = searchable(text);
    if (wanted === '') return setAnswer({ state: 'empty' });
    if (wanted.length > LONGEST_QUERY) return setAnswer({ state: 'too-long' });
    setAnswer({ state: 'searching' });
    try {
      const lessons = await (loose ? searchLoosely : searchExactly)(base, text);
      if (turn === latest.current) setAnswer({ state: 'found', lessons, query: text.trim(), loose });
    } catch {
      if (turn === latest.current) setAnswer({ state: 'failed' });
    }
  };
  const searchTyped = (text = box.current?.value ?? '') => {
    search(text);
    try {
      history.replaceState(null, '', text ? `?q=${encodeURIComponent(text)}` : location.pathname);
    } catch {
      // Safari allows a hundred changes of the address in half a minute; the search has been made.
      return;
    }
  };
  const composing = useComposing(box, searchTyped);
  useEffect(() => {
    const asked = () => new URLSearchParams(location.search).get('q') ?? '';
    const showAsked = () => {
      if (box.current) box.current.value = asked();
      search(asked());
    };
    if (box.current?.value) searchTyped();
    else showAsked();
    addEventListener('popstate', showAsked);
    return () => removeEventListener('popstate', showAsked);
  }, []);

  return (
    <div class="search-page">
      <form
        role="search"
        onSubmit={(event) => {
          event.preventDefault();
          if (!composing.current) searchTyped();
        }}
      >
        <input
          type="search"
          name="q"
          ref={box}
          aria-label="搜索"
          placeholder="输入讲稿里的字句，如：四个坚持"
          autocomplete="off"
          enterkeyhint="search"
          onFocus={() => {
            loadEngine(base).catch(() => undefined);
          }}
          onInput={() => composing.current || searchTyped()}
        />
        <button type="submit" class="button">
          搜索
        </button>
      </form>
      <div data-state={answer.state}>
        {answer.state === 'empty' && <p role="status">逐字查找讲稿正文，标点和数字也算在内。</p>}
        {answer.state === 'searching' && <p role="status">正在查找…</p>}
        {answer.state === 'too-long' && <p role="status">搜索的字句太长，请在 {LONGEST_QUERY} 字以内。</p>}
        {answer.state === 'failed' && (
          <p role="status">
            搜索没有取到，可能是网络不通。
            <button type="button" class="button plain" onClick={() => searchTyped()}>
              再试一次
            </button>
          </p>
        )}
        {answer.state === 'found' && (
          <Results base={base} {...answer} onLoosely={() => search(answer.query, true)} />
        )}
      </div>
    </div>
  );
}
