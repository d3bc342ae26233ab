/** How long after a touch a click still comes from it, in milliseconds. */
const TOUCH = 800;

let touchedAt = 0;

document.addEventListener(
  'touchend',
  () => {
    touchedAt = Date.now();
  },
  true,
);

/** Whether the click at hand comes from a finger. */
export function isTap(): boolean {
  return Date.now() - touchedAt < TOUCH;
}
