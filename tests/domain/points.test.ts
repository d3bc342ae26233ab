import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grade } from '../../src/domain/grading/index.ts';
import { comparable, isOneOff } from '../../src/domain/grading/text.ts';
import type { AskedItem } from '../../src/domain/items.ts';
import type { Point } from '../../src/schemas/point.ts';
import type { Response } from '../../src/schemas/record.ts';
import { endOf, forAllItems, made, placeOf, pointsOf, realPoints, wrongTexts } from './points/making.ts';

function rightResponse(item: AskedItem): Response {
  if (item.kind === 'cloze') {
    return Object.fromEntries(Object.entries(item.blanks).map(([blank, [text = '']]) => [blank, text]));
  }
  return item.kind === 'recall' ? item.members.map(({ text }) => text) : item.answer;
}

/** Answers with one thing changed. */
function wrongResponses(item: AskedItem): Response[] {
  switch (item.kind) {
    case 'single':
      return Object.keys(item.options).filter((id) => id !== item.answer);
    case 'multiple':
      return Object.keys(item.options).map((id) =>
        item.answer.includes(id) ? item.answer.filter((each) => each !== id) : [...item.answer, id],
      );
    case 'cloze': {
      const right = Object.values(item.blanks).flat();
      return [...item.decoys, ...right.map((text) => `${text}的`)].map((text) => ({ 1: text }));
    }
    case 'match':
      return Object.keys(item.left).flatMap((left) =>
        Object.keys(item.right)
          .filter((right) => right !== item.answer[left])
          .map((right) => ({ ...item.answer, [left]: right })),
      );
    case 'recall': {
      const all = item.members.map(({ text }) => text);
      return all.flatMap((text, at) => {
        const others = [...all.slice(0, at), ...all.slice(at + 1)];
        return [others, [...others, `${text}的`], ...item.decoys.map((decoy) => [...others, decoy])];
      });
    }
    default:
      return [];
  }
}

describe('the seed', () => {
  test('the same one gives the same items', () => {
    fc.assert(
      fc.property(pointsOf, fc.integer(), (points, seed) => {
        expect(made(points, seed)).toEqual(made(points, seed));
      }),
    );
  });

  test('another one gives items of the same ids, kinds and difficulties', () => {
    const lasting = (points: readonly Point[], seed: number) =>
      made(points, seed).map(({ id, kind, difficulty }) => [id, kind, difficulty]);
    fc.assert(
      fc.property(pointsOf, fc.integer(), fc.integer(), (points, one, other) => {
        expect(lasting(points, one)).toEqual(lasting(points, other));
      }),
    );
    expect(lasting(realPoints, 1)).toEqual(lasting(realPoints, 2));
  });

  test('another one brings other wrong options', () => {
    const choices = [1, 2].map((seed) => made(realPoints, seed).filter(({ kind }) => kind === 'single'));
    expect(choices[0]).not.toEqual(choices[1]);
  });
});

describe('every item', () => {
  test('is found by an id of its own', () => {
    fc.assert(
      fc.property(pointsOf, (points) => {
        const ids = made(points, 1).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const id of ids) {
          expect(id).toMatch(/^ke\/t\d\/(belong|name|from-to|to-from|recall|(missing|cloze)-m\d)$/);
        }
      }),
    );
  });

  test('says where it comes from and why', () => {
    forAllItems((item, { id, lesson, quote, note }) => {
      expect(item).toMatchObject({
        rev: 1,
        lesson,
        points: [id],
        evidence: quote,
        ...placeOf({ lesson, quote } as Point),
      });
      expect(item.explanation).toContain(note ?? '课文原话是');
      expect([1, 2, 3]).toContain(item.difficulty);
    });
  });

  test('has its answers among its options, no two of which say the same', () => {
    forAllItems((item) => {
      const columns =
        item.kind === 'match' ? [item.left, item.right] : 'options' in item ? [item.options] : [];
      for (const column of columns) {
        const texts = Object.values(column).map(comparable);
        expect(new Set(texts).size).toBe(texts.length);
      }
      if (item.kind === 'single') expect(item.options).toHaveProperty([item.answer]);
      if (item.kind === 'multiple') for (const id of item.answer) expect(item.options).toHaveProperty([id]);
    });
  });

  test('has no wrong option that could pass for a member, whole or in part', () => {
    forAllItems((item, { members }) => {
      if (endOf(item) === 'name') return;
      const wrongs = wrongTexts(item).map(comparable);
      for (const [at, wrong] of wrongs.entries()) {
        for (const other of wrongs.slice(at + 1)) expect(isOneOff(wrong, other)).toBe(false);
        for (const right of members.map(({ text }) => comparable(text))) {
          expect(right).not.toContain(wrong);
          expect(wrong).not.toContain(right);
          expect(isOneOff(wrong, right)).toBe(false);
        }
      }
    });
  });

  test('takes no wrong option from a point that is not to be practised', () => {
    const kept = realPoints.filter(({ practice }) => practice);
    expect(kept.length).toBeLessThan(realPoints.length);
    expect(made(realPoints, 3)).toEqual(made(kept, 3));
  });

  test('is graded right when answered right, and wrong with anything changed', () => {
    forAllItems((item) => {
      expect(grade(item, rightResponse(item)), item.id).toMatchObject({ score: 1, right: true });
      expect(wrongResponses(item).length).toBeGreaterThan(0);
      for (const wrong of wrongResponses(item)) {
        expect(grade(item, wrong).right, `${item.id} ${JSON.stringify(wrong)}`).toBe(false);
      }
    });
  });
});
