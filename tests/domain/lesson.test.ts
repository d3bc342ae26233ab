import { describe, expect, test } from 'vitest';
import { type Block, blockOfQuote, studyMinutes } from '../../src/domain/lesson.ts';

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
