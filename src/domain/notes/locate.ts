import type { Passage } from '../../schemas/note.ts';
import { type Letters, lettersOf } from './letters.ts';
import { placesLike, shareWithin } from './likeness.ts';
import { type BlockText, inOneLine, type Stretch } from './passage.ts';

interface ReadBlock extends BlockText {
  letters: Letters;
}

/** A line of a quotation, and what stood before it. */
interface Line {
  words: string;
  letters: string;
  before: string;
}

/** A place where a line may stand. */
interface Place extends Stretch {
  /** How much of the line is there, up to 1. */
  likeness: number;
  /** How well it fits what stands before it: from 0.5 on it does, above 1 word by word. */
  fit: number;
}

/** So many letters are enough to be told by themselves, where they stand verbatim and once. */
const TELLING = 8;
/** So many are, where some of them have changed. */
const TELLING_CHANGED = 16;
/** How many letters before a place are looked at: what was there, and what may have been added since. */
const CONTEXT = 24;
/** So near the start of a block that start tells the place, though what stood between them has changed. */
const OPENING = 8;

/**
 * Finds passages again in a lesson as it is now. Passages are where they were, if need be but for white
 * space, punctuation and width, or for a small edit; or where they were moved to. Where that is
 * doubtful they are nowhere.
 *
 * @param blocks the lesson's blocks in reading order
 * @returns the stretches a passage covers, in reading order; none when it is lost
 */
export function locator(blocks: readonly BlockText[]): (passage: Passage) => Stretch[] {
  const all = blocks.map(({ id, text }) => ({ id, text: inOneLine(text), letters: lettersOf(text) }));
  return ({ block, quote, before }) => {
    const lines = quote.split('\n').map((words) => ({ words, letters: lettersOf(words).text, before: '' }));
    let own = all.findIndex(({ id }) => id === block);
    let free = 0;
    let [sought, there] = [0, 0];
    const found: Stretch[] = [];
    lines.forEach((line, at) => {
      sought += line.words.length;
      const place = findLine(at === 0 ? { ...line, before } : line, all[own], all.slice(free));
      if (place) {
        there += line.words.length;
        own = all.findIndex(({ id }) => id === place.block);
        free = own + 1;
        found.push({ block: place.block, from: place.from, to: place.to });
      }
      if (own >= 0) own += 1;
    });
    return there * 2 >= sought ? found : [];
  };
}

function findLine(line: Line, own: ReadBlock | undefined, free: readonly ReadBlock[]): Place | undefined {
  const here = own ? [own] : [];
  const elsewhere = free.filter((block) => block !== own);
  const fits = ({ fit }: Place) => fit >= 0.5;
  const tells = line.letters.length >= TELLING;
  const among = (where: readonly ReadBlock[], how: typeof verbatim) =>
    where.flatMap((block) => how(line, block));
  const moved = (places: Place[]) =>
    best(places.filter(fits)) ?? (tells && places.length === 1 ? places[0] : undefined);
  const changed = () => among(here, alike);
  return (
    best(among(here, verbatim).filter((place) => tells || fits(place))) ??
    best(among(here, inLetters).filter((place) => tells || fits(place))) ??
    best(changed().filter(fits)) ??
    moved(among(elsewhere, verbatim)) ??
    moved(among(elsewhere, inLetters)) ??
    (line.letters.length >= TELLING_CHANGED ? best(changed()) : undefined) ??
    best(among(elsewhere, alike).filter(fits))
  );
}

const best = (places: Place[]): Place | undefined =>
  places.reduce<Place | undefined>(
    (one, other) => (one && one.fit + one.likeness >= other.fit + other.likeness ? one : other),
    undefined,
  );

function verbatim(line: Line, block: ReadBlock): Place[] {
  return occurrences(block.text, line.words).map((from) =>
    placed(line, block, from, from + line.words.length, 1),
  );
}

function inLetters(line: Line, block: ReadBlock): Place[] {
  const { text, from, to } = block.letters;
  return occurrences(text, line.letters).map((at) =>
    placed(line, block, from[at] as number, to[at + line.letters.length - 1] as number, 1),
  );
}

function alike(line: Line, block: ReadBlock): Place[] {
  const { text, from, to } = block.letters;
  return placesLike(line.letters, text).map((place) =>
    placed(line, block, from[place.from] as number, to[place.to - 1] as number, place.likeness),
  );
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  if (words === '') return found;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}

function placed(
  { before }: Line,
  { id, text }: ReadBlock,
  from: number,
  to: number,
  likeness: number,
): Place {
  return { block: id, from, to, likeness, fit: fitOf(before, text.slice(0, from)) };
}

/** How well what stands before a place agrees with what stood before the passage. */
function fitOf(before: string, now: string): number {
  if (before === '') return now === '' ? 2 : 1 - now.length / (2 * CONTEXT);
  if (now.endsWith(before)) return 2;
  const letters = lettersOf(before).text;
  // Twice as many characters, for those that are no letters.
  const near = lettersOf(now.slice(-2 * CONTEXT)).text.slice(-CONTEXT);
  const alike = letters === '' ? 1 - near.length / CONTEXT : shareWithin(letters, near);
  const moved = before.length <= OPENING ? Math.abs(now.length - before.length) : CONTEXT;
  return Math.max(alike, 1 - moved / (2 * OPENING));
}
