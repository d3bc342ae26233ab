import { element } from '../search/element.ts';

/** How long a brief notice stands, in milliseconds: to be read, and acted on. */
const BRIEF = 12_000;

let clear: (() => void) | undefined;

/**
 * Says something above the controls, in place of what was said there before; the controls stay while
 * it stands.
 *
 * @param deed what may be done about it; when it is done, the notice goes
 * @param isBrief whether it goes by itself, since a room is looking on; not while it is pointed at or has the focus
 * @returns takes the notice away
 */
export function notice(words: string, deed?: HTMLElement, isBrief = false): () => void {
  clear?.();
  const root = document.documentElement.classList;
  const gone = () => {
    line.remove();
    root.remove('noticed');
    clear = undefined;
  };
  const close = element('button', { type: 'button', 'aria-label': '收起', click: gone }, '×');
  const line = element('p', { class: 'notice', role: 'status' }, words, deed ?? '', close);
  deed?.addEventListener('click', gone);
  document.querySelector('.controls')?.prepend(line);
  root.add('noticed');
  clear = gone;
  const withdraw = () => {
    if (line.isConnected) gone();
  };
  const wait = () => setTimeout(() => (line.matches(':hover, :focus-within') ? wait() : withdraw()), BRIEF);
  if (isBrief) wait();
  return withdraw;
}
