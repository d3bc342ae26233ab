/** As pinyin.json has it: a term, a syllable for each of its Hanzi (ü as v), how often it occurs. */
export type PinyinRow = [term: string, pinyin: string, hits: number];

/** A term that was perhaps meant, and how often it occurs. */
export interface Suggestion {
  term: string;
  hits: number;
}

/** A Hanzi and its syllable; a letter or a digit twice. */
type Unit = [sign: string, syllable: string];

const HANZI = /\p{Script=Han}/u;

/** Whether a query has Latin letters, of any width and with any accent. */
export function hasLetters(text: string): boolean {
  return /[a-z]/.test(folded(text));
}

/**
 * Terms whose reading the typed text gives: whole syllables, initials (zh, ch, sh by one letter or
 * two), the characters themselves, in any mixture; the last syllable may be incomplete, a space or
 * an apostrophe parts two. Nothing for a text without Latin letters.
 *
 * @returns first the terms given whole, then those that begin so, then those that have it inside;
 *   within each in the order of the rows, none twice
 */
export function suggestions(rows: readonly PinyinRow[], typed: string, limit = 8): Suggestion[] {
  const query = folded(typed);
  if (!hasLetters(query)) return [];
  const ranks: string[][] = [[], [], []];
  const hitsOf = new Map<string, number>();
  for (const [term, pinyin, hits] of rows) {
    const units = unitsOf(term, pinyin);
    const starts = query.length > 1 ? units.length : 1;
    for (let start = 0; start < starts; start++) {
      const last = lastUnit(units, start, query);
      if (last < 0) continue;
      ranks[start > 0 ? 2 : last < units.length - 1 ? 1 : 0]?.push(term);
      hitsOf.set(term, hits);
      break;
    }
  }
  const best = [...new Set(ranks.flat())].slice(0, limit);
  return best.map((term) => ({ term, hits: hitsOf.get(term) ?? 0 }));
}

/** Lower case, half width, without tones, ü as v, one space for whatever parts words. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/u\p{M}*\u0308/gu, 'v')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{Script=Han}a-z\d]+/gu, ' ')
    .trim();
}

/** What of a term can be typed: each Hanzi with its syllable, each letter or digit with itself. */
function unitsOf(term: string, pinyin: string): Unit[] {
  const syllables = pinyin.split(' ');
  let next = 0;
  const units: Unit[] = [];
  for (const character of term) {
    const hanzi = HANZI.test(character);
    const sign = hanzi ? character : folded(character);
    if (sign) units.push([sign, hanzi ? syllables[next++] || sign : sign]);
  }
  return units;
}

/** The furthest unit at which the query can end when it begins at `start`; -1 if it can't. */
function lastUnit(units: readonly Unit[], start: number, query: string): number {
  let last = -1;
  let places = [0];
  for (let at = start; places.length > 0 && at < units.length; at++) {
    const after: number[] = [];
    for (const place of places) {
      for (const way of waysToType(units[at] as Unit, query.charAt(place))) {
        if (query.length - place <= way.length) {
          if (way.startsWith(query.slice(place))) last = at;
        } else if (query.startsWith(way, place)) {
          const end = place + way.length;
          const next = query.charAt(end) === ' ' ? end + 1 : end;
          if (!after.includes(next)) after.push(next);
        }
      }
    }
    places = after;
  }
  return last;
}

/** The ways to type a unit, none if they all begin otherwise. */
function waysToType([sign, syllable]: Unit, first: string): string[] {
  if (first !== syllable.charAt(0)) return sign.startsWith(first) ? [sign] : [];
  const ways = [syllable, first, syllable.replace('v', 'u')];
  return /^[zcs]h/.test(syllable) ? [...ways, syllable.slice(0, 2)] : ways;
}
