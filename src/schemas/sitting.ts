import type { Response } from './record.ts';
import { isResponse } from './record.ts';

/** A sitting in progress, kept so that it survives reload and closing. */
export interface KeptSitting {
  /** Which one: `practice/<lecture>` or `review`. */
  id: string;
  /** `study` and `review` answer after each item, `test` after the last. */
  mode: 'study' | 'review' | 'test';
  /** Ids of all its items, in the order asked. */
  items: string[];
  /** Ids of those still to come. */
  queue: string[];
  /** The last answer to each item given in this sitting. */
  given: Record<string, Response>;
  /** For shuffling, and for what is generated from points. */
  seed: number;
  /** Whether the learner has seen the results; a finished test stays to be looked through. */
  finished: boolean;
  /** Milliseconds since 1970. */
  updatedAt: number;
}

/** Whether a value read from storage is a sitting. */
export function isKeptSitting(value: unknown): value is KeptSitting {
  if (typeof value !== 'object' || value === null) return false;
  const { id, mode, items, queue, given, seed, finished, updatedAt } = value as Record<string, unknown>;
  const isTexts = (list: unknown) => Array.isArray(list) && list.every((text) => typeof text === 'string');
  return (
    typeof id === 'string' &&
    (mode === 'study' || mode === 'review' || mode === 'test') &&
    isTexts(items) &&
    isTexts(queue) &&
    typeof given === 'object' &&
    given !== null &&
    Object.values(given).every(isResponse) &&
    Number.isInteger(seed) &&
    typeof finished === 'boolean' &&
    Number.isFinite(updatedAt)
  );
}
