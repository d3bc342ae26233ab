import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Stretch, studied } from '../../src/domain/study-time.ts';

/** The stretch after signs of presence at these seconds. */
const signsAt = (...seconds: number[]) =>
  seconds.reduce<Stretch>((stretch, second) => studied(stretch, second * 1000), { total: 0 });

describe('time studied', () => {
  test('is the time between signs of presence, none before the first', () => {
    expect(signsAt(500).total).toBe(0);
    expect(signsAt(500, 530, 545).total).toBe(45_000);
  });

  test('has no gap of more than 60 seconds in it, and goes on after it', () => {
    expect(signsAt(0, 60).total).toBe(60_000);
    expect(signsAt(0, 61).total).toBe(0);
    expect(signsAt(0, 20, 3600, 3610).total).toBe(30_000);
  });

  test('leaves out the time for which the page was hidden', () => {
    const hidden: Stretch = { ...signsAt(0, 20), last: undefined };
    expect(studied(studied(hidden, 30_000), 35_000).total).toBe(25_000);
  });

  test('never shrinks, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 })), fc.integer(), (seconds, next) => {
        const stretch = signsAt(...seconds);
        expect(stretch.total).toBeGreaterThanOrEqual(0);
        expect(studied(stretch, next).total).toBeGreaterThanOrEqual(stretch.total);
      }),
    );
  });
});
