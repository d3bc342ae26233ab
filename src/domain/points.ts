import type { Point } from '../schemas/point.ts';
import type { Asked, AskedItem } from './items.ts';
import { belongItem, missingItems, nameItem } from './points/choices.ts';
import { type Asking, areSound, keywordOf, othersOf, wholeOf } from './points/common.ts';
import { clozeItems, matchItems, recallItem } from './points/recalls.ts';
import { cueOf, explanationOf } from './points/wording.ts';

/**
 * The items made from a lecture's points, so that a point written once is practised from every
 * side. Ids don't depend on the seed; it only chooses which wrong options stand beside the right
 * ones and, of a long point, which members are shown.
 *
 * @param lecture its slug, with which the ids begin
 * @param points all points of the lecture: wrong options come from the others
 * @param placeOf the lesson's id and the block of a point's quote
 */
export function generatedItems(
  lecture: string,
  points: readonly Point[],
  placeOf: (point: Point) => Asked,
  seed: number,
): AskedItem[] {
  return points.flatMap((point) => generatedFor(lecture, point, points, placeOf(point), seed));
}

/**
 * The items made from one point, easy ones first. None for a point that isn't to be practised or
 * can't be asked for without giving it away; an item without enough safe wrong options is left out.
 */
export function generatedFor(
  lecture: string,
  point: Point,
  points: readonly Point[],
  asked: Asked,
  seed: number,
): AskedItem[] {
  const cue = cueOf(point);
  if (!point.practice || cue === undefined || !areSound(point.members)) return [];
  const others = points.filter(({ id, practice }) => id !== point.id && practice);
  const whole = othersOf(point, others, wholeOf);
  const keywords = othersOf(point, others, keywordOf);
  const asking: Asking = {
    point,
    others,
    cue,
    seed,
    candidates: (face) => (face === wholeOf ? whole : keywords),
    fields: (suffix, difficulty) => ({
      id: `${lecture}/${point.id}/${suffix}`,
      rev: 1,
      explanation: explanationOf(point),
      evidence: point.quote,
      lesson: point.lesson,
      points: [point.id],
      difficulty,
      ...asked,
    }),
  };
  return [
    ...belongItem(asking),
    ...nameItem(asking),
    ...matchItems(asking),
    ...missingItems(asking),
    ...clozeItems(asking),
    recallItem(asking),
  ];
}
