/*
 * Whoever follows a link to a passage only looks at it: what they had read to stays remembered until
 * they scroll on by themselves. The pages' own scrolling, to a match, doesn't count.
 */

const BY_READER = ['wheel', 'touchmove', 'pointerdown', 'keydown', 'hashchange'];

let byReader = false;

/** From here on the place in view is only looked at. */
export function peek(prose: HTMLElement): void {
  byReader = false;
  prose.dataset.peek = '';
}

/**
 * Ends the peeking as soon as the reader scrolls.
 *
 * @param bar whose buttons scroll for the reader
 */
export function watchReader(prose: HTMLElement, bar: HTMLElement): void {
  const note = (event: Event) => {
    const inBar = event.target instanceof Node && bar.contains(event.target);
    // A finger that only taps opens a note; one that scrolls moves as well.
    byReader = !inBar && (event as PointerEvent).pointerType !== 'touch';
  };
  for (const type of BY_READER) addEventListener(type, note, { passive: true, capture: true });
  addEventListener(
    'scroll',
    () => {
      if (byReader) delete prose.dataset.peek;
    },
    { passive: true },
  );
}
