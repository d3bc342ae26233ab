import { expect, test } from 'vitest';
import type { Found } from '../../../src/domain/search/found.ts';
import { rank } from '../../../src/domain/search/rank.ts';
import { documentOf, hitsOf, lessonOf } from './documents.ts';

const [hit] = hitsOf(lessonOf('扶贫'), '扶贫');

function found(id: string, given: Partial<Found> = {}, hits = 1): Found {
  const { blocks, ...page } = documentOf([]);
  return { ...page, titled: false, hits: Array(hits).fill(hit), ...given, id };
}

const order = (all: Found[]) => rank(all).map(({ id }) => id);

test('what has a matching title comes first, then points, terms, lessons, items and help', () => {
  const all = [
    found('help', { kind: 'help', lecture: '', number: 0 }),
    found('items', { kind: 'item', number: 0 }, 9),
    found('lesson'),
    found('titled lesson', { titled: true }),
    found('terms', { kind: 'term', number: 0 }),
    found('titled help', { kind: 'help', titled: true }),
    found('points', { kind: 'point', number: 0 }),
  ];
  expect(order(all)).toEqual(['titled lesson', 'titled help', 'points', 'terms', 'lesson', 'items', 'help']);
});

test('of one kind those with more hits come first, then lectures as they first come, then lessons', () => {
  const all = [
    found('b2', { lecture: 'b', number: 2 }),
    found('a3', { lecture: 'a', number: 3 }),
    found('many', { lecture: 'c', number: 9 }, 2),
    found('b1', { lecture: 'b', number: 1 }),
    found('a10', { lecture: 'a', number: 10 }),
  ];
  expect(order(all)).toEqual(['many', 'b1', 'b2', 'a3', 'a10']);
});

test('what is alike keeps its order, and the list given stays as it is', () => {
  const all = [found('second', { kind: 'item' }), found('x'), found('first', { kind: 'item' })];
  expect(order(all)).toEqual(['x', 'second', 'first']);
  expect(all.map(({ id }) => id)).toEqual(['second', 'x', 'first']);
});
