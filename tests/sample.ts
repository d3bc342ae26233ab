import { shuffle } from '../src/domain/random.ts';

const SEED = 20181122;

/** The smaller number; with `npm run test:all` the larger one. For how long a test goes on with the same. */
export function upTo(all: number, few: number): number {
  return import.meta.env.MODE === 'all' ? all : few;
}

/**
 * So many of the values, in their order and the same every time; all of them with `npm run test:all`. For
 * checks of one thing in very many places, which would take the test command too long.
 */
export function sample<Value>(values: readonly Value[], count: number): Value[] {
  const places = values.map((_, at) => at);
  const kept = new Set(shuffle(places, SEED).slice(0, upTo(values.length, count)));
  return values.filter((_, at) => kept.has(at));
}
