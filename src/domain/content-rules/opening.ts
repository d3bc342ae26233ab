import { datedLine, lessonLine } from '../deck/deck.ts';
import { continuedTitle, fitTitle } from '../deck/fit.ts';
import { fitClosing, fitOpening, fitsBesideTitle } from '../deck/fit-single.ts';
import type { LectureContent, LessonContent, Problem } from './problem.ts';

const TOO_LONG = '太长，投影的首页或末页放不下。';

/** The titles of a lecture and its lessons, and what stands beside them: whether their slides can hold them. */
export function openingProblems(content: LectureContent): Problem[] {
  return [...lectureProblems(content), ...content.lessons.filter(isTooLong).map(titleProblem)];
}

function lectureProblems({ folder, lecture, lessons }: LectureContent): Problem[] {
  const { title, subtitle = '', dated } = lecture;
  const fits = {
    title: fitsBothEnds(title) && fitsBesideTitle(lessonLine(title, lessons.length)),
    subtitle: fitsBesideTitle(subtitle),
    dated: fitsBesideTitle(datedLine(dated)),
  };
  return Object.entries(fits)
    .filter(([, isShort]) => !isShort)
    .map(([field]) => ({ level: 'error', file: `${folder}/lecture.yaml`, field, message: TOO_LONG }));
}

/** Where a heading is too long, the lesson's title stands above its prose. */
function isTooLong({ meta: { title } }: LessonContent): boolean {
  return !fitsBothEnds(title) || !fitTitle(continuedTitle(title));
}

function titleProblem({ file }: LessonContent): Problem {
  return { level: 'error', file, field: 'title', message: TOO_LONG };
}

function fitsBothEnds(title: string): boolean {
  return fitOpening(title) !== undefined && fitClosing(title) !== undefined;
}
