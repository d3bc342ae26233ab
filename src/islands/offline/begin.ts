/* Sees to the offline copy, once the page has been used or seen for a while: the lesson comes first. */

/** In milliseconds. What the reader's first touch fetches goes before. */
const AFTER_TOUCH = 2000;
const AFTER_LOAD = 10_000;

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const begin = () =>
    import('./keep.ts').then(
      (part) => part.keepCopy(),
      () => undefined,
    );
  for (const type of ['scroll', 'pointerdown', 'keydown']) {
    addEventListener(type, () => setTimeout(begin, AFTER_TOUCH), { passive: true, once: true });
  }
  setTimeout(begin, AFTER_LOAD);
}
