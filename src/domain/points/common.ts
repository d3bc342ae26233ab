import type { Point, PointMember } from '../../schemas/point.ts';
import { comparable, isOneOff } from '../grading/text.ts';
import type { Asked } from '../items.ts';
import { seedOf, shuffle } from '../random.ts';

/** What the items of one point are made from. */
export interface Asking {
  point: Point;
  /** The other points to practise, in author order. */
  others: readonly Point[];
  /** How stems refer to the point. */
  cue: string;
  seed: number;
  /** What could stand beside the members as a wrong option. */
  candidates: (face: Face) => readonly Candidate[];
  /** What every item has, given what its id ends with. */
  fields: (suffix: string, difficulty: 1 | 2 | 3) => Fields;
}

interface Fields extends Asked {
  id: string;
  rev: number;
  explanation: string;
  evidence: string;
  lesson: string;
  points: string[];
  difficulty: number;
}

/** What stands for a member: its whole text, or its keyword. */
export type Face = (member: PointMember) => string;

/** A wrong option; its id is `<point>.<member>`. */
export interface Other {
  id: string;
  text: string;
}

/** A text that can be a wrong option. */
export interface Candidate extends Other {
  /** The form in which it is compared. */
  form: string;
  /** How far it is from the point: 0 for a text of the same lesson with words in common. */
  kinship: number;
}

/** Up to this many times as long as another, a text looks as long. */
const SAME_LENGTH = 1.2;
/** Up to this many times as long, it doesn't look out of place. */
const LIKE_LENGTH = 1.6;
/** Beyond this, its length alone tells it from the others. */
const TELLING_LENGTH = 3;
/** More to choose from only takes time. */
const ENOUGH = 64;
/** UTF-16 code units of one character at most. */
const LONGEST_CHARACTER = 2;

/** The whole text of a member. */
export const wholeOf: Face = ({ text }) => text;
/** The keyword of a member. */
export const keywordOf: Face = ({ keyword }) => keyword;

/**
 * How members stand among wrong options. Where all of them begin or end alike (坚持…, …转变), that
 * alone would tell them from the others; then it is by their keywords, if these tell them apart.
 */
export function faceOf({ members }: Point): Face {
  const texts = members.map(({ text }) => comparable(text));
  const keywords = members.map(({ keyword }) => comparable(keyword));
  const ends = [(text: string) => text.slice(0, 2), (text: string) => text.slice(-2)];
  const isTold = ends.some((endOf) => {
    const end = endOf(texts[0] ?? '');
    return texts.every((text) => endOf(text) === end) && !keywords.some((word) => word.includes(end));
  });
  const apart = keywords.every(
    (word, at) => word !== '' && texts.every((text, other) => text.includes(word) === (at === other)),
  );
  return isTold && apart ? keywordOf : wholeOf;
}

/** Whether members can be told apart when punctuation doesn't count. */
export function areSound(members: readonly PointMember[]): boolean {
  const texts = members.map(({ text }) => comparable(text));
  return areDistinct(texts) && !texts.includes('');
}

/** Whether no two texts say the same when punctuation doesn't count. */
export function areDistinct(texts: readonly string[]): boolean {
  return new Set(texts.map(comparable)).size === texts.length;
}

/** Whether two texts are the same, differ by one character, or one contains the other. */
export function clash(one: string, other: string): boolean {
  return areAlike(comparable(one), comparable(other));
}

/** The same for texts in the form in which they are compared. */
function areAlike(one: string, other: string): boolean {
  if (one.includes(other) || other.includes(one)) return true;
  return Math.abs(one.length - other.length) <= LONGEST_CHARACTER && isOneOff(one, other);
}

/**
 * What members of other points can stand beside this point's: none that could pass for one of them
 * or stands in its quote, no two alike; those of the same lesson first, then in author order.
 */
export function othersOf(point: Point, others: readonly Point[], face: Face): Candidate[] {
  const own = point.members.flatMap(({ text, keyword }) => [comparable(text), comparable(keyword)]);
  const quote = comparable(point.quote);
  const safe: Candidate[] = [];
  const isSibling = ({ lesson }: Point) => lesson === point.lesson;
  const siblingsFirst = [...others.filter(isSibling), ...others.filter((other) => !isSibling(other))];
  for (const { id, lesson, members } of siblingsFirst) {
    for (const member of safe.length < ENOUGH ? members : []) {
      const text = face(member);
      const form = comparable(text);
      const isLike = (known: string) => areAlike(known, form);
      if (quote.includes(form) || own.some(isLike) || safe.some((known) => isLike(known.form))) continue;
      const kinship =
        (lesson === point.lesson ? 0 : 1) + (own.some((known) => haveWordsInCommon(known, form)) ? 0 : 1);
      safe.push({ id: `${id}.${member.id}`, text, form, kinship });
    }
  }
  return safe;
}

/**
 * The best wrong options: those of about `length` characters, of the same lesson, and with words in
 * common with the members; in the candidates' order. The seed decides between equals, never how many.
 *
 * @param id of the item, so that each has wrong options of its own
 */
export function wrongOptions(
  { seed, candidates }: Asking,
  id: string,
  { face, length, count }: { face: Face; length: number; count: number },
): Other[] {
  const fitting = candidates(face).flatMap((candidate) => {
    const own = [...candidate.form].length;
    const ratio = Math.max(own, length) / Math.min(own, length);
    const unlike = ratio <= SAME_LENGTH ? 0 : ratio <= LIKE_LENGTH ? 1 : 3;
    return ratio <= TELLING_LENGTH ? [{ candidate, rank: unlike + candidate.kinship }] : [];
  });
  const best = shuffle(fitting, seedOf(id, seed))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, count);
  return fitting
    .filter((one) => best.includes(one))
    .map(({ candidate }) => ({ id: candidate.id, text: candidate.text }));
}

/** Whether two neighbouring characters of one text are neighbours in the other. */
function haveWordsInCommon(one: string, other: string): boolean {
  return [...one].some((_, at) => at > 0 && other.includes(one.slice(at - 1, at + 1)));
}

/** How many characters texts have on average, punctuation aside. */
export function meanLength(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + lengthOf(text), 0) / texts.length;
}

/** How many characters a text has, punctuation aside. */
export function lengthOf(text: string): number {
  return [...comparable(text)].length;
}
