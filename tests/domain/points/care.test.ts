import { describe, expect, test } from 'vitest';
import { generatedFor } from '../../../src/domain/points.ts';
import type { Point, PointMember } from '../../../src/schemas/point.ts';
import { endOf, placeOf, realPoints } from './making.ts';

describe('a record that asks for care', () => {
  const pointNamed = (id: string): Point => {
    const found = realPoints.find((point) => point.id === id);
    if (!found) throw new Error(`no point ${id}`);
    return found;
  };
  /** The same point with something else in some of its members. */
  const withMembers = (point: Point, change: (member: PointMember, at: number) => Partial<PointMember>) => ({
    ...point,
    members: point.members.map((member, at) => ({ ...member, ...change(member, at) })),
  });
  const itemsOf = (point: Point, points: readonly Point[] = realPoints, seed = 1) =>
    generatedFor('ke', point, points, placeOf(point), seed);
  const first = pointNamed('sixiang-zhongdian-gongzuo');

  test('standing alone: it can be written from memory, but not told from others', () => {
    expect(itemsOf(first, [first]).map(endOf)).toEqual(['recall']);
  });

  test('not to be practised, or with two members that say the same: nothing', () => {
    expect(itemsOf({ ...first, practice: false })).toEqual([]);
    expect(
      itemsOf(withMembers(first, (_, at) => (at < 2 ? { text: `户户${'、'.repeat(at)}走到` } : {}))),
    ).toEqual([]);
  });

  test('whose name and sentence both hold an answer: nothing', () => {
    const telling = pointNamed('xinyang-zhi-ji');
    expect(itemsOf(telling).length).toBeGreaterThan(0);
    expect(itemsOf({ ...telling, quote: `信仰之基最要紧：${telling.quote}` })).toEqual([]);
  });

  test('two members of which lead to the same: no matching', () => {
    const turns = withMembers(pointNamed('sange-zhuanbian'), () => ({ to: '转变' }));
    expect(itemsOf(turns).map(({ kind }) => kind)).not.toContain('match');
  });

  test('the keyword of one member of which stands in another: asked by whole members', () => {
    const stem = (point: Point) => itemsOf(point).find((item) => endOf(item) === 'belong')?.stem;
    const point = pointNamed('sige-jianchi');
    expect(stem(point)).toMatch(/^下列关键词/);
    expect(stem(withMembers(point, (_, at) => (at === 3 ? { keyword: '扶贫' } : {})))).toMatch(/^下列各项/);
  });

  test('a member of which another point has too: the name is not asked for by it', () => {
    const points = realPoints.map((point) =>
      point.id === 'liangge-quebao'
        ? { ...point, members: [...point.members, ...first.members.slice(0, 1)] }
        : point,
    );
    for (let seed = 0; seed < 20; seed += 1) {
      const name = itemsOf(first, points, seed).find((item) => endOf(item) === 'name');
      expect(name?.stem).toMatch(/同属哪个提法/);
      expect(name?.stem).not.toContain('户户走到');
    }
  });
});
