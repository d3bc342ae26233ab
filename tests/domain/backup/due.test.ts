import { expect, test } from 'vitest';
import { backupDue } from '../../../src/domain/backup/due.ts';

const DAY = 86_400_000;
const NOW = 1_795_348_800_000;
const last = { at: NOW - DAY, events: 100 };

test('a first backup is asked for once there is something to lose', () => {
  expect(backupDue(49, undefined, NOW)).toBe(false);
  expect(backupDue(50, undefined, NOW)).toBe(true);
});

test('another is asked for after much, or after some and a while', () => {
  expect(backupDue(149, last, NOW)).toBe(false);
  expect(backupDue(150, last, NOW)).toBe(true);
  const longAgo = { ...last, at: NOW - 14 * DAY };
  expect(backupDue(119, longAgo, NOW)).toBe(false);
  expect(backupDue(120, longAgo, NOW)).toBe(true);
  expect(backupDue(120, { ...longAgo, at: longAgo.at + 1 }, NOW)).toBe(false);
});

test('none is asked for within a week of having been put off', () => {
  expect(backupDue(500, last, NOW, NOW - 7 * DAY + 1)).toBe(false);
  expect(backupDue(500, last, NOW, NOW - 7 * DAY)).toBe(true);
  expect(backupDue(500, undefined, NOW, NOW - 1)).toBe(false);
});

test('none is asked for when a clock was set back, nor when there is less than then', () => {
  expect(backupDue(500, { ...last, at: NOW + 1 }, NOW)).toBe(false);
  expect(backupDue(500, last, NOW, NOW + 30 * DAY)).toBe(false);
  expect(backupDue(20, { ...last, at: NOW - 99 * DAY }, NOW)).toBe(false);
});
