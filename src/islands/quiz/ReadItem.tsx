import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props {
  /** The item as it is on the screen. */
  form: RefObject<HTMLElement>;
}

/** A button that reads the item aloud: the question while it is asked, then what the answer was worth. */
export function ReadItem({ form }: Props) {
  const [reading, setReading] = useState(false);
  const [trouble, setTrouble] = useState({ why: '', asks: false });
  const stop = useRef<() => void>();
  const left = useRef(false);
  useEffect(
    () => () => {
      left.current = true;
      stop.current?.();
    },
    [],
  );
  const press = async () => {
    if (reading) return stop.current?.();
    setReading(true);
    setTrouble({ why: '', asks: false });
    const end = (why = '', asks = false) => {
      setReading(false);
      setTrouble({ why, asks });
    };
    try {
      const { readItem } = await import('../aloud/item.ts');
      if (form.current) stop.current = await readItem(form.current, trouble.asks, end);
      if (left.current) stop.current?.();
    } catch {
      end('朗读没有取到，可能是网络不通。');
    }
  };
  return (
    <>
      <button type="button" class="tool" onClick={press}>
        {reading ? '停止朗读' : trouble.asks ? '同意并朗读' : '朗读'}
      </button>
      <p class={trouble.why && 'hint'} role="status">
        {trouble.why}
      </p>
    </>
  );
}
