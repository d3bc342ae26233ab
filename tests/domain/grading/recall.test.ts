import { expect, test } from 'vitest';
import { grade } from '../../../src/domain/grading/index.ts';
import type { AskedRecall } from '../../../src/domain/items.ts';

const asked = (...texts: string[]): AskedRecall => ({
  id: 'jzfp-99-01',
  kind: 'recall',
  rev: 1,
  stem: '写出全部各项',
  explanation: '说明',
  evidence: '原文',
  lesson: 'ideals',
  place: 'jingzhun-fupin/ideals',
  block: 'p-1',
  difficulty: 1,
  points: ['sige'],
  members: texts.map((text, at) => ({ id: `m${at}`, text })),
  decoys: [],
});
const four = asked('户户走到', '扶贫作坊', '安幼养老', '强基固本');
const closeness = (item: AskedRecall, answers: string[]) =>
  grade(item, answers).members?.map((member) => member.closeness);

test('each member is right, near or missing, in the order of the point', () => {
  expect(grade(four, ['强基固体', '户户走到', '', '随便写的'])).toEqual({
    score: 0.25,
    right: false,
    members: [
      { id: 'm0', text: '户户走到', closeness: 'right', answer: '户户走到' },
      { id: 'm1', text: '扶贫作坊', closeness: 'missing' },
      { id: 'm2', text: '安幼养老', closeness: 'missing' },
      { id: 'm3', text: '强基固本', closeness: 'near', answer: '强基固体' },
    ],
    others: ['随便写的'],
  });
});

test('a member written twice counts once, and no answer counts for two members', () => {
  expect(grade(four, ['户户走到', '户户走到', '户户走到', '户户走到'])).toMatchObject({
    score: 0.25,
    others: ['户户走到', '户户走到', '户户走到'],
  });
  expect(closeness(asked('情系群众', '情系百姓'), ['情系群众、情系百姓'])).toEqual(['missing', 'missing']);
  expect(closeness(asked('法治', '法制'), ['法治'])).toEqual(['right', 'missing']);
});

test('a near miss never takes a member from a right answer, whichever was written first', () => {
  for (const answers of [
    ['法制', '法治'],
    ['法治', '法制'],
  ]) {
    expect(grade(asked('法治', '德治'), answers)).toMatchObject({ score: 0.5, others: ['法制'] });
    expect(grade(asked('法治', '法制'), answers)).toMatchObject({ score: 1, right: true });
  }
});

test('answers beyond the members earn nothing and cost nothing', () => {
  const all = four.members.map(({ text }) => text);
  expect(grade(four, ['多余', ...all, '户户走到'])).toMatchObject({ score: 1, right: true });
});

test('「、」 within a member is punctuation: it never parts it in two', () => {
  const item = asked('坚持中央统筹、省负总责、市县抓落实的体制机制', '坚持大扶贫格局');
  expect(grade(item, ['坚持大扶贫格局', '坚持中央统筹省负总责市县抓落实的体制机制']).right).toBe(true);
  expect(grade(item, ['坚持中央统筹', '省负总责', '市县抓落实的体制机制', '坚持大扶贫格局']).score).toBe(0.5);
});

test('nothing to name is not named right', () => {
  expect(grade(asked(), [])).toMatchObject({ score: 0, right: false });
});
