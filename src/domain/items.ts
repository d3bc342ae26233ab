import type { Point } from '../schemas/point.ts';
import type { QuizItem } from '../schemas/quiz-item.ts';
import { clozeDecoys, memberDecoys } from './decoys.ts';

type Written<Kind> = Extract<QuizItem, { kind: Kind }>;

/** A member of a point, as far as asking for it goes. */
export interface AskedMember {
  id: string;
  text: string;
}

/** What every item has once it is asked. */
export interface Asked {
  /** `<lecture>/<lesson>` */
  place: string;
  /** The block of that lesson in which the evidence stands. */
  block: string;
}

/** A sentence with blanks; `decoys` are mixed with the right words when answering by tiles. */
export type AskedCloze = Written<'cloze'> & Asked & { decoys: string[] };

/** Members to name in any order; `decoys` are members of other points, for answering by tiles. */
export type AskedRecall = Written<'recall'> & Asked & { members: AskedMember[]; decoys: string[] };

/** An item as the browser gets it. */
export type AskedItem = (Exclude<QuizItem, { kind: 'cloze' | 'recall' }> & Asked) | AskedCloze | AskedRecall;

/** An asked item of one kind. */
export type AskedOf<Kind extends AskedItem['kind']> = Extract<AskedItem, { kind: Kind }>;

/**
 * Items as they are asked: each with its place, and with what tiles need.
 *
 * @param placeOf the lesson's id and the block of an item's evidence
 * @param bank all items of the lecture, where `items` are only some: wrong tiles come from them
 */
export function askedItems(
  items: readonly QuizItem[],
  points: readonly Point[],
  placeOf: (item: QuizItem) => Asked,
  bank = items,
): AskedItem[] {
  return items.map((item) => {
    const asked = placeOf(item);
    if (item.kind === 'cloze') return { ...item, ...asked, decoys: clozeDecoys(item, bank) };
    if (item.kind !== 'recall') return { ...item, ...asked };
    const point = points.find(({ id }) => id === item.points[0]);
    const members = (point?.members ?? []).map(({ id, text }) => ({ id, text }));
    return { ...item, ...asked, members, decoys: memberDecoys(item.id, members, points, item.lesson) };
  });
}
