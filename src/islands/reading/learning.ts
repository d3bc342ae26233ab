import { loadRecord } from '../../stores/record.ts';
import { followFinish } from './finish.ts';
import { followStudy } from './study.ts';
import { showWhere } from './where.ts';

let following = false;

/**
 * Follows how long the learner is at a lesson, and when it is read and finished, and shows where one is.
 * May be called often.
 *
 * @param lesson `<lecture>/<lesson>`
 * @param quizKey the lesson's quiz, as `itemsKey` writes it
 */
export function followLearning(lesson: string, quizKey: string): void {
  if (following) return;
  following = true;
  followStudy(lesson);
  // Without its style it would only be in the way.
  showWhere().catch(() => undefined);
  loadRecord().then(() => followFinish(lesson, quizKey));
}
