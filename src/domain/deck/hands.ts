import type { Response } from '../../schemas/record.ts';
import type { Hands } from '../../schemas/show.ts';

/** What a question of the room offers, and what of it is right. */
export interface Choice {
  /** Ids of the options, in the order shown. */
  options: readonly string[];
  /** Ids of the right ones. */
  right: readonly string[];
}

/** Hands counted for one option; none where nothing was counted. */
export function handsFor(hands: Hands | undefined, option: string): number {
  return hands?.[option] ?? 0;
}

/** All hands counted. Where several options may be chosen, one person may be counted more than once. */
export function total(hands: Hands | undefined): number {
  return Object.values(hands ?? {}).reduce((sum, count) => sum + count, 0);
}

/** An option's hands as a share of the most that any option has; 0 while nothing is counted. */
export function shareOfMost(hands: Hands | undefined, option: string): number {
  const most = Math.max(0, ...Object.values(hands ?? {}));
  return most === 0 ? 0 : handsFor(hands, option) / most;
}

/** Whether two counts are the same; an option without hands need not be named. */
export function sameHands(one: Hands = {}, other: Hands = {}): boolean {
  return [...Object.keys(one), ...Object.keys(other)].every(
    (option) => handsFor(one, option) === handsFor(other, option),
  );
}

/** The share of hands that were raised for right options, 0 to 1; 0 where nothing was counted. */
export function score(hands: Hands | undefined, { right }: Choice): number {
  const all = total(hands);
  return all === 0 ? 0 : right.reduce((sum, option) => sum + handsFor(hands, option), 0) / all;
}

/**
 * What the room answered, in the form in which a learner's answer to the item is kept.
 *
 * - One right option: the option with most hands, of several the first.
 * - Right or wrong (`true` and `false` are the options): the same, as a boolean.
 * - Several right ones: every option with at least half as many hands as the one with most. How many
 *   people there are isn't known, and most hands go up for what most of them hold to be right.
 *
 * @returns null where nothing was counted
 */
export function roomResponse(hands: Hands | undefined, { options, right }: Choice): Response {
  if (total(hands) === 0) return null;
  if (right.length > 1) return options.filter((option) => shareOfMost(hands, option) >= 0.5);
  const first = options.find((option) => shareOfMost(hands, option) === 1) ?? null;
  return first === 'true' || first === 'false' ? first === 'true' : first;
}
