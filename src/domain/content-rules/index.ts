import type { LectureContent, Problem } from './problem.ts';
import { proseProblems } from './prose.ts';
import { quizProblems } from './quiz.ts';
import { referenceProblems } from './references.ts';
import { slideProblems } from './slides.ts';

export { describeProblem, type LectureContent, type LessonContent, type Problem } from './problem.ts';

/** Everything an author should mend in these lectures, errors and warnings. */
export function contentProblems(lectures: readonly LectureContent[]): Problem[] {
  return [
    ...lectures.flatMap((content) => [
      ...proseProblems(content),
      ...quizProblems(content),
      ...referenceProblems(content),
      ...slideProblems(content),
    ]),
    ...repeatedAcrossLectures(lectures),
  ];
}

function repeatedAcrossLectures(lectures: readonly LectureContent[]): Problem[] {
  const owners = new Map<string, string>();
  return lectures.flatMap(({ folder, items }) =>
    items.flatMap(({ id }): Problem[] => {
      const owner = owners.get(id) ?? folder;
      owners.set(id, owner);
      if (owner === folder) return [];
      const message = `编号与 ${owner}/quiz.yaml 的题目重复。`;
      return [{ level: 'error', file: `${folder}/quiz.yaml`, item: id, field: 'id', message }];
    }),
  );
}
