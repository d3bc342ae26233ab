import { commandOf, isCharacter } from '../../domain/deck/command.ts';
import { dispatch } from './commands.ts';
import { dialogTakes } from './dialog.ts';
import { isTap } from './taps.ts';

/** What of the page a click is for, if anything: the slide goes on at a click anywhere else. */
const WORKED = 'button, a, input, label, textarea, select, .dialog-cover, .controls';
/** A click this soon after the window got the focus, in milliseconds, was for that alone. */
const FOCUSED = 300;
/** Keys that type nothing, and so are never an input's. */
const NO_TEXT = /^(F\d+|Page(Up|Down))$/;

/** Carries out what keys, clicks and taps ask for; fingers that move are in `touch.ts`. */
export function input(view: 'room' | 'speaker'): void {
  let focusedAt = 0;
  document.addEventListener('keydown', onKey);
  addEventListener('focus', () => {
    focusedAt = Date.now();
  });
  document.addEventListener('click', (event) => {
    if (event.detail > 0) letGo();
    const target = event.target as Element;
    const isElsewhere = !event.defaultPrevented && event.button === 0 && !target.closest(WORKED);
    if (view !== 'room' || !isElsewhere || getSelection()?.toString()) return;
    if (Date.now() - focusedAt < FOCUSED && !isTap()) return;
    const isBack = isTap() && event.clientX < innerWidth / 3;
    dispatch(isBack ? 'back' : 'forward');
  });
}

function onKey(event: KeyboardEvent) {
  const target = event.target as Element;
  if (event.defaultPrevented || event.isComposing) return;
  if (target.matches('input, textarea, select') && !NO_TEXT.test(event.key)) return;
  if (/^( |Enter)$/.test(event.key) && target.matches('button, a')) return;
  // As the settings say: `layouts/Deck.astro`, which spares the deck their store.
  if (document.documentElement.dataset.keys === 'off' && isCharacter(event)) return;
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
