import type { Root } from 'mdast';
import { mdxToMdast } from 'satteri';
import { describe, expect, test } from 'vitest';
import { stagedOf } from '../../src/domain/lesson.ts';
import { readLesson } from '../../src/integrations/lesson-outline.ts';

/** The outline of a lesson; unless given, the source is its text without tags. */
function outlineOf(mdx: string, source = '') {
  const tree = mdxToMdast(mdx, { features: { smartPunctuation: false, gfm: false } }) as Root;
  return readLesson(tree, source).outline;
}

describe('blocks', () => {
  const source = '标题一\n\n第一段。\n第二段。\n';

  test('are the headings and paragraphs, named by their line of the source', () => {
    const { blocks } = outlineOf('## 标题一\n\n第一段。\n\n第二段。', source);
    expect(blocks.map(({ id, shown }) => [id, shown])).toEqual([
      ['p-1', '标题一'],
      ['p-3', '第一段。'],
      ['p-4', '第二段。'],
    ]);
  });

  test('are found whatever the white space', () => {
    const spaced = '党 课\u3000辅 导 \n';
    expect(outlineOf('党课\n辅导', spaced).blocks.map(({ id }) => id)).toEqual(['p-1']);
  });

  test('of lines that the source has twice are named in order', () => {
    const twice = '总结。\n甲。\n总结。\n';
    expect(outlineOf('总结。\n\n甲。\n\n总结。', twice).blocks.map(({ id }) => id)).toEqual([
      'p-1',
      'p-2',
      'p-3',
    ]);
  });

  test('that are no line of the source are p-0, and do not upset those after them', () => {
    const { blocks } = outlineOf('标题\n\n第一段。第二段。\n\n第二段。', source);
    expect(blocks.map(({ id }) => id)).toEqual(['p-0', 'p-0', 'p-4']);
  });

  test('do not come from slides, questions or charts, but from the masthead', () => {
    const mdx = [
      '<Masthead>\n标题一\n</Masthead>',
      '<Slide title="题">\n\n- 第一段\n\n</Slide>',
      '第一段。',
      '<Chart id="shouru" />',
      '<Discuss>怎么看？</Discuss>',
    ].join('\n\n');
    expect(outlineOf(mdx, source).blocks.map(({ id }) => id)).toEqual(['p-1', 'p-3']);
  });

  test('keep straight and curly quotes and dots as they are written', () => {
    const text = '“两不愁”... -- \'x\' "y"';
    expect(outlineOf(text, text).blocks).toEqual([{ id: 'p-1', source: text, shown: text }]);
  });
});

describe('slips', () => {
  test('that are certain are shown mended; the source reading stays', () => {
    const { blocks } = outlineOf('坚定<Emend was="理事" now="理想" sure />信念。', '坚定理事信念。');
    expect(blocks).toEqual([{ id: 'p-1', source: '坚定理事信念。', shown: '坚定理想信念。' }]);
  });

  test('that are doubtful are shown as they were', () => {
    const { blocks } = outlineOf('四是<Emend was="加强作风" now="加强作风建设" />。', '四是加强作风。');
    expect(blocks).toEqual([{ id: 'p-1', source: '四是加强作风。', shown: '四是加强作风。' }]);
  });

  test('are mended in headings too', () => {
    const { headings } = outlineOf('## 坚定<Emend was="理事" now="理想" sure />信念', '坚定理事信念');
    expect(headings).toEqual([{ id: 'p-1', text: '坚定理想信念', depth: 2 }]);
  });
});

describe('notes', () => {
  test('are no part of the prose', () => {
    const { blocks } = outlineOf('5个县（市）<Note>此处无“区”字。</Note>。', '5个县（市）。');
    expect(blocks).toEqual([{ id: 'p-1', source: '5个县（市）。', shown: '5个县（市）。' }]);
  });

  test('and slips are numbered together in order of reading, each with its block', () => {
    const mdx = '甲<Note>注一</Note>乙<Emend was="丙" now="丁" sure note="说明" />。\n\n戊<Note>注三</Note>';
    expect(outlineOf(mdx, '甲乙丙。\n戊').notes).toEqual([
      { number: 1, block: 'p-1', text: '注一' },
      { number: 2, block: 'p-1', slip: { was: '丙', now: '丁', sure: true }, text: '说明' },
      { number: 3, block: 'p-2', text: '注三' },
    ]);
  });

  test('inside a term or a run-in heading count as well', () => {
    const mdx = '<RunIn>1、题<Note>注一</Note>。</RunIn>文<Term id="ci">词<Note>注二</Note></Term>';
    expect(outlineOf(mdx, '1、题。文词').notes.map(({ number, text }) => [number, text])).toEqual([
      [1, '注一'],
      [2, '注二'],
    ]);
  });

  test('a slip without its attributes is kept, for the content check to report', () => {
    expect(outlineOf('甲<Emend now="乙" />').notes).toEqual([
      { number: 1, block: 'p-0', slip: { was: '', now: '乙', sure: false } },
    ]);
  });
});

describe('headings', () => {
  test('are those of Markdown and the run-in ones, by their blocks', () => {
    const mdx = '## 一、题\n\n### 1、小题。\n\n<RunIn>2、又一<Term id="ci">小题</Term>。</RunIn>正文。';
    expect(outlineOf(mdx, '一、题\n1、小题。\n2、又一小题。正文。').headings).toEqual([
      { id: 'p-1', text: '一、题', depth: 2 },
      { id: 'p-2', text: '1、小题。', depth: 3 },
      { id: 'p-3', text: '2、又一小题。', depth: 3 },
    ]);
  });
});

const slide = (title: string, ...lines: string[]) =>
  `<Slide title="${title}">\n\n${lines.map((line) => `- ${line}`).join('\n')}\n\n</Slide>`;

describe('slides', () => {
  test('have a title, lines, and the block they precede', () => {
    const mdx = [slide('甲', '一', '二'), '第一段。', slide('乙', '三'), slide('丙', '四'), '第二段。'].join(
      '\n\n',
    );
    expect(outlineOf(mdx, '第一段。\n第二段。').stage).toEqual([
      { kind: 'slide', title: '甲', lines: ['一', '二'], before: 'p-1' },
      { kind: 'slide', title: '乙', lines: ['三'], before: 'p-2' },
      { kind: 'slide', title: '丙', lines: ['四'], before: 'p-2' },
    ]);
  });

  test('at the end of a lesson precede nothing', () => {
    expect(outlineOf(`段。\n\n${slide('末', '完')}`, '段。').stage[0]).not.toHaveProperty('before');
  });

  test('without title or lines are kept, for the content check to report', () => {
    expect(outlineOf('<Slide>\n</Slide>\n\n段。', '段。').stage).toEqual([
      { kind: 'slide', title: '', lines: [], before: 'p-1' },
    ]);
  });
});

describe('terms, charts and questions', () => {
  test('a term named several times is listed once, at its first place', () => {
    const mdx = '先<Term id="b">乙</Term><Term id="a">甲</Term>\n\n又<Term id="b">乙</Term>';
    expect(outlineOf(mdx).terms).toEqual(['b', 'a']);
  });

  test('the words of a term are part of the prose', () => {
    expect(outlineOf('树立<Term id="yishi">“四个意识”</Term>。').blocks[0]?.source).toBe('树立“四个意识”。');
  });

  test('charts and questions come in order', () => {
    const mdx =
      '<Chart id="b" />\n\n<Discuss>问一？</Discuss>\n\n<Chart id="a" />\n\n<Discuss>\n问二？\n</Discuss>';
    const outline = outlineOf(mdx);
    expect(stagedOf(outline, 'chart').map(({ id }) => id)).toEqual(['b', 'a']);
    expect(outline.discussions).toEqual([{ question: '问一？' }, { question: '问二？' }]);
  });

  test('slides, charts and timers share one order', () => {
    const mdx = [
      slide('甲', '一'),
      '<Chart id="b" />',
      '段。',
      '<Timer title="默记" minutes="2" />',
      slide('乙', '二'),
    ].join('\n\n');
    expect(outlineOf(mdx, '段。').stage).toEqual([
      { kind: 'slide', title: '甲', lines: ['一'], before: 'p-1' },
      { kind: 'chart', id: 'b', before: 'p-1' },
      { kind: 'timer', title: '默记', minutes: 2 },
      { kind: 'slide', title: '乙', lines: ['二'] },
    ]);
  });

  test('minutes are read as text or as an expression; what is no number is NaN', () => {
    const mdx = [
      '<Timer title="甲" minutes={3} />',
      '<Timer title="乙" />',
      '<Timer title="丙" minutes="两" />',
      '<Discuss minutes="8">问？</Discuss>',
      '<Discuss minutes="">又问？</Discuss>',
    ].join('\n\n');
    const outline = outlineOf(mdx);
    expect(stagedOf(outline, 'timer').map(({ minutes }) => minutes)).toEqual([3, Number.NaN, Number.NaN]);
    expect(outline.discussions.map(({ minutes }) => minutes)).toEqual([8, Number.NaN]);
  });
});
