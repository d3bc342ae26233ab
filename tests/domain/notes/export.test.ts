import { expect, test } from 'vitest';
import { dayInWords, notesAsMarkdown, notesAsText } from '../../../src/domain/notes/export.ts';
import type { NoteGroup } from '../../../src/domain/notes/list.ts';
import type { Note } from '../../../src/schemas/note.ts';

const options = { today: '2026-11-22', dayOf: () => '2026-03-05' };
const note = (quote: string, text: string): Note => ({
  id: quote + text,
  place: 'jzfp/one',
  ...(quote && { passage: { block: 'p-1', quote, before: '' } }),
  text,
  createdAt: 0,
  updatedAt: 0,
});
const group = (thoughts: Note[], notes: Note[]): NoteGroup => ({
  slug: 'jzfp',
  title: '打好精准扶贫攻坚战',
  thoughts,
  lessons: notes.length > 0 ? [{ id: 'jzfp/one', heading: '第 1 课　贫困状况', notes }] : [],
});
const empty = { ...group([note('', ' ')], []), title: '没有笔记的一讲' };

test('a day is written out', () => {
  expect(dayInWords('2026-03-05')).toBe('2026年3月5日');
});

test('Markdown has headings for lecture and lesson, quotes as block quotes, and dates', () => {
  const groups = [
    group([note('', '体会很深')], [note('一、总的要求\n脱真贫', '要记住'), note('户户走到', '')]),
    empty,
  ];
  expect(notesAsMarkdown(groups, options)).toBe(
    `# 学习笔记

2026年11月22日导出

## 打好精准扶贫攻坚战

### 学习心得

体会很深

*2026年3月5日*

### 第 1 课　贫困状况

> 一、总的要求
>
> 脱真贫

要记住

*2026年3月5日*

> 户户走到

*2026年3月5日*
`,
  );
});

test.each([
  [
    '*重点* _要_ `码` [链](x) <b> & ~删~ a|b $x$',
    '\\*重点\\* \\_要\\_ \\`码\\` \\[链\\](x) \\<b\\> \\& \\~删\\~ a\\|b \\$x\\$',
  ],
  ['# 不是标题', '\\# 不是标题'],
  ['- 不是列表', '\\- 不是列表'],
  ['1. 第一\n2) 第二', '1\\. 第一  \n2\\) 第二'],
  ['+ 加', '\\+ 加'],
  ['---', '\\---'],
  ['上一行\n===', '上一行  \n\\==='],
  ['    不是代码', '不是代码'],
  ['一行\n    缩进的一行', '一行  \n&nbsp;&nbsp;&nbsp;&nbsp;缩进的一行'],
  ['一段\n\n又一段', '一段\n\n又一段'],
  ['反斜线\\', '反斜线\\\\'],
  ['2018年，减贫5.5万', '2018年，减贫5.5万'],
])('what is written stays as it was written in Markdown: %j', (text, written) => {
  const markdown = notesAsMarkdown([group([note('', text)], [])], options);
  expect(markdown).toContain(`### 学习心得\n\n${written}\n\n*2026`);
});

test('plain text says what is quoted and what is noted', () => {
  const groups = [
    group([note('', '第一\n第二')], [note('一、总的要求\n脱真贫', '*要*记住'), note('户户走到', '')]),
    empty,
  ];
  expect(notesAsText(groups, options)).toBe(
    `学习笔记
2026年11月22日导出

【打好精准扶贫攻坚战】

学习心得：
第一
第二
（2026年3月5日）

第 1 课　贫困状况

原文：一、总的要求
脱真贫
笔记：*要*记住
（2026年3月5日）

原文：户户走到
（2026年3月5日）
`,
  );
});
