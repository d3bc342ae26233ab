import type { ComponentChildren } from 'preact';
import { useFocus } from '../use-focus.ts';

interface Props {
  /** Whether the reader came here by a button that is gone now. */
  takeFocus?: boolean;
  children: ComponentChildren;
}

/** How a sitting ended, in one sentence. */
export function Verdict({ takeFocus = true, children }: Props) {
  const verdict = useFocus<HTMLParagraphElement>(takeFocus);
  return (
    <p class="verdict" role="status" ref={verdict} tabIndex={-1}>
      {children}
    </p>
  );
}
