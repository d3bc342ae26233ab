import { shuffle } from '../../src/domain/random.ts';

const SEED = 20181122;

/**
 * So many of the values, in their order and the same every time; all of them with `npm run test:all`. For
 * checks of one thing in very many places, which would take the test command too long.
 */
export function sample<Value>(values: readonly Value[], count: number): Value[] {
  if (import.meta.env.MODE === 'all') return [...values];
  const places = values.map((_, at) => at);
  const kept = new Set(shuffle(places, SEED).slice(0, count));
  return values.filter((_, at) => kept.has(at));
}
