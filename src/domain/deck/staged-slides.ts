import type { Chart } from '../../schemas/chart.ts';
import type { Point } from '../../schemas/point.ts';
import { plannedMinutes, type Slide, type StagedTimer } from '../lesson.ts';
import { fitRows } from './fit-rows.ts';
import { fitChart, fitTimer } from './fit-single.ts';
import { fitting } from './part.ts';
import type { SlideOf } from './slide.ts';

/** A line of a slide without the mark that an editor's note belongs to it. */
export function wordsOf(line: string): string {
  return line.replace(/※$/, '');
}

/** Whether a line says itself which it is: “一是…”, “第二，…”, “3、…”. It gets no other number. */
export function hasOrdinal(line: string): boolean {
  return /^(?:其?[一二三四五六七八九十]+[是、]|第[一二三四五六七八九十]+[，、是]|\d+[.．、])/u.test(line);
}

/** The slides that show a `<Slide>`: one, or more where its lines need more room. */
export function listSlides(
  lesson: string,
  { title, lines }: Pick<Slide, 'title' | 'lines'>,
  points: readonly Point[],
): SlideOf<'list'>[] {
  return fitting(fitRows(title, lines), title).map((page) => ({
    kind: 'list',
    name: wordsOf(title),
    lesson,
    fit: page.fit,
    title: page.title,
    lines: page.rows,
    numbered: areMembers(lines, points) && !lines.some(hasOrdinal),
    first: page.first,
  }));
}

/** Whether the lines are the members of one point, which a numeral suits. */
function areMembers(lines: readonly string[], points: readonly Point[]): boolean {
  return points.some(
    ({ members }) =>
      members.length === lines.length &&
      members.every(({ text }) =>
        lines.some((line) => wordsOf(line).includes(text) || text.includes(wordsOf(line))),
      ),
  );
}

/** The slide of a `<Chart>`. */
export function chartSlide(lesson: string, { title, rows, whole }: Chart): SlideOf<'chart'> {
  return {
    kind: 'chart',
    name: title,
    lesson,
    fit: fitting(
      fitChart(
        title,
        rows.map(({ label }) => label),
        whole,
      ),
      title,
    ),
    title,
    rows: rows.map(({ label, value }) => ({ label, value })),
    whole,
  };
}

/** The slide of a `<Timer>`. */
export function timerSlide(lesson: string, { title, minutes }: StagedTimer): SlideOf<'timer'> {
  const fit = fitting(fitTimer(title), title);
  return { kind: 'timer', name: title, lesson, fit, title, minutes: plannedMinutes(minutes) };
}
