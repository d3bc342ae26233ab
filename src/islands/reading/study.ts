import { type Stretch, studied } from '../../domain/study-time.ts';
import { addEvent } from '../../stores/record.ts';

/** Signs that somebody is there. */
const INPUT = ['scroll', 'pointerdown', 'pointermove', 'keydown', 'touchmove'];
/** A long stretch is written down in pieces of so many milliseconds, for a page may be killed at any time. */
const PIECE = 120_000;
/** What is shorter is no study, in milliseconds. */
const SHORTEST = 5000;

/**
 * Writes down how long the learner is at it, without idle time.
 *
 * @param lesson as in `Studied`
 */
export function followStudy(lesson: string): void {
  let stretch: Stretch = { total: 0 };
  const write = (least: number) => {
    if (stretch.total < least) return;
    addEvent({ kind: 'studied', lesson, seconds: Math.round(stretch.total / 1000) });
    stretch.total = 0;
  };
  const sign = () => {
    stretch = studied(stretch, performance.now());
    write(PIECE);
  };
  for (const type of INPUT) addEventListener(type, sign, { passive: true });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible' || stretch.last === undefined) return;
    sign();
    write(SHORTEST);
    stretch.last = undefined;
  });
}
