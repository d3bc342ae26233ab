/** How close an answer came: a near miss differs by one character, and is no pass. */
export type Closeness = 'right' | 'near' | 'wrong';

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
  if (given === '') return 'wrong';
  const wanted = accepted.map(comparable);
  if (wanted.includes(given)) return 'right';
  return wanted.some((wording) => [...wording].length > 1 && isOneOff(given, wording)) ? 'near' : 'wrong';
}

/** Whether one character replaced, added or left out turns one text into the other. */
export function isOneOff(one: string, other: string): boolean {
  const [short, long] = [[...one], [...other]].sort((a, b) => a.length - b.length) as [string[], string[]];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same += 1;
  const rest = short.slice(short.length === long.length ? same + 1 : same);
  return one !== other && rest.join('') === long.slice(same + 1).join('');
}
