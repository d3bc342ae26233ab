import type { QuizItem } from '../../schemas/quiz-item.ts';
import { comparable } from '../grading/text.ts';
import { filledStem, stemParts } from '../stem.ts';
import { isQuoted, type LectureContent, type Problem, repeated } from './problem.ts';

/** A blank longer than this is hard to fill in word for word. */
const LONGEST_BLANK = 8;
/** A right option this much longer than the others gives itself away. */
const TELLING_LENGTH = 1.5;

/** What can be wrong with a lecture's quiz items. */
export function quizProblems(content: LectureContent): Problem[] {
  const { folder, items, lessons, points } = content;
  const file = `${folder}/quiz.yaml`;
  return [
    ...repeated(items.map(({ id }) => id)).map(
      (id): Problem => ({ level: 'error', file, item: id, field: 'id', message: '编号重复。' }),
    ),
    ...items.flatMap((item) => {
      const report = (field: string, message: string, level: Problem['level'] = 'error'): Problem => ({
        level,
        file,
        item: item.id,
        field,
        message,
      });
      const lesson = lessons.find(({ slug }) => slug === item.lesson);
      return [
        ...(lesson ? [] : [report('lesson', `没有“${item.lesson}”这一课。`)]),
        ...(!lesson || isQuoted(lesson, item.evidence)
          ? []
          : [report('evidence', '不是本课原文的逐字片段（须在同一段之内）。')]),
        ...(item.points ?? [])
          .filter((id) => !points.some((point) => point.id === id))
          .map((id) => report('points', `没有提法“${id}”。`)),
        ...points
          .filter(({ id, practice }) => item.points?.includes(id) && !practice)
          .map(({ name }) => report('points', `“${name}”有存疑的成员（practice: false），不能出题。`)),
        ...answerProblems(item, content, report),
      ];
    }),
    ...allTrueProblems(file, items),
  ];
}

type Report = (field: string, message: string, level?: Problem['level']) => Problem;

function answerProblems(item: QuizItem, content: LectureContent, report: Report): Problem[] {
  switch (item.kind) {
    case 'single':
      return [
        ...optionProblems(item.options, [item.answer], report),
        ...lengthTell(item.options, [item.answer], report),
      ];
    case 'multiple':
      return [
        ...optionProblems(item.options, item.answer, report),
        ...lengthTell(item.options, item.answer, report),
      ];
    case 'truefalse':
    case 'recall':
      return [];
    case 'cloze':
      return clozeProblems(item, content, report);
    case 'order': {
      const unordered = content.points.find(({ id, ordered }) => item.points?.includes(id) && !ordered);
      const missing = Object.keys(item.options).length - new Set(item.answer).size;
      return [
        ...optionProblems(item.options, item.answer, report),
        ...(missing > 0 ? [report('answer', '每个选项都要排进去。')] : []),
        ...(unordered ? [report('kind', `“${unordered.name}”不分次序，不能出排序题。`)] : []),
      ];
    }
    case 'match': {
      const unmatched = Object.keys(item.left).filter((id) => !(id in item.answer));
      return [
        ...optionProblems(item.left, Object.keys(item.answer), report),
        ...optionProblems(item.right, Object.values(item.answer), report, true),
        ...unmatched.map((id) => report('answer', `左栏“${id}”没有配对。`)),
      ];
    }
  }
}

function optionProblems(
  options: Record<string, string>,
  answers: string[],
  report: Report,
  mayRepeat = false,
): Problem[] {
  const twice = repeated(Object.values(options).map(comparable));
  return [
    ...answers.filter((id) => !(id in options)).map((id) => report('answer', `“${id}”不是选项。`)),
    ...(mayRepeat ? [] : repeated(answers)).map((id) => report('answer', `“${id}”写了两次。`)),
    ...(twice.length > 0 ? [report('options', `有两个选项相同：“${twice.join('”“')}”。`)] : []),
    ...(Object.keys(options).length < 2 ? [report('options', '至少要有两个选项。')] : []),
    ...Object.values(options)
      .filter((option) => /^以上.*(都|均)/.test(option))
      .map((option) => report('options', `选项会打乱次序，不能用“${option}”。`)),
  ];
}

function lengthTell(options: Record<string, string>, answers: string[], report: Report): Problem[] {
  const mean = (texts: string[]) => texts.reduce((sum, { length }) => sum + length, 0) / texts.length;
  const wrong = Object.entries(options)
    .filter(([id]) => !answers.includes(id))
    .map(([, option]) => option);
  const right = answers.map((id) => options[id] ?? '');
  const tells = wrong.length > 0 && mean(right) > TELLING_LENGTH * mean(wrong);
  return tells ? [report('options', '正确选项比其他选项长得多，容易猜中。', 'warning')] : [];
}

function clozeProblems(
  { stem, blanks, lesson }: Extract<QuizItem, { kind: 'cloze' }>,
  { lessons }: LectureContent,
  report: Report,
): Problem[] {
  const used = stemParts(stem).filter((_, index) => index % 2 === 1);
  const filled = filledStem(stem, (blank) => blanks[blank]?.[0] ?? '');
  const quoted = filled.replace(/^[^：]*：/, '');
  const inLesson = lessons.find(({ slug }) => slug === lesson);
  return [
    ...used
      .filter((blank) => !(blank in blanks))
      .map((blank) => report('blanks', `题干里的 {{${blank}}} 没有答案。`)),
    ...Object.keys(blanks)
      .filter((blank) => !used.includes(blank))
      .map((blank) => report('stem', `题干里没有 {{${blank}}}。`)),
    ...(!inLesson || isQuoted(inLesson, quoted) || isQuoted(inLesson, filled)
      ? []
      : [report('blanks', `填好后的“${quoted}”不是本课原文的逐字片段。`)]),
    ...Object.entries(blanks)
      .filter(([, [answer = '']]) => [...answer].length > LONGEST_BLANK)
      .map(([blank]) => report('blanks', `空格 ${blank} 超过 ${LONGEST_BLANK} 字，不易默写。`, 'warning')),
  ];
}

function allTrueProblems(file: string, items: readonly QuizItem[]): Problem[] {
  const lessons = [...new Set(items.map(({ lesson }) => lesson))];
  return lessons.flatMap((lesson): Problem[] => {
    const judged = items.flatMap((item) =>
      item.kind === 'truefalse' && item.lesson === lesson ? [item.answer] : [],
    );
    if (judged.length < 2 || judged.includes(false)) return [];
    return [{ level: 'warning', file, item: lesson, message: '这一课的判断题全是“对”。' }];
  });
}
