/** How long the controls stay after the last movement, in milliseconds. */
const CALM = 3000;

/** Hides controls and mouse while nothing moves; `quiet` on the page's root says so to the style sheet. */
export function idle(): void {
  const { classList } = document.documentElement;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let [left, top] = [-1, -1];
  const wake = () => {
    clearTimeout(waiting);
    classList.remove('quiet');
    waiting = setTimeout(() => classList.add('quiet'), CALM);
  };
  document.addEventListener('mousemove', ({ screenX, screenY }) => {
    // Browsers report a mouse that stands still when the page changes under it.
    if (screenX === left && screenY === top) return;
    [left, top] = [screenX, screenY];
    wake();
  });
  document.addEventListener('touchstart', wake);
  document.addEventListener('focusin', wake);
  wake();
}
