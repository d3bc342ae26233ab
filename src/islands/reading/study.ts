import { type Stretch, studied } from '../../domain/study-time.ts';
import { leaveForRecord } from '../../stores/outbox.ts';
import { addEvent, type NewEvent } from '../../stores/record.ts';

/** Signs that somebody is there. */
const INPUT = ['scroll', 'pointerdown', 'pointermove', 'keydown', 'touchmove'];
/** A long stretch is written down in pieces of so many milliseconds, for a page may be killed at any time. */
const PIECE = 120_000;
/** What is shorter is no study, in milliseconds. */
const SHORTEST = 5000;

let following = false;

/**
 * Writes down how long the learner is at it, without idle time, from now on. May be called often: a page
 * is at one place.
 *
 * @param lesson as in `Studied`
 */
export function followStudy(lesson: string): void {
  if (following) return;
  following = true;
  // It is a touch or a key that began it.
  let stretch: Stretch = { last: performance.now(), total: 0 };
  const write = (least: number, add: (event: NewEvent) => void) => {
    if (stretch.total < least) return;
    add({ kind: 'studied', lesson, seconds: Math.round(stretch.total / 1000) });
    stretch.total = 0;
  };
  const sign = () => {
    stretch = studied(stretch, performance.now());
    write(PIECE, addEvent);
  };
  const stop = () => {
    if (stretch.last === undefined) return;
    sign();
    // A page that is left has no time for a database; the record takes it in when it is next seen.
    write(SHORTEST, leaveForRecord);
    stretch.last = undefined;
  };
  for (const type of INPUT) addEventListener(type, sign, { passive: true });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && stop());
  // Safari before 14.1 hides no page that is left.
  addEventListener('pagehide', stop);
}
