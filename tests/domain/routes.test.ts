import { describe, expect, test } from 'vitest';
import { routesUnder, writtenRoutesUnder } from '../../src/domain/routes.ts';

test.each(['/dangke', '/dangke/'])(
  'the base %s gives the same addresses with and without its last slash',
  (base) => {
    const routes = routesUnder(base);
    expect(routes.home).toBe('/dangke/');
    expect(routes.lesson('jzfp/ideals')).toBe('/dangke/lectures/jzfp/ideals/');
    expect(routes.search()).toBe('/dangke/search/');
  },
);

describe('at the root of a site', () => {
  const routes = routesUnder('/');

  test('every page has the address of the contract', () => {
    expect(routes.home).toBe('/');
    expect(routes.lecture('jzfp')).toBe('/lectures/jzfp/');
    expect(routes.lesson('jzfp/ideals')).toBe('/lectures/jzfp/ideals/');
    expect(routes.points('jzfp')).toBe('/lectures/jzfp/points/');
    expect(routes.drill('jzfp', 'four-three')).toBe('/lectures/jzfp/quiz/four-three/');
    expect(routes.quizData('jzfp/ideals')).toBe('/lectures/jzfp/ideals/quiz.json');
    expect(routes.glossary).toBe('/glossary/');
    expect(routes.search()).toBe('/search/');
    expect(routes.help).toBe('/help/');
    expect(routes.accessibility).toBe('/accessibility/');
  });

  test('a lecture has a booklet, an exam paper and a picture', () => {
    const written = writtenRoutesUnder('/');
    expect(written.booklet('jzfp')).toBe('/lectures/jzfp/booklet/');
    expect(written.quizPaper('jzfp')).toBe('/lectures/jzfp/quiz/paper/');
    expect(written.quizPaper('jzfp', 'ideals')).toBe('/lectures/jzfp/quiz/paper/?lesson=ideals');
    expect(written.picture('jzfp')).toBe('/share/jzfp.png');
    expect(written.picture(undefined, 'square')).toBe('/share-square.png');
  });

  test('a lesson and a whole lecture each have a deck, a script and a handout', () => {
    expect(routes.present('jzfp')).toBe('/present/jzfp/');
    expect(routes.present('jzfp/ideals')).toBe('/present/jzfp/ideals/');
    expect(routes.script('jzfp')).toBe('/present/jzfp/script/');
    expect(routes.script('jzfp/ideals')).toBe('/present/jzfp/ideals/script/');
    expect(routes.handout('jzfp')).toBe('/present/jzfp/handout/');
    expect(routes.handout('jzfp/ideals')).toBe('/present/jzfp/ideals/handout/');
  });

  test('a passage leads to its paragraph, with the quotation to mark', () => {
    expect(routes.passage('jzfp/ideals', 'p-14')).toBe('/lectures/jzfp/ideals/#p-14');
    const { searchParams, hash } = new URL(
      routes.passage('jzfp/ideals', 'p-14', '“钙” & 100%？#1 a+b'),
      'http://localhost',
    );
    expect(searchParams.get('mark')).toBe('“钙” & 100%？#1 a+b');
    expect(hash).toBe('#p-14');
  });

  test('a passage may have several quotations, and say which place of its block is meant', () => {
    const address = routes.passage('jzfp/ideals', 'p-14', ['精准', '扶贫', ''], 2);
    const { searchParams, hash } = new URL(address, 'http://localhost');
    expect([...searchParams]).toEqual([
      ['mark', '精准'],
      ['mark', '扶贫'],
      ['nth', '2'],
    ]);
    expect(hash).toBe('#p-14');
    expect(routes.passage('jzfp/ideals', 'p-14', '钙', 0)).not.toContain('nth');
    expect(routes.passage('jzfp/ideals', 'p-14', [])).toBe('/lectures/jzfp/ideals/#p-14');
  });

  test('half a character breaks no address', () => {
    const { searchParams } = new URL(
      routes.passage('jzfp/ideals', 'p-14', '钙\ud842𠮷\udfb7'),
      'http://localhost',
    );
    expect(searchParams.get('mark')).toBe('钙𠮷');
    expect(routes.practiceItem('jzfp', 'jzfp-01-01')).toBe('/lectures/jzfp/quiz/?item=jzfp-01-01');
  });

  test('whatever is searched for comes back from the address as it was typed', () => {
    for (const query of ['四个 坚持', '“两不愁、三保障”', 'a&q=b#c', '24.8%', '=?/']) {
      const { searchParams } = new URL(routes.search(query), 'http://localhost');
      expect([...searchParams]).toEqual([['q', query]]);
    }
  });
});
