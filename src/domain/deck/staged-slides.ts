import type { Chart } from '../../schemas/chart.ts';
import type { Point } from '../../schemas/point.ts';
import type { Slide, StagedTimer } from '../lesson.ts';
import { continuedTitle } from './fit.ts';
import { fitRows } from './fit-rows.ts';
import { fitAlone, fitChart } from './fit-single.ts';
import { fitting } from './part.ts';
import type { SlideOf } from './slide.ts';

/** A line of a slide without the mark that an editor's note belongs to it. */
export function wordsOf(line: string): string {
  return line.replace(/※$/, '');
}

/** The slides that show a `<Slide>`: one, or more where its lines need more room. */
export function listSlides(
  lesson: string,
  { title, lines }: Pick<Slide, 'title' | 'lines'>,
  points: readonly Point[],
): SlideOf<'list'>[] {
  let first = 1;
  return fitting(fitRows(title, lines), title).map(({ rows, fit }, index) => {
    const heading = index === 0 ? title : continuedTitle(title);
    const slide = {
      kind: 'list' as const,
      name: wordsOf(title),
      lesson,
      fit,
      title: heading,
      lines: rows,
      numbered: areMembers(lines, points),
      first,
    };
    first += rows.length;
    return slide;
  });
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
  return { kind: 'timer', name: title, lesson, fit: fitAlone(title), title, minutes };
}
