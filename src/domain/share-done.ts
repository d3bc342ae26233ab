import type { LessonProgress } from './progress.ts';

/**
 * Share of a lesson done, 0 to 1: reading counts one half, the quiz the other.
 * A finished lesson is 1.
 */
export function shareDone({ read, answered, total, finished }: LessonProgress): number {
  if (finished) return 1;
  const quiz = total === 0 ? 1 : answered / total;
  return ((read ? 1 : 0) + quiz) / 2;
}
