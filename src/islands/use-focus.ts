import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** A ref whose element takes the focus when it appears, if what had it is gone. */
export function useFocus<Focused extends HTMLElement>(wanted: boolean): RefObject<Focused> {
  const element = useRef<Focused>(null);
  useLayoutEffect(() => {
    if (wanted) element.current?.focus();
  }, []);
  return element;
}
