import { commandOf } from '../../domain/deck/command.ts';
import { dispatch } from './commands.ts';
import { dialogTakes } from './dialog.ts';

/** What of the page a click is for, if anything: the slide goes on at a click anywhere else. */
const WORKED = 'button, a, input, label, textarea, select, .dialog-cover, .controls, [data-own-tap]';
/** How long after a touch a click still comes from it, in milliseconds. */
const TOUCH = 800;

/** Carries out what keys, clicks and taps ask for; fingers that move are in `touch.ts`. */
export function input(view: 'room' | 'speaker'): void {
  let touchedAt = 0;
  document.addEventListener('keydown', onKey);
  document.addEventListener('touchend', () => {
    touchedAt = Date.now();
  });
  document.addEventListener('click', (event) => {
    if (event.detail > 0) letGo();
    const target = event.target as Element;
    const isElsewhere = !event.defaultPrevented && event.button === 0 && !target.closest(WORKED);
    if (view !== 'room' || !isElsewhere || getSelection()?.toString()) return;
    const isBack = Date.now() - touchedAt < TOUCH && event.clientX < innerWidth / 3;
    dispatch(isBack ? 'back' : 'forward');
  });
}

function onKey(event: KeyboardEvent) {
  const target = event.target as Element;
  if (event.defaultPrevented || event.isComposing || target.matches('input, textarea, select')) return;
  if (/^( |Enter)$/.test(event.key) && target.matches('button, a')) return;
  const command = commandOf(event);
  if (!command) return;
  event.preventDefault();
  // A clicker that sticks, or a key that is held, goes one step; only counting goes on.
  if (event.repeat && command !== 'more' && command !== 'fewer') return;
  if (!dialogTakes(command)) dispatch(command);
}

/** A button that was clicked doesn't keep the focus: the next Space is for the slides. */
function letGo() {
  const focused = document.activeElement as HTMLElement | null;
  if (focused?.matches('button, a') && !focused.closest('[role="dialog"]')) focused.blur();
}
