import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  handsFor,
  roomResponse,
  sameHands,
  score,
  shareOfMost,
  total,
} from '../../../src/domain/deck/hands.ts';

const four = { options: ['a', 'b', 'c', 'd'], right: ['b'] };
const two = { ...four, right: ['a', 'b'] };
const someHands = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat(40));

describe('hands', () => {
  test('not counted are none', () => {
    expect(handsFor(undefined, 'a')).toBe(0);
    expect(handsFor({ b: 2 }, 'a')).toBe(0);
    expect(total(undefined)).toBe(0);
    expect(shareOfMost(undefined, 'a')).toBe(0);
    expect(shareOfMost({ a: 0, b: 0 }, 'a')).toBe(0);
  });

  test('are drawn against the option with most of them', () => {
    const hands = { a: 3, b: 12, c: 0 };
    expect(['a', 'b', 'c', 'd'].map((option) => shareOfMost(hands, option))).toEqual([0.25, 1, 0, 0]);
    expect(total(hands)).toBe(15);
  });

  test('are the same whether an option without hands is named or not', () => {
    expect(sameHands({ a: 2, b: 0 }, { a: 2 })).toBe(true);
    expect(sameHands(undefined, { a: 0 })).toBe(true);
    expect(sameHands({ a: 2 }, { a: 2, b: 1 })).toBe(false);
    expect(sameHands({ a: 2 }, undefined)).toBe(false);
  });
});

describe('the score of a room', () => {
  test('is the share of hands raised for what is right', () => {
    expect(score({ a: 3, b: 9 }, four)).toBe(0.75);
    expect(score({ a: 3, b: 9, d: 4 }, two)).toBe(0.75);
    expect(score({ a: 3 }, four)).toBe(0);
    expect(score({}, four)).toBe(0);
  });

  test('is from 0 to 1, whatever was counted', () => {
    fc.assert(
      fc.property(someHands, fc.subarray(four.options), (hands, right) => {
        const share = score(hands, { ...four, right });
        expect(share).toBeGreaterThanOrEqual(0);
        expect(share).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the answer of a room', () => {
  test('with one right option is the option with most hands, of several the first', () => {
    expect(roomResponse({ a: 3, b: 9 }, four)).toBe('b');
    expect(roomResponse({ d: 5, c: 5, a: 1 }, four)).toBe('c');
  });

  test('to right or wrong is a boolean', () => {
    const choice = { options: ['true', 'false'], right: ['false'] };
    expect(roomResponse({ true: 2, false: 8 }, choice)).toBe(false);
    expect(roomResponse({ true: 9, false: 8 }, choice)).toBe(true);
    expect(score({ true: 2, false: 8 }, choice)).toBe(0.8);
  });

  test('with several right options is what at least half as many hold as the option with most', () => {
    expect(roomResponse({ a: 10, b: 5, c: 4 }, two)).toEqual(['a', 'b']);
    expect(roomResponse({ d: 10, a: 9 }, two)).toEqual(['a', 'd']);
  });

  test('is none where nothing was counted', () => {
    expect(roomResponse({}, four)).toBeNull();
    expect(roomResponse({ a: 0 }, two)).toBeNull();
    expect(roomResponse(undefined, four)).toBeNull();
  });

  test('never names an option that is not there', () => {
    const odd = { z: 4 };
    expect(roomResponse(odd, four)).toBeNull();
    expect(roomResponse(odd, two)).toEqual([]);
  });
});
