import type { Point } from '../schemas/point.ts';
import type { QuizItem } from '../schemas/quiz-item.ts';
import { comparable } from './grading/text.ts';
import { seedOf, shuffle } from './random.ts';

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

/** How many wrong tiles stand among the right ones. */
const DECOYS = 4;

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

/**
 * Members of other points to mix with a point's own: those of the same lesson first, none that
 * says the same as a member or contains one.
 */
export function memberDecoys(
  id: string,
  members: readonly AskedMember[],
  points: readonly Point[],
  lesson: string,
): string[] {
  const own = members.map(({ text }) => comparable(text));
  const overlaps = (text: string) =>
    own.some((member) => member.includes(comparable(text)) || comparable(text).includes(member));
  const textsOf = (wanted: (point: Point) => boolean) =>
    points.filter(wanted).flatMap((point) => point.members.map(({ text }) => text));
  const near = textsOf((point) => point.lesson === lesson);
  const far = textsOf((point) => point.lesson !== lesson);
  const seed = seedOf(id, 0);
  return different([...shuffle(near, seed), ...shuffle(far, seed)].filter((text) => !overlaps(text)));
}

/** Words that other clozes ask for, those of the same lesson first. */
function clozeDecoys({ id, blanks, lesson }: Written<'cloze'>, bank: readonly QuizItem[]): string[] {
  const accepted = Object.values(blanks).flat().map(comparable);
  const wordsOf = (inLesson: boolean) =>
    bank.flatMap((other) =>
      other.kind === 'cloze' && (other.lesson === lesson) === inLesson
        ? Object.values(other.blanks).flatMap(([wording = '']) => [wording])
        : [],
    );
  const seed = seedOf(id, 0);
  const wordings = [...shuffle(wordsOf(true), seed), ...shuffle(wordsOf(false), seed)];
  return different(wordings.filter((wording) => !accepted.includes(comparable(wording))));
}

/** The first few, no two of which say the same. */
function different(texts: readonly string[]): string[] {
  const first = texts.filter(
    (text, at) => texts.findIndex((other) => comparable(other) === comparable(text)) === at,
  );
  return first.slice(0, DECOYS);
}
