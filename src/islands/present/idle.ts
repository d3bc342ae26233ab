import { isTap } from './taps.ts';

/** How long the controls stay after the last movement, in milliseconds. */
const CALM = 3000;

/** Hides controls and mouse while nothing moves; `quiet` on the page's root says so to the style sheet. */
export function idle(view: 'room' | 'speaker'): void {
  const { classList } = document.documentElement;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let [left, top] = [-1, -1];
  let wasQuiet = false;
  const wake = () => {
    clearTimeout(waiting);
    classList.remove('quiet');
    waiting = setTimeout(() => classList.add('quiet'), CALM);
  };
  /** A tap that wakes what nobody saw must not press it too. */
  const withhold = (event: Event) => {
    const isWorked = (event.target as Element).closest('.controls, .countdown-buttons');
    if (!wasQuiet || !isTap() || !isWorked) return;
    event.preventDefault();
    event.stopPropagation();
  };
  document.addEventListener('mousemove', ({ screenX, screenY }) => {
    // Browsers report a mouse that stands still when the page changes under it.
    if (screenX === left && screenY === top) return;
    [left, top] = [screenX, screenY];
    wake();
  });
  document.addEventListener('touchstart', () => {
    wasQuiet = view === 'room' && classList.contains('quiet');
    wake();
  });
  document.addEventListener('click', withhold, true);
  document.addEventListener('focusin', wake);
  wake();
}
