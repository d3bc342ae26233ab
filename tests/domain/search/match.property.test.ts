import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchable } from '../../../src/domain/search/compare.ts';
import { fold } from '../../../src/domain/search/fold.ts';
import { matchDocument } from '../../../src/domain/search/levels.ts';
import { rewritings } from '../../../src/domain/search/numerals.ts';
import { parseQuery } from '../../../src/domain/search/query.ts';
import { documentOf, lessonOf } from './documents.ts';

/** Few characters, so that queries occur; punctuation, white space, quotes, case and pairs among them. */
const character = fc.constantFrom(...'四坚持、。“…28十两%.Gg "\u200b', '𠀀', 'İ');
const text = fc.string({ unit: character, maxLength: 120 });
const typed = fc.string({ unit: character, minLength: 1, maxLength: 4 });

/** How often `wanted` stands in `text`, without overlaps, the slow way. */
function occurrences(text: string, wanted: string): number {
  let count = 0;
  for (let at = 0; at + wanted.length <= text.length; at += 1) {
    if (text.slice(at, at + wanted.length) !== wanted) continue;
    count += 1;
    at += wanted.length - 1;
  }
  return count;
}

/** Whether two neighbours are of one number. */
function ofOneNumber(one = '', other = ''): boolean {
  const hanzi = /^[〇一二三四五六七八九十百千万两]$/;
  if (hanzi.test(one)) return hanzi.test(other);
  return /^[\d.]$/.test(one) && /^[\d.]$/.test(other) && one + other !== '..';
}

/** Where variants stand in a folded text, the slow way; none but the first within a longer number. */
function variants(text: string, wordings: readonly string[]): string[] {
  const found = wordings.flatMap((wording, which) => {
    const places: [start: number, end: number][] = [];
    for (let at = 0; at + wording.length <= text.length; at += 1) {
      const end = at + wording.length;
      if (text.slice(at, end) !== wording) continue;
      const within = ofOneNumber(text[at - 1], text[at]) || ofOneNumber(text[end - 1], text[end]);
      if (which > 0 && within) continue;
      places.push([at, end]);
      at = end - 1;
    }
    return places;
  });
  found.sort((one, other) => one[0] - other[0] || other[1] - one[1]);
  const kept: typeof found = [];
  for (const place of found) if (kept.every(([, end]) => end <= place[0])) kept.push(place);
  return kept.map(([start, end]) => text.slice(start, end));
}

describe('whatever the text and the query', () => {
  test('one word is found exactly where it is, marked to the letter', () => {
    fc.assert(
      fc.property(text, typed, (text, typed) => {
        const query = parseQuery(typed);
        fc.pre(query?.words.length === 1);
        const [word = ''] = query?.words ?? [];
        const hits = (query && matchDocument(lessonOf(text), query, 'exact')?.hits) ?? [];
        expect(hits.map(({ nth }) => nth)).toEqual([...Array(occurrences(searchable(text), word)).keys()]);
        for (const { excerpt, marks } of hits) {
          expect(marks.map(searchable)).toEqual([word]);
          const shown = excerpt.filter(({ marked }) => marked).map((piece) => searchable(piece.text));
          expect(shown).toEqual([word]);
          expect(text.replace(/[\s\u200b]/g, '')).toContain(marks[0]?.replace(/\s/g, ''));
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('several words are found just in the texts that have them all', () => {
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), typed, typed, (texts, one, other) => {
        const query = parseQuery(`${one} ${other}`);
        fc.pre(query !== undefined && query.words.length > 1);
        const words = query?.words ?? [];
        const having = (some: 'some' | 'every') =>
          texts.flatMap((text, index) =>
            words[some]((word) => searchable(text).includes(word)) ? [`p-${index + 1}`] : [],
          );
        const found = (level: 'exact' | 'page') =>
          query && matchDocument(lessonOf(...texts), query, level)?.hits.map(({ block }) => block);
        expect(found('exact') ?? []).toEqual(having('every'));
        const all = words.every((word) => texts.some((text) => searchable(text).includes(word)));
        expect(found('page') ?? []).toEqual(all ? having('some') : []);
      }),
      { numRuns: 1000 },
    );
  });

  test('a variant is one of the query’s wordings and no part of another number, and what is exact is a variant', () => {
    fc.assert(
      fc.property(text, typed, (text, typed) => {
        const query = parseQuery(typed);
        fc.pre(query?.words.length === 1 && fold(typed) !== '');
        if (!query) return;
        const wordings = rewritings(fold(typed));
        const hits = matchDocument(lessonOf(text), query, 'variant')?.hits ?? [];
        const marked = hits.map(({ excerpt }) => excerpt.filter(({ marked }) => marked));
        expect(marked.map(([piece]) => fold(piece?.text ?? ''))).toEqual(variants(fold(text), wordings));
        for (const mark of hits.flatMap(({ marks }) => marks)) {
          expect(wordings).toContain(fold(mark));
          expect(text.replace(/[\s\u200b]/g, '')).toContain(mark.replace(/\s/g, ''));
        }
        const exact = matchDocument(lessonOf(text), query, 'exact')?.hits ?? [];
        expect(hits.length).toBeGreaterThanOrEqual(exact.length);
      }),
      { numRuns: 2000 },
    );
  });

  test('a loose hit has all the characters, and Latin words and numbers whole', () => {
    fc.assert(
      fc.property(text, typed, (text, typed) => {
        // Its two parts, i and a dot, are not found by themselves.
        fc.pre(!/İ/.test(text));
        const query = parseQuery(typed);
        const parts = (query?.words ?? []).map((word) => fold(word).match(/[a-z]+|\d+|./gsu) ?? []);
        const wanted = [...new Set(parts.flat())];
        const found = query && matchDocument(lessonOf(text), query, 'loose');
        expect(found !== undefined).toBe(
          wanted.length > 1 && wanted.every((part) => fold(text).includes(part)),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('nothing throws: halves of surrogate pairs, 5,000 characters, texts of nothing', () => {
    const wild = fc.string({ unit: fc.constantFrom('\ud840', '\udc00', '𠀀', '四', ' ', '8', '㉒', '½') });
    const long = fc.constantFrom(...'四8十 、\ud840').map((character) => character.repeat(5000));
    const any = fc.oneof(wild, long);
    fc.assert(
      fc.property(any, any, fc.constantFrom('lesson', 'item', 'term'), (text, typed, kind) => {
        const query = parseQuery(typed);
        const document = documentOf([{ id: 'p-1', texts: ['', text] }], { kind: kind as 'lesson' });
        for (const level of ['exact', 'page', 'variant', 'loose'] as const) {
          if (query) matchDocument(document, query, level);
        }
      }),
    );
  });
});
