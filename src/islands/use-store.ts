import { useEffect, useState } from 'preact/hooks';

/** As much of a nanostores store as is needed to show it. */
interface Shown<Value> {
  get(): Value;
  listen(listener: () => void): () => void;
}

/** The value of a store; the component is drawn anew with each change. `@nanostores/preact` is four times the bytes. */
export function useStore<Value>(store: Shown<Value>): Value {
  const value = store.get();
  const [, draw] = useState({});
  useEffect(() => {
    const drawAnew = () => draw({});
    // It may have changed between drawing and listening.
    if (store.get() !== value) drawAnew();
    return store.listen(drawAnew);
  }, [store]);
  return value;
}
