import { describe, expect, test } from 'vitest';
import { fitTitle, FLOOR } from '../../../src/domain/deck/fit.ts';
import {
  fitClosing,
  fitDiscuss,
  fitOpening,
  fitQuestion,
  fitsBesideTitle,
  fitTimer,
} from '../../../src/domain/deck/fit-single.ts';

describe('what must stay on one slide', () => {
  test('a title of three lines has no place', () => {
    expect(fitTitle('坚持'.repeat(10))).toBeDefined();
    expect(fitTitle('坚持'.repeat(30))).toBeUndefined();
  });

  test('a title with a slide of its own has its limit', () => {
    for (const [fitted, limit] of [
      [fitOpening, 51],
      [fitTimer, 36],
      [fitClosing, 44],
    ] as const) {
      expect(fitted('题')?.title).toBeGreaterThan(60);
      expect(fitted('题'.repeat(limit))?.title).toBeGreaterThanOrEqual(FLOOR);
      expect(fitted('题'.repeat(limit + 1))).toBeUndefined();
    }
    expect(fitsBesideTitle('题'.repeat(40))).toBe(true);
    expect(fitsBesideTitle('题'.repeat(41))).toBe(false);
  });

  test('a question with few short options is set larger than one with many', () => {
    const few = fitQuestion('判断', '课文提出，要让基层党员有“家”的归属感。', ['对', '错']);
    const many = fitQuestion(
      '多选',
      '哪些属于“四个坚持”？',
      Array.from({ length: 6 }, () => '坚持精准扶贫精准脱贫'),
    );
    expect(few?.body).toBeGreaterThan(many?.body ?? Number.POSITIVE_INFINITY);
    expect(many?.body).toBeGreaterThanOrEqual(FLOOR);
  });

  test('a question longer than a slide has no place', () => {
    expect(fitQuestion('单选', '问'.repeat(300), ['对', '错'])).toBeUndefined();
    expect(fitDiscuss('问'.repeat(300))).toBeUndefined();
  });
});
