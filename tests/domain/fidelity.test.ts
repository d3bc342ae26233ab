import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstDifference } from '../../src/domain/fidelity.ts';

const source = '党 课 辅 导\n\n一、理想信念\n理想信念坚定，骨头就硬。\n';
const faithful = [['党课辅导'], ['一、理想信念', '理想信念坚定，骨头就硬。']];

test('lessons that have every character of the source do not differ from it', () => {
  expect(firstDifference(source, faithful)).toBeUndefined();
});

test('white space, wherever it stands, makes no difference', () => {
  const spaced = [['\u3000党 课\t辅导\r'], ['一、\n理想 信念', '', '理想信念坚定，骨头就硬。']];
  expect(firstDifference(source, spaced)).toBeUndefined();
});

test('a changed character is located by line, lesson and the words around', () => {
  const changed = [['党课辅导'], ['一、理想信念', '理想信心坚定，骨头就硬。']];
  expect(firstDifference(source, changed)).toEqual({
    line: 4,
    lesson: 1,
    expected: '念坚定，骨头就硬。',
    found: '心坚定，骨头就硬。',
  });
});

test('only the first of several differences is told', () => {
  const changed = [['党客辅导'], ['一、理想信心', '理想信念坚定，骨头就硬！']];
  expect(firstDifference(source, changed)).toMatchObject({ line: 1, lesson: 0 });
});

test('a missing end is told as nothing found, in the last lesson', () => {
  const cut = [['党课辅导'], ['一、理想信念', '理想信念坚定，']];
  expect(firstDifference(source, cut)).toEqual({ line: 4, lesson: 1, expected: '骨头就硬。', found: '' });
});

test('text beyond the source is told as nothing expected, in the lesson that has it', () => {
  const longer = [...faithful, ['谢谢大家。']];
  expect(firstDifference(source, longer)).toEqual({ line: 4, lesson: 2, expected: '', found: '谢谢大家。' });
});

test('paragraphs in another order differ where the order first shows', () => {
  const swapped = [['党课辅导'], ['理想信念坚定，骨头就硬。', '一、理想信念']];
  expect(firstDifference(source, swapped)).toMatchObject({ line: 3, lesson: 1 });
});

test('however a text is cut into blocks and lessons it does not differ, and any one change is found', () => {
  const texts = fc.array(fc.stringMatching(/^[一-十，。𠮷a-z]{1,8}$/u), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (lines, cut, at) => {
      const text = lines.join('\n');
      const split = cut % (lines.length + 1);
      expect(firstDifference(text, [lines.slice(0, split), lines.slice(split)])).toBeUndefined();
      const line = at % lines.length;
      const changed = lines.map((words, index) => (index === line ? `${words.slice(0, -1)}※` : words));
      expect(firstDifference(text, [changed])?.line).toBe(line + 1);
    }),
  );
});
