import { element } from '../search/element.ts';

/** How long it stays, in milliseconds; longer while it is pointed at or has the focus. */
const STAYS = 12_000;

/** In 长辈版 nothing goes away by itself. */
const stays = () => document.documentElement.dataset.elder === '1';
const words = element('span', { role: 'status' });
const box = element('div', { class: 'note-toast', hidden: '' }, words);
let timer = 0;

/**
 * Says what was done, at the foot of the screen.
 *
 * @param label of a button that goes on from there, e.g. 撤销
 * @param takeFocus whether what had the focus is gone
 */
export function say(text: string, label?: string, act?: () => void, takeFocus = false): void {
  if (!box.isConnected) document.body.append(box);
  const go = () => {
    hide();
    act?.();
  };
  const make = (text: string, click: () => void) =>
    element('button', { type: 'button', class: 'button plain', click }, text);
  const button = label ? make(label, go) : undefined;
  box.replaceChildren(words, ...(button ? [button] : []), ...(stays() ? [make('知道了', hide)] : []));
  box.hidden = false;
  // A status is spoken when it changes, not when it comes with its words.
  words.textContent = '';
  requestAnimationFrame(() => (words.textContent = text));
  if (takeFocus && button) button.focus({ preventScroll: true });
  wait();
}

function wait() {
  clearTimeout(timer);
  if (stays()) return;
  timer = window.setTimeout(() => (box.matches(':hover, :focus-within') ? wait() : hide()), STAYS);
}

/** Puts away what was said. */
export function hide(): void {
  clearTimeout(timer);
  box.hidden = true;
}
