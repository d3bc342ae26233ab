import { expect, test } from 'vitest';
import { comparable } from '../../src/domain/grading/text.ts';
import type { AskedOf } from '../../src/domain/items.ts';
import { bank } from './grading/bank.ts';

const clozes = bank.filter((item): item is AskedOf<'cloze'> => item.kind === 'cloze');
const recalls = bank.filter((item): item is AskedOf<'recall'> => item.kind === 'recall');

test('a cloze’s wrong tiles are none of its accepted words, and differ from one another', () => {
  for (const { id, blanks, decoys } of clozes) {
    const accepted = Object.values(blanks).flat().map(comparable);
    expect(decoys.length, id).toBeGreaterThan(0);
    expect(
      decoys.filter((decoy) => accepted.includes(comparable(decoy))),
      id,
    ).toEqual([]);
    expect(new Set(decoys.map(comparable)).size, id).toBe(decoys.length);
  }
});

test('a recall asks for the point’s members whole, with others that are no part of them', () => {
  expect(recalls).toHaveLength(3);
  for (const { id, members, decoys } of recalls) {
    expect(members.length, id).toBeGreaterThanOrEqual(3);
    expect(decoys.length, id).toBeGreaterThan(0);
    for (const decoy of decoys) {
      for (const { text } of members) {
        expect(comparable(text).includes(comparable(decoy)), `${id}: ${decoy}`).toBe(false);
        expect(comparable(decoy).includes(comparable(text)), `${id}: ${decoy}`).toBe(false);
      }
    }
  }
  const texts = recalls.flatMap(({ members }) => members.map(({ text }) => text));
  expect(texts).toContain('坚持中央统筹、省负总责、市县抓落实的体制机制');
});

test('every item knows the lesson and the block of its evidence', () => {
  expect(bank).toHaveLength(88);
  for (const { id, place, block, lesson } of bank) {
    expect(place, id).toBe(`jingzhun-fupin/${lesson}`);
    expect(block, id).toMatch(/^p-[1-9]\d*$/);
  }
});
