import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props<Data> {
  /** What is fetched, in the reader's words. */
  what: string;
  load: () => Promise<Data>;
  /** What is at hand already, if it is. */
  given?: Data;
  children: (data: Data) => ComponentChildren;
}

/** Shows what it has fetched; says so while it waits, and when it failed offers another try. */
export function Fetched<Data>({ what, load, given, children }: Props<Data>) {
  const [state, setState] = useState<{ data: Data } | 'loading' | 'failed'>(
    given ? { data: given } : 'loading',
  );
  const start = () => {
    setState('loading');
    load()
      .then((data) => setState({ data }))
      .catch(() => setState('failed'));
  };
  useEffect(() => {
    if (!given) start();
  }, []);
  if (state === 'loading') return <p role="status">正在准备{what}…</p>;
  if (state !== 'failed') return <>{children(state.data)}</>;
  return (
    <div role="status">
      <p>{what}没有取到，可能是网络不通。</p>
      <button type="button" class="button quiet" onClick={start}>
        再试一次
      </button>
    </div>
  );
}
