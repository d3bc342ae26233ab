import type { Countdown, Stopwatch } from '../../schemas/show.ts';

/** One that stands at nought. */
export const stopped: Stopwatch = { gone: 0 };

/** Milliseconds gone by now; a clock set back doesn't take any away. */
export function elapsed({ gone, since }: Stopwatch, now: number): number {
  return gone + (since === undefined ? 0 : Math.max(0, now - since));
}

/** Running from now on; one that runs goes on as it is. */
export function run(watch: Stopwatch, now: number): Stopwatch {
  return watch.since === undefined ? { gone: watch.gone, since: now } : watch;
}

/** Standing still from now on. */
export function pause(watch: Stopwatch, now: number): Stopwatch {
  return { gone: elapsed(watch, now) };
}

/** Milliseconds left by now; negative once the time is over. */
export function left({ minutes, watch }: Countdown, now: number): number {
  return minutes * 60_000 - elapsed(watch, now);
}

/** `5:00`, `1:02:03`; time that is over as `−0:07`. Parts of a second count as a whole one that is left. */
export function clockText(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  const parts = [
    Math.floor(Math.abs(seconds) / 3600),
    Math.floor(Math.abs(seconds) / 60) % 60,
    Math.abs(seconds) % 60,
  ];
  const shown = parts[0] === 0 ? parts.slice(1) : parts;
  const text = shown.map((part, index) => (index === 0 ? `${part}` : `${part}`.padStart(2, '0'))).join(':');
  return seconds < 0 ? `−${text}` : text;
}
