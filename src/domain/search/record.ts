import type { SearchBlock, SearchDocument } from './document.ts';
import { searchable } from './compare.ts';
import { freely } from './fold.ts';
import { wanted } from './levels.ts';
import type { Level, Query } from './query.ts';

/** The records' language: one that Pagefind has no words of, so that it cuts up no token. */
export const RECORD_LANGUAGE = 'unknown';

/** What Pagefind takes as a custom record. */
export interface SearchRecord {
  url: string;
  language: string;
  content: string;
}

/** Phrases of tokens: of each list a document has to have one at least. */
type Phrases = string[][];

/** Marks the character before it as there for the index alone. */
const ADDED = '^';
/** Stands in a pair of characters that punctuation parts. No other token has three characters. */
const PARTED = 'x';
/** Ends a text. */
const END = ';';
/** A token of every record, to ask for where nothing of a word is indexed. */
const EVERY = 'xxx';

/** A character as it is indexed, and the piece of text that it stands for. */
interface Unit {
  form: string;
  original: string;
  /** What follows before the next unit: punctuation, white space. */
  behind: string;
}

/**
 * A document as a record that gives it back to the letter. A token is a character of the folded text
 * with the next one, so that a word is a phrase of such pairs; in front of the texts stands every
 * character by itself. What isn't to be indexed is moved to a private plane of Unicode, which
 * Pagefind keeps but doesn't index: the frame, punctuation, a character that folds to another.
 */
export function searchRecord(document: SearchDocument): SearchRecord {
  const texts = document.blocks.flatMap((block) => block.texts.map(unitsOf));
  const characters = new Set(
    texts
      .flat()
      .map(({ form }) => form)
      .filter(Boolean),
  );
  const blocks = document.blocks.map((block) => ({ ...block, texts: block.texts.length }));
  const frame = hidden(JSON.stringify({ ...document, blocks }));
  const parts = [[frame], [EVERY, ...[...characters].sort()], ...texts.map(tokensOf)];
  return {
    url: `/${document.id}`,
    language: RECORD_LANGUAGE,
    content: parts.map((part) => part.join(' ') + END).join(' '),
  };
}

/** The document that a record was made of. */
export function documentOfRecord({ content }: Pick<SearchRecord, 'content'>): SearchDocument {
  const [frame = '', , ...texts] = content.split(END).map((part) => shown(part.trim()));
  const { blocks, ...page } = JSON.parse(frame) as Omit<SearchDocument, 'blocks'> & {
    blocks: (Omit<SearchBlock, 'texts'> & { texts: number })[];
  };
  return { ...page, blocks: blocks.map((block) => ({ ...block, texts: texts.splice(0, block.texts) })) };
}

/** A longer word is looked for by so many of its pairs at either end. */
const ENDS = 6;

/**
 * What to ask an index of records for, so that every document that answers the query at this level is
 * among those found: of one list every word, of a word one wording, of a wording all phrases.
 */
export function phrasesFor(query: Query, level: Level): Phrases[][][] {
  if (level === 'exact' || level === 'page') return [query.words.map((word) => [verbatim(word)])];
  return wanted(query, level).map((words) => words.map((wordings) => wordings.map(tolerantly)));
}

/** What has the word verbatim, but perhaps with other punctuation where it has some. */
function verbatim(word: string): Phrases {
  const pairs = pairsOf(unitsOf(word));
  const phrases = pairs.length > 2 * ENDS ? [pairs.slice(0, ENDS), pairs.slice(-ENDS)] : [pairs];
  return phrases.map((phrase) => [phrase.join(' ')]);
}

/** What has the word with any punctuation within it or none. */
function tolerantly(word: string): Phrases {
  const pairs = pairsOf([...word].flatMap(formsOf).map((form) => ({ form, original: form, behind: '' })));
  const few = pairs.length > 2 * ENDS ? [...pairs.slice(0, ENDS), ...pairs.slice(-ENDS)] : pairs;
  return few.map((pair) => {
    const [first, second, third] = pair;
    return second && !third ? [pair, first + PARTED + second] : [pair];
  });
}

function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  for (const character of text) {
    const forms = formsOf(character);
    forms.forEach((form, at) => {
      units.push({ form, original: at === 0 ? character : '', behind: '' });
    });
    if (forms.length > 0) continue;
    const last = units[units.length - 1];
    if (last) last.behind += character;
    else units.push({ form: '', original: '', behind: character });
  }
  return units;
}

const known = new Map<string, string[]>();

/** What Pagefind indexes of a character: letters and digits of its folded form, without accents. */
function formsOf(character: string): string[] {
  let forms = known.get(character);
  if (!forms) {
    forms =
      freely(character)
        .normalize('NFD')
        .match(/[\p{L}\p{N}]/gu) ?? [];
    known.set(character, forms);
  }
  return forms;
}

function tokensOf(units: readonly Unit[]): string[] {
  return units.map(({ form, original, behind }, at) => {
    const own = original === form ? form : form + ADDED + hidden(original);
    const next = units[at + 1]?.form ?? '';
    const parted = behind && form && next && searchable(behind) ? PARTED + ADDED : '';
    return own + hidden(behind) + parted + next;
  });
}

/** The tokens of a word as Pagefind indexes them. */
function pairsOf(units: readonly Unit[]): string[] {
  const [first, ...others] = units.filter(({ form }) => form);
  if (!first) return [EVERY];
  if (others.length === 0) return [first.form];
  const tokens = tokensOf([first, ...others]).slice(0, -1);
  return tokens.map((token) => token.replace(/\^|[\u{f0000}-\u{fffff}]/gu, ''));
}

function hidden(text: string): string {
  return text.replace(/./gs, (unit) => String.fromCodePoint(0xf0000 + unit.charCodeAt(0)));
}

/** The text of tokens: each without its last character, which the next one begins with. */
function shown(tokens: string): string {
  return tokens
    .replace(/. /gu, '')
    .replace(/.\^/gu, '')
    .replace(/[\u{f0000}-\u{fffff}]/gu, (moved) => String.fromCharCode((moved.codePointAt(0) ?? 0) & 0xffff));
}
