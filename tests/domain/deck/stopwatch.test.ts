import fc from 'fast-check';
import { expect, test } from 'vitest';
import { clockText, elapsed, left, pause, run, stopped } from '../../../src/domain/deck/stopwatch.ts';

const times = fc.nat({ max: 10_000_000 });

test('time passes while it runs, and only then', () => {
  fc.assert(
    fc.property(times, times, times, times, (begin, first, pauseLength, second) => {
      const halted = pause(run(stopped, begin), begin + first);
      const again = run(halted, begin + first + pauseLength);
      expect(elapsed(halted, begin + first + pauseLength)).toBe(first);
      expect(elapsed(again, begin + first + pauseLength + second)).toBe(first + second);
    }),
  );
});

test('one that runs goes on when it is started again, and one that stands stands', () => {
  const running = run(stopped, 1000);
  expect(run(running, 5000)).toEqual(running);
  expect(pause(pause(running, 5000), 9000)).toEqual({ gone: 4000 });
});

test('a clock that is set back takes nothing away', () => {
  expect(elapsed({ gone: 3000, since: 10_000 }, 4000)).toBe(3000);
});

test('a countdown goes on below nought', () => {
  expect(left({ minutes: 1, watch: { gone: 0, since: 0 } }, 15_000)).toBe(45_000);
  expect(left({ minutes: 1, watch: { gone: 0, since: 0 } }, 67_000)).toBe(-7000);
});

test.each([
  [0, '0:00'],
  [1, '0:01'],
  [59_000, '0:59'],
  [59_001, '1:00'],
  [300_000, '5:00'],
  [3_599_000, '59:59'],
  [3_600_000, '1:00:00'],
  [3_723_000, '1:02:03'],
  [-999, '0:00'],
  [-1000, '−0:01'],
  [-7000, '−0:07'],
  [-3_723_000, '−1:02:03'],
])('%i milliseconds are shown as %s', (milliseconds, text) => expect(clockText(milliseconds)).toBe(text));
