/** How close an answer came: a near miss differs by one character, and is no pass. */
export type Closeness = 'right' | 'near' | 'wrong';

/** The one character by which an answer misses a wording. */
export interface OneOff {
  /** The wording missed, as it is written. */
  wording: string;
  /** Where the character stands in it; an empty range where the answer has one too many. */
  start: number;
  end: number;
  /** What the answer has there; nothing where it lacks the character. */
  written: string;
}

/**
 * The form in which answers are compared: NFKC, lower case, without white space and punctuation.
 * “精准扶贫、精准脱贫” and “精准扶贫精准脱贫” are the same answer.
 */
export function comparable(answer: string): string {
  return answer
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .normalize('NFKC');
}

/**
 * Judges a typed answer. There is no tolerance for misspelling: 法制 is not 法治.
 *
 * @param accepted every accepted wording
 */
export function judgeText(answer: string, accepted: readonly string[]): Closeness {
  const given = comparable(answer);
  if (given !== '' && accepted.some((wording) => comparable(wording) === given)) return 'right';
  return oneOff(answer, accepted) ? 'near' : 'wrong';
}

/**
 * Where an answer is one character off one of the accepted wordings. Of a single character nothing
 * would be left to be near to.
 */
export function oneOff(answer: string, accepted: readonly string[]): OneOff | undefined {
  const given = comparable(answer);
  const wording = accepted.find(
    (text) => [...comparable(text)].length > 1 && isOneOff(given, comparable(text)),
  );
  if (given === '' || wording === undefined) return undefined;
  const wanted = [...comparable(wording)];
  const written = [...given];
  const at = sameAtStart(wanted, written);
  const [start, end] = placeOf(wording, at);
  const lacks = written.length < wanted.length;
  return {
    wording,
    start,
    end: written.length > wanted.length ? start : end,
    written: lacks ? '' : answer.slice(...placeOf(answer, at)),
  };
}

/** Whether one character replaced, added or left out turns one text into the other. */
export function isOneOff(one: string, other: string): boolean {
  const [short, long] = [[...one], [...other]].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (long.length - short.length > 1) return false;
  const same = sameAtStart(short, long);
  const rest = short.slice(short.length === long.length ? same + 1 : same);
  return one !== other && rest.join('') === long.slice(same + 1).join('');
}

function sameAtStart(one: readonly string[], other: readonly string[]): number {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same;
}

/** Where in a text the character stands that comes at `at` in its comparable form. */
function placeOf(text: string, at: number): [start: number, end: number] {
  let start = 0;
  for (const character of text) {
    const end = start + character.length;
    if ([...comparable(text.slice(0, end))].length > at) {
      return [start, end + (/^\p{M}+/u.exec(text.slice(end))?.[0].length ?? 0)];
    }
    start = end;
  }
  return [start, start];
}
