import { describe, expect, test } from 'vitest';
import { grade } from '../../src/domain/grading/index.ts';
import {
  countHint,
  responseOf,
  startsOf,
  textsOf,
  type WordsItem,
  wantedOf,
} from '../../src/islands/quiz/slots.ts';
import { bank } from '../domain/grading/bank.ts';

const items = bank.filter((item): item is WordsItem => item.kind === 'cloze' || item.kind === 'recall');
const recall = items.find(({ kind }) => kind === 'recall') as WordsItem & { kind: 'recall' };
const naming = (...texts: string[]) => ({
  ...recall,
  members: texts.map((text) => ({ id: text, text })),
});

describe.each(items.map((item) => [item.id, item] as const))('%s', (_, item) => {
  test('is right with the wanted words in its slots, which read back as they were put in', () => {
    const response = responseOf(item, wantedOf(item));
    expect(textsOf(item, response)).toEqual(wantedOf(item));
    expect(grade(item, response).right).toBe(true);
  });

  test('has empty slots where the response is of another shape', () => {
    const empty = wantedOf(item).map(() => '');
    for (const response of [undefined, null, true, 'a', item.kind === 'cloze' ? ['a'] : { 1: 'a' }])
      expect(textsOf(item, response)).toEqual(empty);
  });

  test('gives as a hint beginnings that are not the whole', () => {
    startsOf(item).forEach((start, slot) => {
      const wanted = wantedOf(item)[slot] ?? '';
      expect(wanted.startsWith(start) && start !== '').toBe(true);
      if ([...wanted].length > 1) expect(start).not.toBe(wanted);
    });
  });
});

test('members that begin alike are told apart by their beginnings', () => {
  expect(startsOf(naming('坚持大扶贫格局', '坚持基本方略'))).toEqual(['坚持大', '坚持基']);
  expect(startsOf(naming('户户走到', '强基固本'))).toEqual(['户', '强']);
  expect(startsOf(naming('户户走到'))).toEqual(['户']);
});

test('punctuation is not counted among the characters', () => {
  expect(countHint(naming('中央统筹、省负总责', '大扶贫格局'))).toBe('共 2 项，各有 8、5 个字');
});
