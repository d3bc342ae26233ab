import { $hasNotes, loadRecord } from '../../stores/record.ts';
import { followFinish } from './finish.ts';
import { followPosition } from './position.ts';
import { followStudy } from './study.ts';

let recording: Promise<void> | undefined;
let following = false;

/**
 * What a lesson shows of the record: the place reached, and notes where there are any. May be called often.
 *
 * @param lesson `<lecture>/<lesson>`
 */
export function followRecord(lesson: string, prose: HTMLElement, openNotes: () => void): Promise<void> {
  recording ??= loadRecord().then(() => {
    followPosition(lesson, prose);
    $hasNotes.subscribe((has) => has && openNotes());
  });
  return recording;
}

/**
 * Follows how long the learner is at a lesson, and when it is read and finished. May be called often.
 *
 * @param lesson `<lecture>/<lesson>`
 * @param quizKey the lesson's quiz, as `itemsKey` writes it
 */
export function followLearning(lesson: string, quizKey: string): void {
  if (following) return;
  following = true;
  followStudy(lesson);
  addEventListener(
    'touchmove',
    () => import('./where.ts').then((where) => where.showWhere()).catch(() => undefined),
    {
      once: true,
      passive: true,
    },
  );
  loadRecord().then(() => followFinish(lesson, quizKey));
}
