import type { Command } from '../../domain/deck/command.ts';
import { element } from '../search/element.ts';
import { MOVES } from './moves.ts';

let close: (() => void) | undefined;
let own: Command | undefined;

/**
 * Opens a dialog over the deck, in place of any that is open. The focus goes into it, stays there,
 * and goes back to where it was.
 *
 * @param command what opens it; once more, and it closes
 * @param name what it is called, also as its heading
 * @returns closes it
 */
export function openDialog(command: Command, name: string, ...content: Node[]): () => void {
  close?.();
  const back = document.activeElement as HTMLElement | null;
  const shut = () => {
    cover.remove();
    close = undefined;
    back?.focus({ preventScroll: true });
  };
  const box = element(
    'div',
    { class: `dialog dialog-${command}`, role: 'dialog', 'aria-modal': 'true', 'aria-label': name },
    element('h2', { tabindex: '-1' }, name),
    ...content,
    element('button', { type: 'button', class: 'dialog-close', click: shut }, '关闭'),
  );
  const cover = element('div', { class: 'dialog-cover' }, box);
  cover.addEventListener('click', ({ target }) => target === cover && shut());
  cover.addEventListener('keydown', (event) => keepInside(box, event));
  document.body.append(cover);
  (box.querySelector<HTMLElement>('[data-focus]') ?? box.querySelector('h2'))?.focus();
  close = shut;
  own = command;
  return shut;
}

/**
 * Whether a dialog is open and keeps the command from the slides. It closes by what opened it and by
 * whatever moves, and gives way to another dialog.
 */
export function dialogTakes(command: Command): boolean {
  if (!close) return false;
  if (command !== own && /^(overview|help|go-to)$/.test(command)) return false;
  if (command === 'close' || command === own || MOVES.some((move) => move === command)) close();
  return true;
}

function keepInside(box: HTMLElement, event: KeyboardEvent) {
  if (event.key === 'Escape') {
    event.preventDefault();
    close?.();
  }
  if (event.key !== 'Tab') return;
  const stops = [...box.querySelectorAll<HTMLElement>('input, button, a[href], [tabindex="0"]')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const to = event.shiftKey ? (at < 1 ? stops.length : at) - 1 : (at + 1) % stops.length;
  stops[to]?.focus();
  event.preventDefault();
}
