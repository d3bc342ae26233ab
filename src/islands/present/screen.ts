/** Keeps the screen from going dark, where the browser can: it lets go whenever the page is hidden. */
export function keepScreenOn(): void {
  const ask = () => {
    // Refused when the battery is low; then the screen does as it always does.
    if (document.visibilityState === 'visible') navigator.wakeLock?.request('screen').catch(() => undefined);
  };
  document.addEventListener('visibilitychange', ask);
  ask();
}
