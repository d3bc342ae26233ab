import { fitTitle } from '../deck/fit.ts';
import { fitRows } from '../deck/fit-rows.ts';
import { fitChart, fitDiscuss } from '../deck/fit-single.ts';
import { pointLabel } from '../deck/member-slides.ts';
import { stagedOf } from '../lesson.ts';
import { openingProblems } from './opening.ts';
import type { LectureContent, LessonContent, Problem } from './problem.ts';
import { roomProblems } from './room.ts';

/** What fits a slide at a size that can be read from eight metres: 44 px on a canvas 768 high. */
const SLIDE_LINES = 5;
const SLIDE_LINE_LENGTH = 22;
const TITLE_LENGTH = 20;

/** What a room is shown: slides, charts and timers, questions to it; whether they can be read from afar. */
export function slideProblems(content: LectureContent): Problem[] {
  const ofLessons = content.lessons.flatMap((lesson) => [
    ...listProblems(lesson),
    ...timerProblems(lesson),
    ...discussionProblems(lesson),
    ...chartProblems(lesson, content),
    ...pointProblems(lesson, content),
    ...roomProblems(lesson, content),
  ]);
  return [...openingProblems(content), ...ofLessons];
}

function listProblems({ file, outline }: LessonContent): Problem[] {
  return stagedOf(outline, 'slide').flatMap(({ title, lines }) => {
    const problem = (message: string): Problem => ({ ...error(file, message), item: `Slide“${title}”` });
    const quoted = (line: string) =>
      outline.blocks.some(({ source, shown }) => source.includes(line) || shown.includes(line));
    return [
      ...(title ? [] : [problem('缺少 title。')]),
      ...titleProblems(title, problem),
      ...(lines.length > 0 ? [] : [problem('一行也没有，要写成列表。')]),
      ...(lines.length > SLIDE_LINES ? [problem(`有 ${lines.length} 行，最多 ${SLIDE_LINES} 行。`)] : []),
      ...lines.flatMap((line) => {
        const words = line.replace(/※$/, '');
        if ([...words].length > SLIDE_LINE_LENGTH)
          return [problem(`“${line}”超过 ${SLIDE_LINE_LENGTH} 字。`)];
        return quoted(words) ? [] : [problem(`“${line}”不是本课原文的逐字片段。`)];
      }),
    ];
  });
}

function timerProblems({ file, outline }: LessonContent): Problem[] {
  return stagedOf(outline, 'timer').flatMap(({ title, minutes }) => {
    const problem = (message: string): Problem => ({ ...error(file, message), item: `Timer“${title}”` });
    return [
      ...(title ? [] : [problem('缺少 title。')]),
      ...titleProblems(title, problem),
      ...minutesProblems(minutes, problem),
    ];
  });
}

function discussionProblems({ file, outline }: LessonContent): Problem[] {
  return outline.discussions.flatMap(({ question, minutes }) => {
    const problem = (message: string): Problem => ({
      ...error(file, message),
      item: `Discuss“${question.slice(0, 12)}”`,
    });
    return [
      ...(minutes === undefined ? [] : minutesProblems(minutes, problem)),
      ...(fitDiscuss(question) ? [] : [problem('太长，一张幻灯片放不下。')]),
    ];
  });
}

function chartProblems({ slug }: LessonContent, { folder, charts }: LectureContent): Problem[] {
  return charts
    .filter(({ lesson }) => lesson === slug)
    .filter(
      ({ title, rows, whole }) =>
        !fitChart(
          title,
          rows.map(({ label }) => label),
          whole,
        ),
    )
    .map(({ id }) => ({
      ...error(`${folder}/charts.yaml`, '行数太多或文字太长，一张幻灯片放不下。'),
      item: id,
      field: 'rows',
    }));
}

function pointProblems({ slug }: LessonContent, { folder, points }: LectureContent): Problem[] {
  return points
    .filter(({ lesson, practice }) => lesson === slug && practice)
    .filter(
      ({ name, members }) =>
        !fitRows(
          name,
          members.map(({ text }) => text),
          pointLabel,
        ),
    )
    .map(({ id }) => ({
      ...error(`${folder}/points.yaml`, '名称或成员太长，幻灯片上放不下。'),
      item: id,
      field: 'members',
    }));
}

function titleProblems(title: string, problem: (message: string) => Problem): Problem[] {
  const tooLong = [...title.replace(/※$/, '')].length > TITLE_LENGTH || !fitTitle(title);
  return tooLong ? [problem(`title 超过 ${TITLE_LENGTH} 字。`)] : [];
}

function minutesProblems(minutes: number, problem: (message: string) => Problem): Problem[] {
  return Number.isInteger(minutes) && minutes > 0 ? [] : [problem('minutes 要写成正整数。')];
}

function error(file: string, message: string): Problem {
  return { level: 'error', file, message };
}
