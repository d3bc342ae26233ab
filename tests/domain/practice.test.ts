import { expect, test } from 'vitest';
import { allItems, matchingItems, scoreByPart } from '../../src/domain/practice.ts';
import { lastAnswers } from '../../src/domain/progress.ts';
import { answered } from './events.ts';
import { readContent } from '../../src/integrations/content-files.ts';
import { bank } from './grading/bank.ts';

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const none = new Map();

test('without a filter everything is practised', () => {
  expect(matchingItems(bank, {}, none)).toHaveLength(bank.length);
});

test('each filter narrows by what it names, and all together by all', () => {
  const place = 'jingzhun-fupin/deployment';
  const ofLesson = matchingItems(bank, { place }, none);
  expect(ofLesson).toHaveLength(36);
  const ofPoint = matchingItems(bank, { point: 'sige-jianchi' }, none);
  expect(ofPoint.every(({ points }) => points?.includes('sige-jianchi'))).toBe(true);
  const hard = matchingItems(bank, { place, point: 'sige-jianchi', kind: 'single', difficulty: 2 }, none);
  expect(hard.length).toBeGreaterThan(0);
  for (const item of hard) expect(item).toMatchObject({ place, kind: 'single', difficulty: 2 });
});

test('one item that is wanted, whatever else there is', () => {
  expect(ids(matchingItems(bank, { item: 'jzfp-01-01' }, none))).toEqual(['jzfp-01-01']);
  expect(matchingItems(bank, { item: 'jzfp-99-99' }, none)).toEqual([]);
});

test('what is unanswered, and what was last answered wrongly', () => {
  const [one, other] = ids(bank) as [string, string];
  const answers = lastAnswers([
    answered(one, { score: 0, at: 1 }),
    answered(one, { score: 1, at: 2 }),
    answered(other, { score: 0.5, at: 3 }),
  ]);
  expect(ids(matchingItems(bank, { standing: 'wrong' }, answers))).toEqual([other]);
  const open = ids(matchingItems(bank, { standing: 'unanswered' }, answers));
  expect(open).toHaveLength(bank.length - 2);
  expect(open).not.toContain(one);
});

test('a score by part counts an item in each of its parts, and those without in none', () => {
  const items = bank.slice(0, 12);
  const right = new Set(ids(items.filter((_, index) => index % 2 === 0)));
  const isRight = ({ id }: { id: string }) => right.has(id);
  const byLesson = scoreByPart(items, isRight, ({ place }) => [place]);
  expect(byLesson.reduce((sum, { total }) => sum + total, 0)).toBe(12);
  expect(byLesson.reduce((sum, score) => sum + score.right, 0)).toBe(right.size);
  expect(byLesson.map(({ part }) => part)).toEqual(['jingzhun-fupin/shiyan', 'jingzhun-fupin/ideals']);
  const byPoint = scoreByPart(items, isRight, ({ points = [] }) => points);
  expect(byPoint.every(({ total }) => total > 0)).toBe(true);
  expect(scoreByPart(items, isRight, () => [])).toEqual([]);
});

test('a point with a written recall is not recalled twice over, and ids are all different', () => {
  const points = readContent('.').lectures.flatMap((lecture) => lecture.points);
  const placed = points.map((point) => ({ ...point, place: `jingzhun-fupin/${point.lesson}`, block: 'p-1' }));
  const data = { lecture: 'jingzhun-fupin', title: '', lessons: [], items: bank, points: placed };
  const items = allItems(data, 1);
  expect(new Set(ids(items)).size).toBe(items.length);
  expect(items.length).toBeGreaterThan(bank.length + 100);
  const recalls = items.flatMap(({ kind, points: of = [] }) => (kind === 'recall' ? of : []));
  expect(new Set(recalls).size).toBe(recalls.length);
  expect(recalls).toContain('sige-jianchi');
});
