let lock: WakeLockSentinel | undefined;
let wanted = false;

/** Keeps the screen from going dark while it is read aloud, where the browser can; or no longer. */
export function stayAwake(on: boolean): void {
  if (!on) {
    lock?.release().catch(() => undefined);
    lock = undefined;
  }
  if (on && !wanted) document.addEventListener('visibilitychange', ask);
  if (!on) document.removeEventListener('visibilitychange', ask);
  wanted = on;
  ask();
}

/** The browser lets go whenever the page is hidden. */
function ask() {
  if (!wanted || document.visibilityState !== 'visible') return;
  navigator.wakeLock?.request('screen').then(
    (sentinel) => {
      if (wanted) lock = sentinel;
      else sentinel.release().catch(() => undefined);
    },
    // Refused when the battery is low; then the screen does as it always does.
    () => undefined,
  );
}
