import type { Position } from '../../schemas/show.ts';

/** How many steps each slide has, in the deck's order. */
export type Steps = readonly number[];

/** Where every deck begins. */
export const start: Position = { slide: 1, step: 0 };

/** One step on, into the next slide after the last step; at the deck's end it stays. */
export function forward(steps: Steps, { slide, step }: Position): Position {
  if (step < stepsOf(steps, slide)) return { slide, step: step + 1 };
  return slide < steps.length ? { slide: slide + 1, step: 0 } : { slide, step };
}

/** One step back, to the end of the slide before; at the deck's beginning it stays. */
export function back(steps: Steps, { slide, step }: Position): Position {
  if (step > 0) return { slide, step: step - 1 };
  return slide > 1 ? { slide: slide - 1, step: stepsOf(steps, slide - 1) } : { slide, step };
}

/** The place nearest to the one asked for that the deck has. */
export function clamp(steps: Steps, { slide, step }: Position): Position {
  const known = within(slide, 1, Math.max(1, steps.length));
  return {
    slide: known,
    step: known < slide ? stepsOf(steps, known) : within(step, 0, stepsOf(steps, known)),
  };
}

/** Reads `#3` or `#3.2`; undefined for any other hash. The place need not be in the deck. */
export function positionFromHash(hash: string): Position | undefined {
  const [, slide, step = '0'] = /^#(\d{1,6})(?:\.(\d{1,6}))?$/.exec(hash) ?? [];
  return slide === undefined ? undefined : { slide: Number(slide), step: Number(step) };
}

/** `#3.2`, or `#3` before the first step. */
export function hashOf({ slide, step }: Position): string {
  return step > 0 ? `#${slide}.${step}` : `#${slide}`;
}

function stepsOf(steps: Steps, slide: number): number {
  return steps[slide - 1] ?? 0;
}

function within(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
