import { describe, expect, test } from 'vitest';
import { groupNotes, matchingNotes, type NotesFilter, placesOf } from '../../../src/domain/notes/list.ts';
import type { Note } from '../../../src/schemas/note.ts';

const lectures = [
  {
    slug: 'jzfp',
    title: '打好精准扶贫攻坚战',
    lessons: [
      { id: 'jzfp/one', number: 1, short: '贫困状况' },
      { id: 'jzfp/two', number: 2, short: '理想信念' },
    ],
  },
  { slug: 'other', title: '另一讲', lessons: [{ id: 'other/one', number: 1, short: '开头' }] },
];

let made = 0;
const note = (place: string, block: string, quote: string, text = ''): Note => ({
  id: `note-${made++}`,
  place,
  ...(quote && { passage: { block, quote, before: '' } }),
  text,
  createdAt: made,
  updatedAt: made,
});
const thought = (place: string, text: string) => note(place, '', '', text);

test('notes are grouped by lecture and lesson, in the order of the reading', () => {
  const late = note('jzfp/two', 'p-32', '鱼水关系');
  const early = note('jzfp/two', 'p-9', '精神之钙');
  const first = note('jzfp/one', 'p-3', '户户走到');
  const mine = thought('jzfp', '体会');
  const [group, other, ...more] = groupNotes([late, mine, early, first], lectures);
  expect(group?.thoughts).toEqual([mine]);
  expect(group?.lessons).toEqual([
    { id: 'jzfp/one', heading: '第 1 课　贫困状况', notes: [first] },
    { id: 'jzfp/two', heading: '第 2 课　理想信念', notes: [early, late] },
  ]);
  expect(other).toMatchObject({ slug: 'other', thoughts: [], lessons: [] });
  expect(more).toEqual([]);
});

test('within a block they stand as they do in the text', () => {
  const blocks = [{ id: 'p-1', text: '情系群众、感恩群众、敬畏群众' }];
  const [last, middle] = [note('jzfp/one', 'p-1', '敬畏'), note('jzfp/one', 'p-1', '感恩')];
  const places = placesOf([last, middle], blocks);
  expect(groupNotes([last, middle], lectures, places)[0]?.lessons[0]?.notes).toEqual([middle, last]);
});

test('a place names the block, the words as they are now and which of them is meant', () => {
  const blocks = [{ id: 'p-4', text: '决不能搞数字脱贫，决不能搞虚假脱贫。' }];
  const [second, changed, lost] = [
    note('jzfp/one', 'p-4', '脱贫'),
    note('jzfp/one', 'p-4', '不能搞数字脱贫，不能搞虚假脱贫'),
    note('jzfp/one', 'p-4', '这里从来没有的一句话'),
  ] as [Note, Note, Note];
  Object.assign(second.passage ?? {}, { before: '决不能搞虚假' });
  const places = placesOf([second, changed, lost], blocks);
  expect(places.get(second.id)).toEqual({ block: 'p-4', from: 15, words: ['脱贫'], nth: 1 });
  expect(places.get(changed.id)).toMatchObject({ words: ['不能搞数字脱贫，决不能搞虚假脱贫'] });
  expect(places.get(lost.id)).toBe('lost');
});

test('what belongs to lectures and lessons that are no more is listed under 其他', () => {
  const [gone, goneLecture, mine] = [
    note('jzfp/nine', 'p-1', '旧课'),
    note('old/one', 'p-1', '旧讲'),
    thought('old', '旧心得'),
  ];
  const groups = groupNotes([gone, goneLecture, mine] as Note[], lectures);
  expect(groups[2]).toMatchObject({ title: '其他', thoughts: [mine] });
  expect(groups[2]?.lessons[0]?.notes).toEqual([gone, goneLecture]);
});

describe('notes are found', () => {
  const highlight = note('jzfp/one', 'p-1', '建档立卡 ＡＢＣ');
  const written = note('jzfp/two', 'p-2', '精神之“钙”', '补钙要常补');
  const mine = thought('jzfp', '体会很深');
  const elsewhere = note('jzfp-2/one', 'p-1', '建档立卡');
  const all = [highlight, written, mine, elsewhere];
  const found = (filter: Partial<NotesFilter>) =>
    matchingNotes(all, { place: '', kind: '', query: '', ...filter });

  test('by words in quote or text, whatever their order, width and case', () => {
    expect(found({ query: ' 常补  钙” ' })).toEqual([written]);
    expect(found({ query: 'abc 建档' })).toEqual([highlight]);
    expect(found({ query: '建档 没有' })).toEqual([]);
    expect(found({ query: '  ' })).toEqual(all);
  });

  test('by lecture, lesson and kind', () => {
    expect(found({ place: 'jzfp' })).toEqual([highlight, written, mine]);
    expect(found({ place: 'jzfp/two' })).toEqual([written]);
    expect(found({ kind: 'highlight' })).toEqual([highlight, elsewhere]);
    expect(found({ kind: 'note' })).toEqual([written]);
    expect(found({ kind: 'thought' })).toEqual([mine]);
  });
});
