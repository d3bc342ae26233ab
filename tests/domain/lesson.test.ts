import { describe, expect, test } from 'vitest';
import { type Block, blockOfQuote, foldOf, studyMinutes } from '../../src/domain/lesson.ts';

const block = (id: string, source: string, shown = source): Block => ({ id, source, shown });

describe('minutes to study a lesson', () => {
  test('are its characters at 150 a minute, rounded', () => {
    expect(studyMinutes([block('p-1', '字'.repeat(700)), block('p-2', '字'.repeat(200))])).toBe(6);
    expect(studyMinutes([block('p-1', '字'.repeat(374))])).toBe(2);
    expect(studyMinutes([block('p-1', '字'.repeat(376))])).toBe(3);
  });

  test('are one even for the shortest lesson', () => {
    expect(studyMinutes([block('p-1', '短')])).toBe(1);
    expect(studyMinutes([])).toBe(1);
  });

  test('leave white space out and count what is shown', () => {
    expect(studyMinutes([block('p-1', '', '字 \n\u3000'.repeat(300))])).toBe(2);
  });
});

describe('the fold of a lesson', () => {
  const blocks = (...lengths: number[]) => lengths.map((length, at) => block(`p-${at}`, '字'.repeat(length)));

  test('is the block with which a first screen is full', () => {
    expect(foldOf(blocks(9, 276, 300, 91))).toBe('p-1');
    expect(foldOf(blocks(9, 141, 303))).toBe('p-2');
    expect(foldOf(blocks(500, 100))).toBe('p-0');
  });

  test('is missing where a first screen may hold the whole', () => {
    expect(foldOf(blocks(100, 100))).toBeUndefined();
  });

  test('counts what is shown', () => {
    expect(foldOf([block('p-1', '字'.repeat(400), '字'), block('p-2', '字', '字'.repeat(400))])).toBe('p-2');
  });
});

describe('the block of a quotation', () => {
  const blocks = [
    block('p-3', '坚定理事信念', '坚定理想信念'),
    block('p-5', '坚定立场，坚持党性'),
    block('p-7', '坚定立场，站稳脚跟'),
  ];

  test('is the first that has it', () => {
    expect(blockOfQuote(blocks, '坚定立场')).toBe('p-5');
    expect(blockOfQuote(blocks, '立场，站稳')).toBe('p-7');
  });

  test('is found by the words of the source, not by the mended ones', () => {
    expect(blockOfQuote(blocks, '理事信念')).toBe('p-3');
    expect(blockOfQuote(blocks, '理想信念')).toBeUndefined();
  });

  test('does not exist for a quotation across two blocks', () => {
    expect(blockOfQuote(blocks, '党性坚定')).toBeUndefined();
  });
});
