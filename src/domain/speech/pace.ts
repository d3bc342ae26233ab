/** How fast it is read, as the engine counts: 1 is a voice's own pace. */
export const PACES = [0.75, 1, 1.25, 1.5] as const;

/** One of the paces on offer. */
export type Pace = (typeof PACES)[number];

/** What they are called. */
export const paceNames: Record<Pace, string> = { 0.75: '慢', 1: '正常', 1.25: '稍快', 1.5: '快' };

/** The next pace, after the fastest the slowest. */
export function nextPace(pace: Pace): Pace {
  return PACES[(PACES.indexOf(pace) + 1) % PACES.length] ?? 1;
}

/** A slow voice takes some 300 milliseconds a character; twice that is a voice that has got stuck. */
const STUCK = 600;
const STARTING = 4000;

/** How long an engine may take for some words before it is given up, in milliseconds. */
export function longestTime(words: string, pace: number): number {
  return STARTING + (words.length * STUCK) / pace;
}
