import { customPinyin, pinyin } from 'pinyin-pro';
import type { LessonOutline } from './domain/lesson.ts';
import type { PinyinRow } from './domain/search/pinyin.ts';

/** What of a lecture can be suggested. */
export interface PinyinSource {
  /** Names of points, then of glossary terms. */
  names: string[];
  members: string[];
  /** Titles, and the headings of the text. */
  headings: string[];
  /** The paragraphs as shown. */
  texts: string[];
}

/** A lecture as far as it is needed here. */
interface Named {
  title: string;
  lessons: { title: string; short: string; outline: Pick<LessonOutline, 'blocks' | 'headings'> }[];
  points: { name: string; members: { text: string; keyword: string }[] }[];
  terms: { term: string }[];
}

const HANZI = /\p{Script=Han}/u;
const MOST_ROWS = 5000;
/** In Hanzi; nobody types a longer member by its sound. */
const LONGEST_MEMBER = 12;
/** What the text repeats is taken for one expression up to this length. */
const LONGEST_EXPRESSION = 8;
const EXPRESSION = new RegExp(`^(?:(?!的)\\p{Script=Han}){1,${LONGEST_EXPRESSION}}$`, 'u');
/** In Hanzi: an expression up to this length need occur but twice, a longer one three times. */
const IDIOM = 4;

/** Words that neither begin nor end an expression. */
const FUNCTION_WORDS =
  /^([的地得了着过是在有和与及或等也又就都既而但并且不没很更最太再还已对把被从向到于为以由因给让使将要会能可应其这那哪此每各某一个我你他她它之所上下中里]|[我你他]们|[^国]是|[也既].)$/;

/** Readings that pinyin-pro doesn't know, or misses beside certain words. */
customPinyin({
  不落一人: 'bú là yì rén',
  南水北调: 'nán shuǐ běi diào',
  行动: 'xíng dòng',
  严重: 'yán zhòng',
});

/** What the table takes of a lecture. */
export function pinyinSource({ title, lessons, points, terms }: Named): PinyinSource {
  const members = points.flatMap((point) => point.members.flatMap(({ keyword, text }) => [keyword, text]));
  const headings = lessons.flatMap((lesson) => [
    lesson.short,
    lesson.title,
    ...lesson.outline.headings.map(({ text }) => withoutNumber(text)),
  ]);
  return {
    names: [...points.map(({ name }) => name), ...terms.map(({ term }) => term)],
    members,
    headings: [title, ...headings],
    texts: lessons.flatMap(({ outline }) => outline.blocks.map(({ shown }) => shown)),
  };
}

/**
 * The terms that can be suggested, with their readings: names, members, headings, then the
 * expressions that the texts repeat, most frequent first. At most 5,000, but never without a name.
 */
export function pinyinTable(sources: readonly PinyinSource[]): PinyinRow[] {
  const lectures = sources.map(({ texts, ...rest }) => ({ ...rest, texts: texts.map(withoutSpace) }));
  const text = lectures.flatMap(({ texts }) => texts).join('\n');
  const names = distinct(lectures.flatMap((lecture) => lecture.names));
  const members = lectures.flatMap((lecture) => lecture.members.filter(isShort));
  const given = distinct([...names, ...members, ...lectures.flatMap(({ headings }) => headings)]);
  const repeated = mostFrequent(lectures.map((lecture) => expressions(lecture.texts)));
  const terms = distinct([...given, ...repeated]).slice(0, Math.max(MOST_ROWS, names.length));

  const rows = terms.map((term): PinyinRow => [term, readingOf(term), Math.max(1, occurrences(text, term))]);
  const words = rows.splice(given.length).sort(([, , one], [, , other]) => other - one);
  return [...rows, ...words];
}

/** The expressions of all lectures, the most frequent first. */
function mostFrequent(lectures: Map<string, number>[]): string[] {
  const sums = new Map<string, number>();
  for (const [expression, hits] of lectures.flatMap((lecture) => [...lecture])) {
    sums.set(expression, hits + (sums.get(expression) ?? 0));
  }
  return [...sums].sort(([, one], [, other]) => other - one).map(([expression]) => expression);
}

/** What the texts repeat, and how often where it isn't part of something longer. */
function expressions(texts: readonly string[]): Map<string, number> {
  let rest = texts.join('\n');
  const repeated = new Map<string, number>();
  for (const expression of candidates(texts)) {
    const hits = occurrences(rest, expression);
    if (hits < (hanziOf(expression) > IDIOM ? 3 : 2)) continue;
    repeated.set(expression, hits);
    rest = rest.split(expression).join('\n');
  }
  return repeated;
}

/** Words and runs of adjacent words that may be expressions, longest first. */
function candidates(texts: readonly string[]): string[] {
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  const found = new Map<string, number>();
  for (const text of texts) {
    const words = [...segmenter.segment(text)].map(({ segment }) => segment);
    words.forEach((first, start) => {
      if (FUNCTION_WORDS.test(first)) return;
      let expression = '';
      for (const word of words.slice(start, start + LONGEST_EXPRESSION)) {
        expression += word;
        if (!EXPRESSION.test(expression)) break;
        if (hanziOf(expression) < 2 || FUNCTION_WORDS.test(word)) continue;
        found.set(expression, 1 + (found.get(expression) ?? 0));
      }
    });
  }
  const repeated = [...found].flatMap(([expression, hits]) => (hits > 1 ? [expression] : []));
  return repeated.sort((one, other) => other.length - one.length);
}

/**
 * A syllable for each Hanzi, by the term alone: pinyin-pro finds words by the longest match, and the
 * words around lead it astray (在行动上 as 在行…) more often than they help.
 */
function readingOf(term: string): string {
  const read = pinyin(term, { type: 'all', toneType: 'none', v: true });
  return read
    .filter(({ origin }) => HANZI.test(origin))
    .map(({ origin, pinyin: syllable }) => syllable || origin)
    .join(' ');
}

function occurrences(text: string, term: string): number {
  return text.split(term).length - 1;
}

/** Without white space, none twice, none empty. */
function distinct(terms: readonly string[]): string[] {
  return [...new Set(terms.map(withoutSpace))].filter((term) => term !== '');
}

function withoutNumber(heading: string): string {
  return heading.replace(/^\s*[\d一二三四五六七八九十]+[、.．]/, '').replace(/。$/, '');
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

function isShort(member: string): boolean {
  return hanziOf(member) <= LONGEST_MEMBER;
}

function hanziOf(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
