import type { Countdown, Show, Stopwatch } from '../../schemas/show.ts';
import { clamp } from './position.ts';
import { type Deck, stepsIn } from './show.ts';
import { pause, run } from './stopwatch.ts';

/** Which of two states of a show holds, in whichever window they meet. */
export function newer(one: Show, other: Show): Show {
  if (one.rev !== other.rev) return one.rev > other.rev ? one : other;
  if (one.by !== other.by) return one.by > other.by ? one : other;
  return one.meeting >= other.meeting ? one : other;
}

/** Whether two states are one and the same, come by two ways. */
export function isSame(one: Show, other: Show): boolean {
  return one.rev === other.rev && one.by === other.by && one.meeting === other.meeting;
}

/** A show as the deck can show it: the deck may have changed since, or be newer in another window. */
export function fitted(deck: Deck, show: Show): Show {
  return { ...show, at: clamp(stepsIn(deck), show.at) };
}

/**
 * A show that was broken off, as it goes on: the time in between isn't counted.
 *
 * @param keptAt when it was broken off, in milliseconds since 1970
 */
export function goingOn(show: Show, keptAt: number, now: number): Show {
  const moved = (watch: Stopwatch) => {
    const held = pause(watch, keptAt);
    return watch.since === undefined ? held : run(held, now);
  };
  const all = (table: Record<string, Countdown>) =>
    Object.fromEntries(
      Object.entries(table).map(([name, { minutes, watch }]) => [name, { minutes, watch: moved(watch) }]),
    );
  const { countdowns, lessons, watch } = show;
  return { ...show, countdowns: all(countdowns), lessons: all(lessons), watch: moved(watch) };
}
