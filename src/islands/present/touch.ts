import { dispatch } from './commands.ts';
import { dialogTakes } from './dialog.ts';

/** How far a finger must go to turn the page, in CSS pixels. */
const FAR = 40;

/** Turns pages as fingers swipe over them; taps are clicks, see `input.ts`. */
export function touch(main: HTMLElement): void {
  let from: Touch | undefined;
  main.addEventListener('touchstart', ({ touches }) => {
    // Two fingers zoom, and what is zoomed in on is moved about.
    from = touches.length === 1 && (window.visualViewport?.scale ?? 1) < 1.05 ? touches[0] : undefined;
  });
  main.addEventListener(
    'touchmove',
    // Some browsers would take a swipe to the right for one back in their history.
    (event) => from && event.cancelable && event.preventDefault(),
    { passive: false },
  );
  main.addEventListener('touchend', ({ changedTouches }) => {
    const to = changedTouches[0];
    if (!from || !to) return;
    const [across, down] = [to.clientX - from.clientX, to.clientY - from.clientY];
    from = undefined;
    if (Math.abs(across) < FAR || Math.abs(across) < 2 * Math.abs(down)) return;
    const command = across < 0 ? 'forward' : 'back';
    if (!dialogTakes(command)) dispatch(command);
  });
}
