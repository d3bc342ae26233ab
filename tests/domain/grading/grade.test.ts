import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grade } from '../../../src/domain/grading/index.ts';
import { type AskedItem, askedItems } from '../../../src/domain/items.ts';
import { pointSchema } from '../../../src/schemas/point.ts';
import { quizItemSchema } from '../../../src/schemas/quiz-item.ts';

const common = {
  id: 'jzfp-99-01',
  rev: 1,
  stem: '题干',
  explanation: '说明',
  evidence: '原文',
  lesson: 'ideals',
  difficulty: 1,
};
const options = { a: '甲', b: '乙', c: '丙', d: '丁', e: '戊', f: '己' };

const point = pointSchema.parse({
  id: 'sanxiang',
  name: '三项',
  lesson: 'ideals',
  ordered: false,
  status: 'current',
  quote: '原文',
  members: Object.entries(options).map(([, text], at) => ({ id: `m-${at}`, text, keyword: text })),
});

function asked(fields: object): AskedItem {
  const item = quizItemSchema.parse({ ...common, ...fields });
  return askedItems([item], [point], () => ({ place: 'jzfp/ideals', block: 'p-1' }))[0] as AskedItem;
}

const single = asked({ kind: 'single', options, answer: 'c' });
const multiple = asked({ kind: 'multiple', options, answer: ['a', 'c', 'd', 'f'] });
const judged = asked({ kind: 'truefalse', answer: false });
const cloze = asked({
  kind: 'cloze',
  stem: '从{{1}}向{{2}}与{{3}}并重转变',
  blanks: { 1: ['开发式扶贫', '开发式扶贫为主'], 2: ['开发式'], 3: ['保障性扶贫'] },
});
const order = asked({ kind: 'order', options, answer: ['c', 'a', 'd', 'b', 'f', 'e'] });
const match = asked({
  kind: 'match',
  left: { a: '甲', b: '乙', c: '丙', d: '丁' },
  right: { p: '子', q: '丑', r: '寅' },
  answer: { a: 'q', b: 'p', c: 'q', d: 'r' },
});
const recall = asked({ kind: 'recall', points: ['sanxiang'] });
const all = [single, multiple, judged, cloze, order, match, recall];

test('「不会」 scores nothing in every kind', () => {
  for (const item of all) {
    expect(grade(item, null)).toMatchObject({ score: 0, right: false });
  }
});

test('an answer in the shape of another kind scores nothing and never throws', () => {
  const shapes = fc.oneof(
    fc.string(),
    fc.boolean(),
    fc.array(fc.string()),
    fc.dictionary(fc.string(), fc.string()),
  );
  fc.assert(
    fc.property(fc.constantFrom(...all), shapes, (item, response) => {
      const { score, right } = grade(item, response);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(1);
      expect(right).toBe(score === 1);
    }),
  );
  expect(grade(single, ['c']).score).toBe(0);
  expect(grade(judged, 'false').score).toBe(0);
  expect(grade(cloze, ['开发式扶贫', '开发式', '保障性扶贫']).score).toBe(0);
  expect(grade(order, { 0: 'c', 1: 'a', 2: 'd' }).score).toBe(0);
  expect(grade(match, ['q', 'p', 'q', 'r']).score).toBe(0);
  expect(grade(recall, { 0: '甲', 1: '乙' }).score).toBe(0);
  expect(grade(multiple, { 0: 'a', 1: 'c' }).score).toBe(0);
});

describe('one choice', () => {
  test('the right option is right, any other wrong', () => {
    expect(grade(single, 'c')).toEqual({ score: 1, right: true });
    for (const other of ['a', 'b', 'd', 'e', 'f']) expect(grade(single, other).right).toBe(false);
  });
});

describe('true or false', () => {
  test('only the same judgement is right', () => {
    expect(grade(judged, false)).toEqual({ score: 1, right: true });
    expect(grade(judged, true)).toEqual({ score: 0, right: false });
  });
});

describe('several choices', () => {
  test.each([
    [['f', 'd', 'c', 'a'], 1],
    [['a', 'c', 'd'], 0.75],
    [['a'], 0.25],
    [['a', 'c', 'd', 'f', 'b'], 0.75],
    [['a', 'c', 'b'], 0.25],
    [['a', 'b'], 0],
    [['b', 'e'], 0],
    [['a', 'b', 'e'], 0],
    [[], 0],
  ])('picking %j scores %d', (picked, score) => {
    expect(grade(multiple, picked)).toEqual({ score, right: score === 1 });
  });

  test('picking everything is not right, and an option picked twice counts once', () => {
    expect(grade(multiple, Object.keys(options)).score).toBe(0.5);
    expect(grade(multiple, ['a', 'a', 'a', 'a']).score).toBe(0.25);
  });

  test('right exactly when the picks are the right options, whatever their order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(options)), (picked) => {
        expect(grade(multiple, picked).right).toBe([...picked].sort().join('') === 'acdf');
      }),
    );
  });
});

describe('an order', () => {
  test.each([
    [['c', 'a', 'd', 'b', 'f', 'e'], 1],
    [['e', 'c', 'a', 'd', 'b', 'f'], 0.8],
    [['d', 'b', 'f', 'e', 'c', 'a'], 0.8],
    [['c', 'a', 'b', 'd', 'f', 'e'], 0.4],
    [['e', 'f', 'b', 'd', 'a', 'c'], 0],
    [['c', 'a', 'd', 'b', 'f'], 0],
    [['c', 'a', 'd', 'b', 'f', 'f'], 0],
    [['c', 'a', 'd', 'b', 'f', 'e', 'e'], 0],
    [[], 0],
  ])('%j scores %d', (given, score) => {
    expect(grade(order, given)).toEqual({ score, right: score === 1 });
  });
});

describe('pairs', () => {
  test('count alike, and a right side may serve twice', () => {
    expect(grade(match, { a: 'q', b: 'p', c: 'q', d: 'r' })).toEqual({ score: 1, right: true });
    expect(grade(match, { a: 'q', b: 'q', c: 'q', d: 'q' })).toEqual({ score: 0.5, right: false });
    expect(grade(match, { a: 'q' })).toEqual({ score: 0.25, right: false });
    expect(grade(match, { z: 'q', a: 'z', constructor: 'p' }).score).toBe(0);
  });
});

describe('blanks', () => {
  test('each blank counts alike and tells how close it came', () => {
    expect(grade(cloze, { 1: '开发式扶贫', 2: '开发是', 3: '' })).toEqual({
      score: 1 / 3,
      right: false,
      blanks: { 1: 'right', 2: 'near', 3: 'wrong' },
    });
  });

  test('every accepted wording is right, with spaces and punctuation of the learner’s own', () => {
    const answer = { 1: ' 开发式扶贫为主。', 2: '“开发式”', 3: '保障性 扶贫' };
    expect(grade(cloze, answer)).toMatchObject({ score: 1, right: true });
  });

  test('right answers in the wrong blanks are wrong', () => {
    expect(grade(cloze, { 1: '保障性扶贫', 2: '开发式', 3: '开发式扶贫' }).score).toBe(1 / 3);
  });

  test('「不会」 still tells of every blank, so that each solution can be shown', () => {
    expect(grade(cloze, null).blanks).toEqual({ 1: 'wrong', 2: 'wrong', 3: 'wrong' });
  });
});
