import { describe, expect, test } from 'vitest';
import { kinds } from '../../../src/domain/search/document.ts';
import { matchDocument, wanted } from '../../../src/domain/search/levels.ts';
import { documentOf, hitsOf, lessonOf, queryOf } from './documents.ts';

const marked = (text: string) => ({ text, marked: true });
const plain = (text: string) => ({ text, marked: false });

describe('one word, exactly', () => {
  test('is found at every place of a lesson, each a hit of its own', () => {
    expect(hitsOf(lessonOf('坚持，坚持', '无', '坚持'), '坚持')).toEqual([
      { block: 'p-1', excerpt: [marked('坚持'), plain('，坚持')], marks: ['坚持'], nth: 0 },
      { block: 'p-1', excerpt: [plain('坚持，'), marked('坚持')], marks: ['坚持'], nth: 1 },
      { block: 'p-3', excerpt: [marked('坚持')], marks: ['坚持'], nth: 0 },
    ]);
  });

  test('is found without overlaps, and never across two blocks or two texts', () => {
    expect(hitsOf(lessonOf('哈哈哈哈哈'), '哈哈')).toHaveLength(2);
    expect(hitsOf(lessonOf('四个', '坚持'), '四个坚持')).toEqual([]);
    expect(hitsOf(documentOf([{ id: 'p-1', texts: ['四个', '坚持'] }]), '四个坚持')).toEqual([]);
  });

  test('is found whatever the case, the white space and the straight quotes', () => {
    const [hit, other] = hitsOf(lessonOf('国 内\n"G DP与gdp'), '内Gdp');
    expect(hit).toMatchObject({
      excerpt: [plain('国'), marked('内"G DP'), plain('与gdp')],
      marks: ['内"G DP'],
    });
    expect(other).toBeUndefined();
    expect(hitsOf(lessonOf('GDP与gdp'), 'gdp').map(({ marks, nth }) => [marks.length, nth])).toEqual([
      [1, 0],
      [1, 1],
    ]);
  });

  test('is not found by part of a character', () => {
    expect(hitsOf(lessonOf('İstanbul'), 'istanbul')).toEqual([]);
    expect(hitsOf(lessonOf('xİx'), 'İ')).toMatchObject([{ marks: ['İ'] }]);
  });

  test('takes punctuation to the letter', () => {
    expect(hitsOf(lessonOf('两不愁、三保障'), '两不愁三保障')).toEqual([]);
    expect(hitsOf(lessonOf('37.22%'), '3722')).toEqual([]);
  });

  test('is one hit a block outside lessons', () => {
    const help = documentOf([{ id: 'print', texts: ['打印课文，打印要点'] }], { kind: 'help' });
    expect(hitsOf(help, '打印')).toEqual([
      {
        block: 'print',
        excerpt: [marked('打印'), plain('课文，'), marked('打印'), plain('要点')],
        marks: ['打印'],
        nth: 0,
      },
    ]);
  });
});

describe('a mended paragraph', () => {
  const mended = documentOf([{ id: 'p-9', texts: ['坚定理想信念', '坚定理事信念'] }]);

  test('is found once by words that both its readings have', () => {
    expect(hitsOf(mended, '信念')).toMatchObject([{ excerpt: [plain('坚定理想'), marked('信念')] }]);
  });

  test('is found by the slip as well', () => {
    expect(hitsOf(mended, '理事信念')).toMatchObject([{ marks: ['理事信念'], nth: 0 }]);
  });
});

describe('several words, exactly', () => {
  test('are one hit in each text that has them all, every place marked', () => {
    expect(hitsOf(lessonOf('脱贫攻坚，产业脱贫', '产业扶贫', '脱贫的产业'), '产业 脱贫')).toEqual([
      {
        block: 'p-1',
        excerpt: [marked('脱贫'), plain('攻坚，'), marked('产业脱贫')],
        marks: ['脱贫', '产业'],
        nth: 0,
      },
      {
        block: 'p-3',
        excerpt: [marked('脱贫'), plain('的'), marked('产业')],
        marks: ['脱贫', '产业'],
        nth: 0,
      },
    ]);
  });

  test('that overlap are marked as the page marks them: the first, of those that begin together the longest', () => {
    expect(hitsOf(lessonOf('贫困难题'), '困难 贫困')).toMatchObject([
      { excerpt: [marked('贫困'), plain('难题')], marks: ['贫困'] },
    ]);
    expect(hitsOf(lessonOf('产业扶贫'), '产业 产业扶贫')).toMatchObject([{ marks: ['产业扶贫'] }]);
  });
});

describe('a page’s words', () => {
  test('may stand in different texts of it', () => {
    const page = lessonOf('产业与产业', '无', '脱贫');
    expect(hitsOf(page, '产业 脱贫', 'exact')).toEqual([]);
    expect(hitsOf(page, '产业 脱贫', 'page').map(({ block, marks, nth }) => [block, marks, nth])).toEqual([
      ['p-1', ['产业'], 0],
      ['p-3', ['脱贫'], 0],
    ]);
  });

  test('must all be there, and be several', () => {
    expect(hitsOf(lessonOf('产业', '脱贫'), '产业 扶贫', 'page')).toEqual([]);
    expect(hitsOf(lessonOf('产业'), '产业', 'page')).toEqual([]);
  });

  test('are none of a lecture’s points, terms or items, which are no page', () => {
    const { blocks } = lessonOf('产业', '脱贫');
    const found = kinds.filter(
      (kind) => hitsOf(documentOf(blocks, { kind }), '产业 脱贫', 'page').length > 0,
    );
    expect(found).toEqual(['lesson', 'help']);
  });
});

describe('a variant', () => {
  test.each([
    ['两不愁三保障', '实现「两不愁、三保障」。', '两不愁、三保障'],
    ['“两不愁，三保障”', '两不愁三保障', '两不愁三保障'],
    ['37.22％', '发生率37.22%。', '37.22%'],
    ['18个贫困村', '共十八个贫困村', '十八个贫困村'],
    ['十八个', '共１８ 个', '１８个'],
    ['2020年', '到二○二〇年底', '二○二〇年'],
    ['二零二零年', '到2020年底', '2020年'],
    ['2个维护', '“两个维护”', '两个维护'],
    ['三十五万', '35万人', '35万'],
  ])('%s is found in %s', (typed, text, found) => {
    expect(hitsOf(lessonOf(text), typed, 'exact')).toEqual([]);
    expect(hitsOf(lessonOf(text), typed, 'variant')).toMatchObject([{ marks: [found], nth: 0 }]);
  });

  test('is not found by other numbers or part of a character', () => {
    expect(hitsOf(lessonOf('37.22%'), '3722', 'variant')).toEqual([]);
    expect(hitsOf(lessonOf('㉒'), '2', 'variant')).toEqual([]);
    expect(hitsOf(lessonOf('㉒'), '22', 'variant')).toMatchObject([{ marks: ['㉒'] }]);
  });

  test.each([
    ['六个', '456个', '6个'],
    ['三元', '9373元', '3元'],
    ['八个县', '18个县', '8个县'],
    ['十八人', '118人', '18人'],
    ['18人', '二十八人', '十八人'],
    ['三万', '13万', '3万'],
    ['二十二%', '37.22%', '22%'],
    ['五年', '2015年', '5年'],
    ['十八', '18.5', '18'],
    ['18', '十八万', '十八'],
  ])('%s is not found in %s, but in %s', (typed, number, itself) => {
    expect(hitsOf(lessonOf(`共${number}。`), typed, 'variant')).toEqual([]);
    expect(hitsOf(lessonOf(`共${itself}。`), typed, 'variant')).toMatchObject([{ marks: [itself] }]);
  });

  test('as it was typed is found in numbers too', () => {
    expect(hitsOf(lessonOf('456个'), '6，个', 'variant')).toMatchObject([{ marks: ['6个'] }]);
    expect(hitsOf(lessonOf('二十八个'), '八 个 。', 'variant')).toMatchObject([{ marks: ['八个'] }]);
  });

  test('is counted among all the places that the page marks', () => {
    expect(hitsOf(lessonOf('有456个，其中6个'), '六个', 'variant')).toMatchObject([
      { marks: ['6个'], nth: 1, excerpt: [plain('有456个，其中'), marked('6个')] },
    ]);
  });

  test('is one where its wordings overlap', () => {
    const hits = hitsOf(lessonOf('一一个十一个十一'), '11个十一', 'variant');
    expect(hits).toMatchObject([{ marks: ['一一个十一'], nth: 0 }]);
    expect(hitsOf(lessonOf('十一一'), '11', 'variant')).toEqual([]);
  });

  test('is marked in all its forms, each counted among all', () => {
    expect(hitsOf(lessonOf('十八、18和十八'), '１８', 'variant')).toMatchObject([
      { nth: 0, marks: ['十八', '18'], excerpt: [marked('十八'), plain('、18和十八')] },
      { nth: 1, marks: ['十八', '18'], excerpt: [plain('十八、'), marked('18'), plain('和十八')] },
      { nth: 2, marks: ['十八', '18'] },
    ]);
  });

  test('of several words has each in some form, in the same text', () => {
    const page = lessonOf('两不愁、三保障，共十八个', '两不愁三保障');
    expect(hitsOf(page, '18个 两不愁三保障', 'variant')).toMatchObject([
      { block: 'p-1', marks: ['两不愁、三保障', '十八个'] },
    ]);
  });

  test('of several words may be one number', () => {
    expect(hitsOf(lessonOf('召开18大'), '十 八大', 'variant')).toMatchObject([{ marks: ['18大'] }]);
  });

  test('is none of mere punctuation', () => {
    expect(hitsOf(lessonOf('一、二'), '，', 'variant')).toEqual([]);
    expect(hitsOf(lessonOf('一、二'), '， 。', 'variant')).toEqual([]);
    expect(hitsOf(lessonOf('一、二'), '， 二', 'variant')).toMatchObject([{ marks: ['二'] }]);
  });
});

describe('a loose hit', () => {
  test('has all the characters in one text, in any order, and marks nothing', () => {
    const page = lessonOf('格局：坚持大的扶贫', '坚持大扶贫', '格局');
    expect(hitsOf(page, '大扶贫格局', 'loose')).toEqual([
      { block: 'p-1', excerpt: [plain('格局：坚持大的扶贫')], marks: [], nth: 0 },
    ]);
  });

  test('begins near the first of the characters', () => {
    const [hit] = hitsOf(lessonOf(`${'前'.repeat(40)}贫${'中'.repeat(40)}扶`), '扶贫', 'loose');
    expect(hit?.excerpt).toEqual([plain(`…${'前'.repeat(28)}贫${'中'.repeat(27)}…`)]);
  });

  test('needs two different characters', () => {
    expect(hitsOf(lessonOf('哈哈'), '哈哈', 'loose')).toEqual([]);
    expect(hitsOf(lessonOf('哈，嘿'), '嘿哈', 'loose')).toHaveLength(1);
  });
});

test('a gloss parts no surrogate pair', () => {
  const term = documentOf([{ id: 'a', texts: ['名', `${'一'.repeat(59)}𠀀二`] }], { kind: 'term' });
  expect(hitsOf(term, '名')[0]?.gloss).toBe(`${'一'.repeat(59)}…`);
});

describe('a name', () => {
  const point = documentOf([{ id: 'si-ge', texts: ['四个 坚持', '坚持党的领导', '编者：坚持'] }], {
    kind: 'point',
  });

  test('comes with every hit in a point or a term', () => {
    expect(matchDocument(point, queryOf('党的领导'), 'exact')).toMatchObject({
      titled: false,
      hits: [{ name: '四个 坚持', excerpt: [plain('坚持'), marked('党的领导')] }],
    });
  });

  test('that matches makes the document one with a title matched', () => {
    for (const kind of ['point', 'term'] as const) {
      expect(matchDocument({ ...point, kind }, queryOf('坚持'), 'exact')).toMatchObject({
        titled: true,
        hits: [{ name: '四个 坚持', excerpt: [plain('四个'), marked('坚持')] }],
      });
    }
    expect(matchDocument({ ...point, kind: 'help' }, queryOf('坚持'), 'exact')?.titled).toBe(false);
  });

  test('is no lesson’s', () => {
    expect(hitsOf(lessonOf('坚持'), '坚持')[0]?.name).toBeUndefined();
  });

  test('of a heading counts as a title in lessons and help', () => {
    for (const kind of ['lesson', 'help'] as const) {
      const page = documentOf(
        [
          { id: 'p-1', texts: ['打印'], heading: true },
          { id: 'p-2', texts: ['纸'] },
        ],
        { kind },
      );
      expect(matchDocument(page, queryOf('打印'), 'exact')?.titled).toBe(true);
      expect(matchDocument(page, queryOf('纸'), 'exact')?.titled).toBe(false);
    }
  });
});

describe('an item', () => {
  const item = documentOf([{ id: 'jzfp-01', texts: ['由谁 提出，____？', '市委提出的，不是省委。'] }], {
    kind: 'item',
  });

  test('is found by its stem', () => {
    expect(hitsOf(item, '提出')).toMatchObject([
      { excerpt: [plain('由谁'), marked('提出'), plain('，____？')], marks: ['提出'] },
    ]);
  });

  test('never gives away its explanation', () => {
    const stem = { block: 'jzfp-01', excerpt: [plain('由谁提出，____？')], marks: [], nth: 0 };
    expect(hitsOf(item, '省委')).toEqual([stem]);
    expect(hitsOf(item, '提出的不是', 'variant')).toEqual([stem]);
  });

  test('is found loosely by its stem only', () => {
    expect(hitsOf(item, '出提', 'loose')).toHaveLength(1);
    expect(hitsOf(item, '委市', 'loose')).toEqual([]);
  });
});

test('what was found keeps what its document says of itself, without the blocks', () => {
  const { blocks, ...page } = lessonOf('扶贫');
  expect(matchDocument({ ...page, blocks }, queryOf('扶贫'), 'exact')).toEqual({
    ...page,
    hits: expect.any(Array),
    titled: false,
  });
});

test('an index is asked for words in the form of the level', () => {
  const query = queryOf('“GDP” 18个');
  expect(wanted(query, 'exact')).toEqual([[['“gdp”'], ['18个']]]);
  expect(wanted(query, 'page')).toEqual([[['“gdp”', '18个']]]);
  expect(wanted(query, 'variant')).toEqual([
    [['gdp'], ['18个', '十八个', '一八个']],
    [['gdp18个', 'gdp十八个', 'gdp一八个']],
  ]);
  expect(wanted(query, 'loose')).toEqual([[['gdp'], ['18'], ['个']]]);
});
