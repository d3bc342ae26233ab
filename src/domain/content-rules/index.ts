import { type LectureContent, type Problem, repeated } from './problem.ts';
import { proseProblems } from './prose.ts';
import { quizProblems } from './quiz.ts';
import { referenceProblems } from './references.ts';

export { describeProblem, type LectureContent, type LessonContent, type Problem } from './problem.ts';

/** Everything an author should mend in these lectures, errors and warnings. */
export function contentProblems(lectures: readonly LectureContent[]): Problem[] {
  return [
    ...lectures.flatMap((content) => [
      ...proseProblems(content),
      ...quizProblems(content),
      ...referenceProblems(content),
    ]),
    ...repeatedAcrossLectures(lectures),
  ];
}

function repeatedAcrossLectures(lectures: readonly LectureContent[]): Problem[] {
  const idsOf = ({ items }: LectureContent) => new Set(items.map(({ id }) => id));
  return repeated(lectures.flatMap((content) => [...idsOf(content)])).map((id) => ({
    level: 'error',
    file: `${lectures.findLast(({ items }) => items.some((item) => item.id === id))?.folder}/quiz.yaml`,
    item: id,
    field: 'id',
    message: '编号与另一讲稿的题目重复。',
  }));
}
