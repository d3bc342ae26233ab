import {
  DISCUSSION_MINUTES,
  isRoomItem,
  optionsOf,
  questionLabels,
  recallLabel,
} from '../deck/room-slides.ts';
import { fitTitle } from '../deck/fit.ts';
import { fitRows } from '../deck/fit-rows.ts';
import { fitChart, fitDiscuss, fitQuestion } from '../deck/fit-single.ts';
import { pointLabel } from '../deck/member-slides.ts';
import { stagedOf } from '../lesson.ts';
import { type LectureContent, type LessonContent, type Problem, repeated } from './problem.ts';

/** What fits a slide at a size that can be read from eight metres: 44 px on a canvas 768 high. */
const SLIDE_LINES = 5;
const SLIDE_LINE_LENGTH = 22;
const TITLE_LENGTH = 20;

/** Names of pages below a lecture or a deck, which no lesson may have. */
const RESERVED = ['script', 'handout', 'quiz', 'points'];

/** What a room is shown: slides, charts and timers, questions to it; whether they can be read from afar. */
export function slideProblems(content: LectureContent): Problem[] {
  return content.lessons.flatMap((lesson) => [
    ...(RESERVED.includes(lesson.slug)
      ? [error(lesson.file, `课次不能叫“${lesson.slug}”，这个地址另有用处。`)]
      : []),
    ...listProblems(lesson),
    ...timerProblems(lesson),
    ...discussionProblems(lesson),
    ...chartProblems(lesson, content),
    ...pointProblems(lesson, content),
    ...roomProblems(lesson, content),
  ]);
}

function listProblems({ file, outline }: LessonContent): Problem[] {
  return stagedOf(outline, 'slide').flatMap(({ title, lines }) => {
    const problem = (message: string): Problem => ({ ...error(file, message), item: `Slide“${title}”` });
    const quoted = (line: string) =>
      outline.blocks.some(({ source, shown }) => source.includes(line) || shown.includes(line));
    return [
      ...(title ? [] : [problem('缺少 title。')]),
      ...titleProblems(title, problem),
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
  return outline.discussions.flatMap(({ question, minutes = DISCUSSION_MINUTES }) => {
    const problem = (message: string): Problem => ({
      ...error(file, message),
      item: `Discuss“${question.slice(0, 12)}”`,
    });
    return [
      ...minutesProblems(minutes, problem),
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

function roomProblems({ file, slug, meta }: LessonContent, { items, points }: LectureContent): Problem[] {
  const problem = (message: string): Problem => ({ ...error(file, message), field: 'room' });
  return [
    ...repeated(meta.room).map((id) => problem(`题目“${id}”列了两次。`)),
    ...meta.room.flatMap((id) => {
      const item = items.find((known) => known.id === id && known.lesson === slug);
      if (!item) return [problem(`没有属于本课的题目“${id}”。`)];
      if (!isRoomItem(item)) {
        return [problem(`“${id}”是 ${item.kind} 题，现场只能问 single、multiple、truefalse、recall。`)];
      }
      const members = points.find((point) => point.id === item.points?.[0])?.members ?? [];
      const fits =
        item.kind === 'recall'
          ? fitRows(
              item.stem,
              members.map(({ text }) => text),
              recallLabel,
            )
          : fitQuestion(
              questionLabels[item.kind],
              item.stem,
              optionsOf(item).map(({ text }) => text),
            );
      return fits ? [] : [problem(`“${id}”的题干和选项太长，一张幻灯片放不下。`)];
    }),
  ];
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
