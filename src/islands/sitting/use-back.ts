import { useEffect, useRef } from 'preact/hooks';
import { backCloses } from '../back.ts';

/** While something is open or under way, the browser's Back ends that and stays on the page. */
export function useBack(isOpen: boolean, onBack: () => void): void {
  const latest = useRef(onBack);
  latest.current = onBack;
  useEffect(() => {
    if (!isOpen) return undefined;
    const closed = backCloses(() => latest.current());
    return () => closed();
  }, [isOpen]);
}
