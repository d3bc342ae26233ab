import { describe, expect, test } from 'vitest';
import { handoutOf } from '../../../src/domain/deck/handout.ts';
import { plainParagraph, type Script } from '../../../src/domain/deck/script.ts';
import type { DeckSlide } from '../../../src/domain/deck/slide.ts';
import { isAsked, linesOn, spokenGroups, titleOn } from '../../../src/domain/deck/spoken-groups.ts';
import { listSlides } from '../../../src/domain/deck/staged-slides.ts';
import type { Point } from '../../../src/schemas/point.ts';

const common = {
  name: '名',
  lesson: 'l/a',
  fit: { title: 52, body: 44, gap: 0, columns: 1 as const },
};
const member = (text: string, veiled = true) => [[{ text, veiled }]];
const item = { id: 'i-1', rev: 1 };
const options = [
  { id: 'a', letter: 'A', text: '甲', right: false },
  { id: 'b', letter: 'B', text: '乙', right: true },
];
const slides: DeckSlide[] = [
  { ...common, kind: 'title', over: '', title: '第一课', under: '' },
  { ...common, kind: 'list', title: '四个坚持※', lines: ['坚持一※', '坚持二'], numbered: true, first: 3 },
  { ...common, kind: 'timer', title: '默记', minutes: 2 },
  { ...common, kind: 'point', label: '齐答', title: '两个确保', members: [member('确保甲')], first: 1 },
  { ...common, kind: 'question', item, label: '单选', stem: '问？', options },
  { ...common, kind: 'text', title: '课文原话', answer: 'B　乙', text: '原话', quoted: true },
  {
    ...common,
    kind: 'recall',
    item,
    label: '说出',
    title: '写出各项',
    members: [member('确保甲')],
    first: 1,
  },
  { ...common, kind: 'text', title: '解析', answer: '', text: '解', quoted: false },
  { ...common, kind: 'discuss', label: '讨论 1', question: '怎么办？', minutes: 5 },
  { ...common, kind: 'closing', title: '第一课', path: '', lines: [] },
];
const script = (...numbers: number[]): Script => ({
  slides: numbers,
  paragraphs: [plainParagraph('话')],
  notes: [],
});
const scripts = [script(2, 3), script(4), script(5, 6), script(7, 8)];

describe('groups of slides', () => {
  const groups = spokenGroups(slides, scripts);

  test('keep the order of the deck; what has no script stands by itself', () => {
    expect(groups.map((group) => group.slides.map(({ number }) => number))).toEqual([
      [1],
      [2, 3],
      [4],
      [5, 6],
      [7, 8],
      [9],
      [10],
    ]);
    expect(groups[0]?.script).toBeUndefined();
    expect(groups[1]?.script).toBe(scripts[0]);
  });

  test('are known that ask something', () => {
    expect(groups.map(isAsked)).toEqual([false, false, false, true, true, false, false]);
  });
});

test('slides that a chart parts stay in order, their script with the first', () => {
  const [title, list] = slides as [DeckSlide, DeckSlide];
  const chart: DeckSlide = { ...common, kind: 'chart', title: '图', rows: [], whole: '全部' };
  const deck = { slides: [title, list, chart, list], scripts: [script(2, 4), script(3)] };
  const groups = spokenGroups(deck.slides, deck.scripts);
  expect(groups.map((group) => group.slides.map(({ number }) => number))).toEqual([[1], [2], [3], [4]]);
  expect(groups.map((group) => group.script)).toEqual([undefined, ...deck.scripts, undefined]);
  const [part] = handoutOf(deck);
  expect(part?.pages.map((page) => page.map(({ number }) => number))).toEqual([[2, 3, 4]]);
});

test('a slide says its title as it is shown, without the sign of a note', () => {
  expect(slides.map(titleOn)).toEqual([
    '第一课',
    '四个坚持',
    '默记',
    '齐答：两个确保',
    '单选：问？',
    '课文原话',
    '说出：写出各项',
    '解析',
    '讨论 1：怎么办？',
    '名',
  ]);
});

test('lines count on from a slide before, and options keep their letters', () => {
  const [, list, timer, , question] = slides;
  expect(list && linesOn(list)).toEqual([
    { mark: '3', text: '坚持一' },
    { mark: '4', text: '坚持二' },
  ]);
  expect(timer && linesOn(timer)).toEqual([{ mark: '', text: '2 分钟' }]);
  expect(question && linesOn(question).map(({ mark, right }) => [mark, right])).toEqual([
    ['A', false],
    ['B', true],
  ]);
});

test('a line that says itself which it is gets no number', () => {
  const lines = ['一是压实攻坚责任', '第二，打造过硬队伍', '一年一个新进展'];
  const list: DeckSlide = { ...common, kind: 'list', title: '要求', lines, numbered: false, first: 1 };
  expect(linesOn(list).map(({ mark }) => mark)).toEqual(['', '', '3']);
  const members = lines.slice(0, 2).map((text) => ({ id: 'm', text, keyword: text }));
  const point = { members } as unknown as Point;
  expect(listSlides('l/a', { title: '要求', lines: lines.slice(0, 2) }, [point])).toMatchObject([
    { numbered: false },
  ]);
});

describe('a handout', () => {
  const [part, ...others] = handoutOf({ slides, scripts });

  test('has what the room sees, three to a page, without titles, times, answers and closing', () => {
    expect(others).toEqual([]);
    expect(part?.title).toBe('第一课');
    expect(part?.pages.map((page) => page.map(({ number }) => number))).toEqual([
      [2, 4, 5],
      [7, 9],
    ]);
  });

  test('tells no answer before its end', () => {
    const [, point, question] = part?.pages[0]?.map(({ slide }) => slide) ?? [];
    const recall = part?.pages[1]?.[0]?.slide;
    expect(point?.kind === 'point' && point.members[0]).toEqual(member('确保甲'));
    expect(question?.kind === 'question' && question.options.some(({ right }) => right)).toBe(false);
    expect(recall?.kind === 'recall' && recall.members[0]).toEqual(member('＿＿＿'));
    expect(part?.asked.map((group) => group.slides[0]?.number)).toEqual([5, 7]);
  });

  test('of a lesson without slides of its own keeps its prose', () => {
    const prose: DeckSlide = { ...common, kind: 'text', title: '题', answer: '', text: '文', quoted: false };
    const title = slides[0] as DeckSlide;
    const handout = handoutOf({ slides: [title, prose, prose], scripts: [script(2, 3)] });
    expect(handout[0]?.pages).toHaveLength(1);
    expect(handout[0]?.pages[0]).toHaveLength(2);
  });
});
