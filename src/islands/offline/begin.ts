/* Sees to the offline copy, once the page has been used or seen for a while: the lesson comes first. */

/** In milliseconds. */
const A_WHILE = 10_000;

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const begin = () => import('./keep.ts').then((part) => part.keepCopy()).catch(() => undefined);
  for (const type of ['scroll', 'pointerdown', 'keydown']) {
    addEventListener(type, begin, { passive: true, once: true });
  }
  setTimeout(begin, A_WHILE);
}
