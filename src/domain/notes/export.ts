import type { Note } from '../../schemas/note.ts';
import type { NoteGroup } from './list.ts';

/** What an export needs besides the notes. */
export interface ExportOptions {
  /** The day of the export, as `2026-11-22`. */
  today: string;
  /** The day of an instant, by the learner's calendar. */
  dayOf: (at: number) => string;
}

/** A day in words: `2026年11月22日` for `2026-11-22`. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/** The groups that have something to export. */
export function filledGroups(groups: readonly NoteGroup[]): NoteGroup[] {
  return groups
    .map((group) => ({ ...group, thoughts: group.thoughts.filter(({ text }) => text.trim() !== '') }))
    .filter(({ thoughts, lessons }) => thoughts.length + lessons.length > 0);
}

/** The notes as Markdown: quotes as block quotes, what was written as it was written. */
export function notesAsMarkdown(groups: readonly NoteGroup[], options: ExportOptions): string {
  const date = (note: Note) => `*${dayInWords(options.dayOf(note.createdAt))}*`;
  return joined([
    '# 学习笔记',
    `${dayInWords(options.today)}导出`,
    ...filledGroups(groups).flatMap(({ title, thoughts, lessons }) => [
      `## ${escaped(title)}`,
      ...thoughts.flatMap((note) => ['### 学习心得', escaped(note.text), date(note)]),
      ...lessons.flatMap(({ heading, notes }) => [
        `### ${escaped(heading)}`,
        ...notes.flatMap((note) => [quoted(note), escaped(note.text), date(note)]),
      ]),
    ]),
  ]);
}

/** The notes as plain text. */
export function notesAsText(groups: readonly NoteGroup[], options: ExportOptions): string {
  const date = (note: Note) => `（${dayInWords(options.dayOf(note.createdAt))}）`;
  return joined([
    `学习笔记\n${dayInWords(options.today)}导出`,
    ...filledGroups(groups).flatMap(({ title, thoughts, lessons }) => [
      `【${title}】`,
      ...thoughts.map((note) => `学习心得：\n${note.text}\n${date(note)}`),
      ...lessons.flatMap(({ heading, notes }) => [
        heading,
        ...notes.map(({ passage, text, ...note }) =>
          [passage && `原文：${passage.quote}`, text && `笔记：${text}`, date({ ...note, text })]
            .filter(Boolean)
            .join('\n'),
        ),
      ]),
    ]),
  ]);
}

const joined = (parts: readonly string[]) => `${parts.filter((part) => part !== '').join('\n\n')}\n`;

const quoted = ({ passage }: Note) =>
  (passage?.quote ?? '')
    .split('\n')
    .map((line) => `> ${escaped(line)}`)
    .join('\n>\n');

/** Text as Markdown shows it again: nothing is a sign, and every line stays one. */
function escaped(text: string): string {
  return text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/[\\`*_[\]<>&~|$]/g, '\\$&')
        .replace(/^(\s*)([-+=#]|\d+(?=[.)]))/, (_, space: string, sign: string) =>
          /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
        )
        .replace(/^[ \t]+/, (spaces) => '&nbsp;'.repeat(spaces.length)),
    )
    .join('\n')
    .replace(/([^\n])\n(?=[^\n])/g, '$1  \n');
}
