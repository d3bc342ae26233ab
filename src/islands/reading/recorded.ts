import { $hasNotes, loadRecord } from '../../stores/record.ts';
import { followPosition } from './position.ts';

let following: Promise<void> | undefined;

/**
 * What a lesson does with the record: the place reached, and notes where there are any. May be called often.
 *
 * @param lesson `<lecture>/<lesson>`
 */
export function followRecord(lesson: string, prose: HTMLElement, openNotes: () => void): Promise<void> {
  following ??= loadRecord().then(() => {
    followPosition(lesson, prose);
    $hasNotes.subscribe((has) => has && openNotes());
  });
  return following;
}
