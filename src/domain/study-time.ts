/** Input further apart than this, in milliseconds, has a pause between it that isn't study. Design §4. */
const LONGEST_GAP = 60_000;

/** A stretch of study under way; times in milliseconds of a clock that only runs forward. */
export interface Stretch {
  /** The last input; undefined before the first and while the page is hidden. */
  last?: number;
  /** Milliseconds studied so far. */
  total: number;
}

/** The stretch after a sign of the learner's presence, or at its end. */
export function studied({ last = Number.NEGATIVE_INFINITY, total }: Stretch, now: number): Stretch {
  const gap = now - last;
  return { last: now, total: gap > 0 && gap <= LONGEST_GAP ? total + gap : total };
}
