/** A spot on the slide that is shown: shares of its width and height, from its upper left. */
export interface Spot {
  x: number;
  y: number;
}

/** The spot in a message from another window; undefined for none, or for one outside of the slide. */
export function spotFrom(value: unknown): Spot | undefined {
  const { x, y } = (value ?? {}) as Partial<Spot>;
  const isShare = (share: unknown): share is number => typeof share === 'number' && share >= 0 && share <= 1;
  return isShare(x) && isShare(y) ? { x, y } : undefined;
}

/** The spot under a place in the window; undefined outside of the slide. */
export function spotUnder(slide: Element | undefined, left: number, top: number): Spot | undefined {
  const box = slide?.getBoundingClientRect();
  return box && spotFrom({ x: (left - box.left) / box.width, y: (top - box.top) / box.height });
}
