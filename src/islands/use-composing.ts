import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * Whether an input method is composing within an element: what is typed is not yet what is meant.
 * Listens natively, because Preact without its compatibility layer never fires `onCompositionEnd`.
 *
 * @param onEnd called when a composition ends, with what stands in the field then
 */
export function useComposing(element: RefObject<HTMLElement>, onEnd?: (text: string) => void) {
  const composing = useRef(false);
  const latest = useRef(onEnd);
  latest.current = onEnd;
  useEffect(() => {
    const start = () => {
      composing.current = true;
    };
    const end = ({ target }: Event) => {
      composing.current = false;
      latest.current?.((target as HTMLInputElement).value);
    };
    element.current?.addEventListener('compositionstart', start);
    element.current?.addEventListener('compositionend', end);
    return () => {
      element.current?.removeEventListener('compositionstart', start);
      element.current?.removeEventListener('compositionend', end);
    };
  }, []);
  return composing;
}
