import { expect, test } from 'vitest';
import { grade } from '../../../src/domain/grading/index.ts';
import { comparable } from '../../../src/domain/grading/text.ts';
import { endOf, forAllItems, wrongTexts } from './making.ts';

test('which belong: up to four members and two to four others', () => {
  forAllItems((item, { members }) => {
    if (item.kind !== 'multiple') return;
    expect(item.answer.length).toBe(Math.min(4, members.length));
    expect(wrongTexts(item).length).toBeGreaterThanOrEqual(2);
    expect(wrongTexts(item).length).toBeLessThanOrEqual(4);
  });
});

test('which is missing: every other member is given, the missing one is not', () => {
  forAllItems((item, { members }) => {
    if (item.kind !== 'single' || endOf(item) === 'name') return;
    const right = members.find(({ id }) => id === item.answer);
    expect(endOf(item)).toBe(`missing-${right?.id}`);
    expect(wrongTexts(item)).toHaveLength(3);
    const given = item.stem.slice(item.stem.indexOf('已列出'));
    for (const { id, keyword } of members) if (id !== item.answer) expect(given).toContain(keyword);
  });
});

test('fill in: the blank filled, every member stands there whole; the rest does not show the answer', () => {
  forAllItems((item, { members }) => {
    if (item.kind !== 'cloze') return;
    const answer = item.blanks[1]?.[0] ?? '';
    const list = item.stem.slice(item.stem.indexOf('：') + 1);
    for (const shown of item.stem.split(/\{\{1\}\}|[：；]/))
      expect(comparable(shown)).not.toContain(comparable(answer));
    expect(list.replace('{{1}}', () => answer)).toBe(`${members.map(({ text }) => text).join('；')}。`);
    const asked = members.find(({ id }) => endOf(item) === `cloze-${id}`);
    const rest = members.filter((each) => each !== asked).map(({ text }) => comparable(text));
    for (const shown of rest) expect(shown).not.toContain(comparable(answer));
    if (asked === undefined || answer === asked.text) return;
    const [before = '', after = ''] = asked.text.split(answer).map(comparable);
    const fitting = rest.filter(
      (text) =>
        text.length >= before.length + after.length && text.startsWith(before) && text.endsWith(after),
    );
    expect(fitting).toEqual([]);
  });
});

test('recall: the members, whole, in any order', () => {
  forAllItems((item, { members }) => {
    if (item.kind !== 'recall') return;
    expect(item.members).toEqual(members.map(({ id, text }) => ({ id, text })));
    expect(item.stem).toMatch(/次序不限。$/);
    expect(grade(item, item.members.map(({ text }) => text).reverse())).toMatchObject({ right: true });
  });
});

test('from where to where: one to one, and the other way round', () => {
  forAllItems((item, { members }) => {
    if (item.kind !== 'match') return;
    const ids = members.map(({ id }) => id);
    expect(Object.keys(item.left)).toEqual(ids);
    expect(Object.keys(item.right)).toEqual(ids);
    expect(item.answer).toEqual(Object.fromEntries(ids.map((id) => [id, id])));
    const [left, right] = endOf(item) === 'from-to' ? (['from', 'to'] as const) : (['to', 'from'] as const);
    for (const each of members) {
      expect([item.left[each.id], item.right[each.id]]).toEqual([each[left], each[right]]);
    }
  });
});

test('what it is called: only where the lecture named it, and with three other names of its own', () => {
  forAllItems((item, { named }) => {
    expect(item.stem.includes('（名称为编者所加）') && named).toBe(false);
    if (endOf(item) !== 'name') return;
    expect(named).toBe(true);
    expect(wrongTexts(item)).toHaveLength(3);
  });
});

test('no stem names a point by what is asked for', () => {
  forAllItems((item, { members }) => {
    if (item.kind !== 'recall') return;
    // A single character, such as 的, may well stand in the sentence that asks.
    for (const keyword of members.map((each) => comparable(each.keyword))) {
      if (keyword.length > 1) expect(comparable(item.stem)).not.toContain(keyword);
    }
  });
});
