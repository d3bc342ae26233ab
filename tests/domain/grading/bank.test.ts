import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { grade } from '../../../src/domain/grading/index.ts';
import { comparable, oneOff } from '../../../src/domain/grading/text.ts';
import type { AskedItem, AskedOf } from '../../../src/domain/items.ts';
import { shuffle } from '../../../src/domain/random.ts';
import type { Response } from '../../../src/schemas/record.ts';
import { bank, corruptions, made, rightAnswer, variants } from './bank.ts';

const all = [...bank, ...made];
const of = <Kind extends AskedItem['kind']>(kind: Kind) =>
  all.filter((item): item is AskedOf<Kind> => item.kind === kind);
const byId = (items: AskedItem[]) => items.map((item) => [item.id, item] as const);

const clozes = of('cloze');
const recalls = of('recall');

/** An item in words with one of its texts put in another's place. */
interface Slot {
  id: string;
  item: AskedItem;
  /** Every wording that is right here. */
  accepted: string[];
  with: (text: string) => Response;
}

const slots: Slot[] = [
  ...clozes.flatMap((item) =>
    Object.entries(item.blanks).map(([blank, accepted]) => ({
      id: `${item.id} ${blank}`,
      item,
      accepted,
      with: (text: string) => ({ ...(rightAnswer(item) as object), [blank]: text }),
    })),
  ),
  ...recalls.flatMap((item) =>
    item.members.map(({ id, text: wording }) => ({
      id: `${item.id} ${id}`,
      item,
      accepted: [wording],
      with: (text: string) => item.members.map((member) => (member.id === id ? text : member.text)),
    })),
  ),
];

test('the bank has items of all seven kinds', () => {
  expect([...new Set(bank.map(({ kind }) => kind))].sort()).toEqual(
    ['cloze', 'match', 'multiple', 'order', 'recall', 'single', 'truefalse'].sort(),
  );
  expect(slots.length).toBeGreaterThan(30);
});

describe.each(byId(all))('%s', (_, item) => {
  test('is right when answered right, and 「不会」 scores nothing', () => {
    expect(grade(item, rightAnswer(item))).toMatchObject({ score: 1, right: true });
    expect(grade(item, null)).toMatchObject({ score: 0, right: false });
  });
});

describe.each(slots.map((slot) => [slot.id, slot] as const))('the words of %s', (_, slot) => {
  const right = slot.accepted.map(comparable);

  test('are right in every accepted wording, width, spacing and punctuation', () => {
    for (const wording of slot.accepted.flatMap((text) => [text, ...variants(text)])) {
      expect(grade(slot.item, slot.with(wording)).right, wording).toBe(true);
    }
  });

  test('are never right with one character replaced, added or left out', () => {
    const wrong = slot.accepted.flatMap(corruptions).filter((text) => !right.includes(comparable(text)));
    expect(wrong.length).toBeGreaterThan(0);
    for (const text of wrong) expect(grade(slot.item, slot.with(text)).right, text).toBe(false);
  });

  test('tell which character is off: with it put right they are the answer', () => {
    for (const wording of slot.accepted.filter((text) => [...comparable(text)].length > 1)) {
      const wrong = corruptions(wording).filter((text) => comparable(text) !== comparable(wording));
      for (const answer of wrong) {
        const { start, end, written } = oneOff(answer, [wording]) ?? { start: 0, end: 0, written: '?' };
        const asAnswered = wording.slice(0, start) + written + wording.slice(end);
        expect(comparable(asAnswered), answer).toBe(comparable(answer));
        expect(end - start).toBeLessThanOrEqual(1);
      }
    }
  });
});

describe.each(byId(of('order')))('the order of %s', (_, item) => {
  const { answer } = item as AskedOf<'order'>;

  test('is right only as it is, and scores the neighbours that follow one another', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(answer, { minLength: answer.length }), (given) => {
        const pairs = answer.slice(1).filter((id, at) => given.join('').includes(`${answer[at]}${id}`));
        const { score, right } = grade(item as AskedItem, given);
        expect(score).toBeCloseTo(pairs.length / (answer.length - 1));
        expect(right).toBe(given.join() === answer.join());
      }),
    );
  });

  test('scores nothing incomplete, repeated or with options it has not', () => {
    for (const given of [answer.slice(1), [...answer, 'a'], answer.map(() => answer[0] ?? ''), ['y', 'z']])
      expect(grade(item as AskedItem, given).score).toBe(0);
  });
});

describe.each(byId(of('match')))('the pairs of %s', (_, item) => {
  const { answer, right: rights } = item as AskedOf<'match'>;

  test('score each pair alike', () => {
    const given = fc.record(
      Object.fromEntries(
        Object.keys(answer).map((left) => [left, fc.constantFrom(...Object.keys(rights), 'z')]),
      ),
    );
    fc.assert(
      fc.property(given, (pairs) => {
        const hits = Object.keys(answer).filter((left) => pairs[left] === answer[left]).length;
        const { score, right } = grade(item as AskedItem, pairs);
        expect(score).toBeCloseTo(hits / Object.keys(answer).length);
        expect(right).toBe(hits === Object.keys(answer).length);
      }),
    );
  });
});

describe.each(byId(recalls))('the members of %s', (_, item) => {
  const texts = rightAnswer(item as AskedItem) as string[];

  test('are right in any order', () => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        expect(grade(item as AskedItem, shuffle(texts, seed)).right).toBe(true);
      }),
    );
  });

  test('count once each, however often they are written', () => {
    const picks = fc.array(
      fc.constantFrom(...texts, ...texts.flatMap(corruptions), ...(item as AskedOf<'recall'>).decoys, ''),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(picks, (answers) => {
        const { score, members = [], others = [] } = grade(item as AskedItem, answers);
        const named = texts.filter((text) => answers.some((given) => comparable(given) === comparable(text)));
        expect(score).toBeCloseTo(named.length / texts.length);
        const used = members.flatMap(({ answer = [] }) => answer);
        expect([...used, ...others].sort()).toEqual(answers.filter((given) => given !== '').sort());
      }),
    );
  });
});
