import { expect, test } from 'vitest';
import { grade } from '../../src/domain/grading/index.ts';
import type { AskedItem, AskedOf } from '../../src/domain/items.ts';
import { type PaperItem, quizPaper } from '../../src/domain/quiz-paper.ts';
import type { Response } from '../../src/schemas/record.ts';
import { bank } from './grading/bank.ts';

const printed = new Map(quizPaper(bank).flatMap(({ items }) => items.map((item) => [item.id, item])));

/** What someone answers who copies the key: letters are read on the paper, and nothing else is known. */
function copied(item: AskedItem, { options, left, stem, answers }: PaperItem): Response {
  const idIn = (texts: Record<string, string>, text: string | undefined) =>
    Object.keys(texts).find((id) => texts[id] === text) ?? '';
  const at = (letter: string) => options.find(({ mark }) => mark === letter)?.text;
  const [answer = ''] = answers;
  switch (item.kind) {
    case 'single':
      return idIn(item.options, at(answer));
    case 'multiple':
    case 'order':
      return [...answer].map((letter) => idIn(item.options, at(letter)));
    case 'truefalse':
      return answer === '√';
    case 'cloze':
      expect(stem.filter((piece) => 'blank' in piece)).toHaveLength(answers.length);
      return Object.fromEntries(
        [...item.stem.matchAll(/\{\{(\d)\}\}/g)].map(([, n = ''], nth) => [n, answers[nth] ?? '']),
      );
    case 'match':
      return Object.fromEntries(
        answers.map((pair) => {
          const [number, letter = ''] = pair.split('—');
          return [
            idIn(item.left, left.find(({ mark }) => mark === number)?.text),
            idIn(item.right, at(letter)),
          ];
        }),
      );
    case 'recall':
      return answers;
  }
}

test('whoever copies the key is right in every item', () => {
  expect(printed.size).toBe(bank.length);
  for (const item of bank) {
    const paper = printed.get(item.id) as PaperItem;
    expect(grade(item, copied(item, paper)).score, `${item.id}: ${paper.answers}`).toBe(1);
  }
});

test('a paper of one lesson has the same options in the same places as the paper of all', () => {
  for (const place of new Set(bank.map((item) => item.place))) {
    const own = quizPaper(bank.filter((item) => item.place === place)).flatMap(({ items }) => items);
    expect(own).toEqual(own.map(({ id }) => printed.get(id)));
  }
});

test('papers printed before agree with keys printed later', () => {
  const item = { ...(bank.find(({ kind }) => kind === 'single') as AskedOf<'single'>), id: 'jzfp-01-01' };
  const [section] = quizPaper([{ ...item, options: { a: '省', b: '局', c: '市', d: '县' }, answer: 'c' }]);
  expect(section?.items[0]?.options.map(({ mark, text }) => mark + text)).toEqual([
    'A市',
    'B省',
    'C局',
    'D县',
  ]);
  expect(section?.items[0]?.answers).toEqual(['A']);
});

test('what is to be put in order doesn’t stand in order', () => {
  const orders = bank.filter(({ kind }) => kind === 'order');
  expect(orders.length).toBeGreaterThan(0);
  for (const { id } of orders) {
    const { options = [], answers = [] } = printed.get(id) ?? {};
    expect(answers.join('')).not.toBe(options.map(({ mark }) => mark).join(''));
  }
});
