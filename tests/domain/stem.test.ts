import { expect, test } from 'vitest';
import { filledStem, stemParts } from '../../src/domain/stem.ts';

test('a stem is cut at its blanks, text and blank in turn', () => {
  expect(stemParts('坚持中央{{1}}、省{{2}}')).toEqual(['坚持中央', '1', '、省', '2', '']);
  expect(stemParts('没有空格')).toEqual(['没有空格']);
});

test('a stem is read out with lines for its blanks, or with the words filled in', () => {
  expect(filledStem('{{1}}、省{{2}}')).toBe('____、省____');
  expect(filledStem('{{1}}、省{{2}}', (blank) => (blank === '1' ? '统筹' : '负总责'))).toBe('统筹、省负总责');
});
