import type { Point } from '../schemas/point.ts';
import type { QuizItem } from '../schemas/quiz-item.ts';
import { comparable } from './grading/text.ts';
import { seedOf, shuffle } from './random.ts';

/* Wrong tiles among the right ones. Apart from `items.ts`, or every lesson would carry what makes them. */

type Cloze = Extract<QuizItem, { kind: 'cloze' }>;

/** How many wrong tiles stand among the right ones. */
const DECOYS = 4;

/**
 * Members of other points to mix with a point's own: those of the same lesson first, none that
 * says the same as a member or contains one.
 */
export function memberDecoys(
  id: string,
  members: readonly { text: string }[],
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
export function clozeDecoys({ id, blanks, lesson }: Cloze, bank: readonly QuizItem[]): string[] {
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
