import { expect, test } from 'vitest';
import { joined } from '../../src/domain/kept-sitting.ts';
import type { KeptSitting } from '../../src/schemas/sitting.ts';

const begun: KeptSitting = {
  id: 'practice/jzfp',
  mode: 'study',
  items: ['a', 'b', 'c', 'd'],
  queue: ['a', 'b', 'c', 'd'],
  given: {},
  seed: 7,
  finished: false,
  updatedAt: 1,
};

test('what either tab answered is answered, and what either is through with isn’t asked again', () => {
  const other = { ...begun, queue: ['c', 'd'], given: { a: 'x', b: 'x' }, updatedAt: 5 };
  const own = { ...begun, queue: ['a', 'b', 'd'], given: { c: 'y' }, updatedAt: 6 };
  expect(joined(other, own)).toMatchObject({ queue: ['d'], given: { a: 'x', b: 'x', c: 'y' } });
});

test('what was answered wrongly is asked again', () => {
  const other = { ...begun, queue: ['b', 'c', 'd', 'a'], given: { a: null }, updatedAt: 5 };
  const own = { ...begun, queue: ['a', 'c', 'd'], given: { b: 'y' }, updatedAt: 6 };
  expect(joined(other, own)).toMatchObject({ queue: ['a', 'c', 'd'], given: { a: null, b: 'y' } });
});

test('of two answers to one item the later holds, also where the clock was set back in between', () => {
  const other = { ...begun, queue: ['b', 'c', 'd'], given: { a: 'first' }, updatedAt: 5 };
  const own = { ...begun, queue: ['b', 'c', 'd'], given: { a: 'second' }, updatedAt: 6 };
  expect(joined(other, own).given).toEqual({ a: 'second' });
  const late = joined({ ...other, updatedAt: 99 }, own);
  expect(late.given).toEqual({ a: 'first' });
  expect(late.updatedAt).toBeGreaterThan(99);
});

test('a test handed in stands; another sitting takes the place of the one before', () => {
  const test = { ...begun, mode: 'test' as const };
  const handedIn = { ...test, queue: [], given: { a: 'x' }, finished: true, updatedAt: 5 };
  expect(joined(handedIn, { ...test, given: { b: 'y' }, updatedAt: 6 })).toEqual(handedIn);
  const next = { ...begun, seed: 8, given: { d: 'z' } };
  expect(joined({ ...begun, given: { a: 'x' }, updatedAt: 5 }, next)).toBe(next);
});
