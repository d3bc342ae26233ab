/** Marks that may not begin a line. */
const CLOSING = /[，。、；：！？”’）》】〉」』…—·～％%※,.!?;:)\]]/u;
/** Marks that may not end a line. */
const OPENING = /[“‘（《【〈「『([]/u;
/** Letters, figures and what stands within them: 37.22%. */
const WORD = /[!-~]/;

/**
 * Width of a text in full-width characters. Latin letters are taken as wide as those of the widest
 * of the site's fonts, so that a line is never longer than measured.
 */
export function widthOf(text: string): number {
  return [...text].reduce((sum, character) => sum + characterWidth(character), 0);
}

/**
 * How many lines a text takes at most in a column so many pixels wide, set in `size` pixels.
 *
 * @param pieces the text cut where lines break; a piece wider than the column begins and ends a line
 * @param indent pixels before the first line
 */
export function linesOf(
  text: string,
  size: number,
  width: number,
  pieces: readonly string[] = clustersOf(text),
  indent = 0,
): number {
  const room = width / size;
  let lines = 1;
  let used = indent / size;
  for (const piece of pieces) {
    const wide = widthOf(piece);
    if (used + wide <= room) {
      used += wide;
      continue;
    }
    if (used > 0) lines++;
    used = wide;
    if (wide <= room) continue;
    const clusters = clustersOf(piece);
    lines += (clusters.length > 1 ? linesOf(piece, size, width, clusters) : Math.ceil(wide / room)) - 1;
    used = room;
  }
  return lines;
}

/** A longer phrase may be broken like other text: kept whole it would leave too much room unused. */
const LONGEST_WHOLE = 16;

/** Whether slides keep a phrase on one line. */
export function isKeptWhole(phrase: string): boolean {
  return widthOf(phrase) <= LONGEST_WHOLE;
}

/** A text cut wherever a line may break when phrases are kept whole. */
export function piecesOf(text: string): string[] {
  return phrasesIn(text).flatMap((phrase) => (isKeptWhole(phrase) ? [phrase] : clustersOf(phrase)));
}

/**
 * A line or title cut where it reads best: after punctuation, in “从…向…” before the second half,
 * in what is still long about its quotations and brackets, and at last at particles. What stands in
 * brackets or quotation marks is only cut where it alone is long.
 */
export function phrasesIn(text: string): string[] {
  return joined(tokensOf(text), (clause) => CLAUSE_END.test(clause))
    .flatMap((clause) => {
      const turn = /^从.{2,}?(?=向.{2,}转变)/u.exec(clause);
      return turn ? [turn[0], clause.slice(turn[0].length)] : [clause];
    })
    .flatMap((clause) => (isKeptWhole(clause) ? [clause] : joined(tokensOf(clause), isAboutGroup)))
    .flatMap((phrase) => (isKeptWhole(phrase) ? [phrase] : (phrase.match(AT_PARTICLES) ?? [])));
}

const CLAUSE_END = /[，、；：。！？][”’）》]*$/u;
/** Pieces of a few characters at least, up to behind “的” or to before a word like “和”, “把”, “低于”. */
const AT_PARTICLES = /.{2,}?(?:的(?=[^，、；：。！？”’）》]{3})|[^参共](?=[和与把].{4}|.于.{3}))|.+$/gsu;

/** Each short text in brackets or quotation marks, and each other character. */
function tokensOf(text: string): string[] {
  return text.match(/（[^（）]{1,14}）|“[^“”]{1,14}”|《[^《》]{1,14}》|./gsu) ?? [];
}

/** A quotation stands by itself; a bracket ends the phrase that it belongs to. */
function isAboutGroup(phrase: string, next: string): boolean {
  return /.[”）》]/su.test(phrase.slice(-2)) || /^[“《]./su.test(next);
}

/** Tokens put together up to each place where one may be cut from the next. */
function joined(tokens: readonly string[], isCut: (before: string, next: string) => boolean): string[] {
  const joined: string[] = [];
  for (const token of tokens) {
    const before = joined[joined.length - 1] ?? '';
    const sticks = before !== '' && (OPENING.test(before.slice(-1)) || CLOSING.test(token[0] ?? ''));
    if (before !== '' && (sticks || !isCut(before, token))) joined[joined.length - 1] += token;
    else joined.push(token);
  }
  return joined;
}

/** The text cut wherever a line may break. */
export function clustersOf(text: string): string[] {
  const clusters: string[] = [];
  let last = '';
  for (const character of text) {
    const joined = last !== '' && sticksTogether(last, character);
    if (joined) clusters[clusters.length - 1] += character;
    else clusters.push(character);
    last = character;
  }
  return clusters;
}

function sticksTogether(one: string, next: string): boolean {
  // Browsers disagree on where a line may break at Chinese quotation marks.
  const besideQuote = /[“”‘’]/u.test(one + next);
  return besideQuote || CLOSING.test(next) || OPENING.test(one) || (WORD.test(one) && WORD.test(next));
}

function characterWidth(character: string): number {
  if (/[A-Z%@&]/.test(character)) return 0.95;
  return /[ -~]/.test(character) ? 0.62 : 1;
}
