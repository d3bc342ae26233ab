import type { Chart } from '../../schemas/chart.ts';
import type { Lecture } from '../../schemas/lecture.ts';
import type { LessonMeta } from '../../schemas/lesson.ts';
import type { Point } from '../../schemas/point.ts';
import type { QuizItem } from '../../schemas/quiz-item.ts';
import type { Term } from '../../schemas/term.ts';
import type { LessonOutline } from '../lesson.ts';

/** Something an author should mend. An error stops the build. */
export interface Problem {
  level: 'error' | 'warning';
  /** Path from the project's root. */
  file: string;
  /** Id of the item, point, term … */
  item?: string;
  field?: string;
  /** In Chinese. */
  message: string;
}

/** One lesson file as read. */
export interface LessonContent {
  slug: string;
  file: string;
  meta: LessonMeta;
  outline: LessonOutline;
  /** Whether the MDX has `import` or `export` lines, which lessons may not. */
  hasModuleCode: boolean;
}

/** A lecture's folder as read, every file valid by its schema. */
export interface LectureContent {
  slug: string;
  /** `content/<slug>` */
  folder: string;
  source: string;
  lecture: Lecture;
  lessons: LessonContent[];
  points: Point[];
  items: QuizItem[];
  terms: Term[];
  charts: Chart[];
}

/** The line authors see. */
export function describeProblem({ level, file, item, field, message }: Problem): string {
  const place = [file, item, field].filter(Boolean).join(' › ');
  return `${level === 'error' ? '错误' : '提醒'}　${place}：${message}`;
}

/** Ids that occur more than once. */
export function repeated(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
}

/** Whether `piece` stands verbatim within one block of the lesson. */
export function isQuoted(lesson: LessonContent | undefined, piece: string): boolean {
  return lesson?.outline.blocks.some(({ source }) => source.includes(piece)) ?? false;
}
