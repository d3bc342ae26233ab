import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasLetters, type PinyinRow, suggestions } from '../../../src/domain/search/pinyin.ts';

const rows: PinyinRow[] = [
  ['四个坚持', 'si ge jian chi', 1],
  ['精准扶贫精准脱贫', 'jing zhun fu pin jing zhun tuo pin', 2],
  ['“软骨病”', 'ruan gu bing', 1],
  ['两不愁、三保障', 'liang bu chou san bao zhang', 1],
  ['今后3年的三个时期', 'jin hou nian de san ge shi qi', 1],
  ['ＡI与2020年', 'yu nian', 1],
  ['贫困发生率', 'pin kun fa sheng lv', 1],
  ['战略', 'zhan lve', 4],
  ['安幼养老', 'an you yang lao', 1],
  ['西安', 'xi an', 1],
  ['先进', 'xian jin', 1],
  ['扶贫', 'fu pin', 31],
  ['精准扶贫', 'jing zhun fu pin', 3],
  ['精准', 'jing zhun', 7],
];
const terms = (typed: string, limit?: number) => suggestions(rows, typed, limit).map(({ term }) => term);

test.each(['jzfp', '精准f', 'ｊｚ', 'lǜ', 'É'])('“%s” has letters', (text) => {
  expect(hasLetters(text)).toBe(true);
});

test.each(['', '精准扶贫', '2020', '、“” %', '项目'])(
  '“%s” has no letters, and nothing is suggested',
  (text) => {
    expect(hasLetters(text)).toBe(false);
    expect(suggestions(rows, text)).toEqual([]);
  },
);

describe('精准扶贫 is the first thing suggested', () => {
  test.each([
    'jingzhunfupin',
    'jing zhun fu pin',
    "jing'zhun'fu'pin",
    ' jing’zhun  fupin ',
    'JingZhun FuPin',
    'ｊｉｎｇｚｈｕｎｆｕｐｉｎ',
    'jīngzhǔn fúpín',
    'jzfp',
    'jzhfp',
    'j z f p',
    'jingzfp',
    'jzhunfp',
    'jingzhunfup',
    'jing zhun fu pi',
    'jingzhun扶贫',
    '精准fp',
    '精z扶p',
  ])('for %s', (typed) => {
    expect(terms(typed)[0]).toBe('精准扶贫');
  });
});

test.each(['lv', 'lü', 'lu', 'LǙ', 'lǜ', 'l'])('ü can be typed as in pinkunfasheng%s', (typed) => {
  expect(terms(`pinkunfasheng${typed}`)).toEqual(['贫困发生率']);
});

test.each(['zhanlve', 'zhanlüe', 'zhanlue', 'zhànlüè', 'zl', 'zhl'])('战略 is found by %s', (typed) => {
  expect(terms(typed)).toEqual(['战略']);
});

test('a space or an apostrophe parts syllables', () => {
  expect(terms('xian')).toEqual(['西安', '先进']);
  expect(terms('xi an')).toEqual(['西安']);
  expect(terms("xi'an")).toEqual(['西安']);
});

test('only the last syllable may be incomplete', () => {
  expect(terms('anyoun')).toEqual([]);
  expect(terms('anyouyan')).toEqual(['安幼养老']);
  expect(terms('ayouyalao')).toEqual([]);
});

test.each([
  ['ruangubing', '“软骨病”'],
  ['lbcsbz', '两不愁、三保障'],
  ['lbc、sbz', '两不愁、三保障'],
  ['jh3ndsgsq', '今后3年的三个时期'],
  ['jinhou3nian', '今后3年的三个时期'],
  ['ai与2020nian', 'ＡI与2020年'],
  ['aiy２０２０', 'ＡI与2020年'],
])('what has no reading is skipped, letters and digits stand for themselves: %s', (typed, term) => {
  expect(terms(typed)).toEqual([term]);
});

describe('the order', () => {
  test('is: given whole, then from the beginning, then inside', () => {
    expect(terms('fupin')).toEqual(['扶贫', '精准扶贫精准脱贫', '精准扶贫']);
    expect(terms('jingzhun')).toEqual(['精准', '精准扶贫精准脱贫', '精准扶贫']);
    expect(terms('pin')).toEqual(['贫困发生率', '精准扶贫精准脱贫', '扶贫', '精准扶贫']);
  });

  test('has a term once, with how often it occurs, and no more terms than wanted', () => {
    expect(suggestions([...rows, ...rows], 'jz', 2)).toEqual([
      { term: '精准', hits: 7 },
      { term: '精准扶贫精准脱贫', hits: 2 },
    ]);
    expect(
      suggestions(
        Array.from({ length: 20 }, (_, at): PinyinRow => [`四${at}`, 'si', 1]),
        's',
      ),
    ).toHaveLength(8);
  });

  test('has for one letter only what begins with it', () => {
    expect(terms('f')).toEqual(['扶贫']);
    expect(terms('f ')).toEqual(['扶贫']);
  });
});

const SYLLABLES = [
  'a',
  'an',
  'ang',
  'e',
  'lv',
  'nve',
  'xi',
  'xian',
  'zhi',
  'zi',
  'shang',
  'sang',
  'gan',
  'chen',
];

/** A character of a term, its syllable if it has one, and a way to type it. */
const typedUnit = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(fc.constantFrom(...'四个坚持行重𠮷〇'), fc.constantFrom(...SYLLABLES)).chain(hanzi),
  },
  fc.constantFrom(...'aZ09').map((sign) => ({ sign, syllable: '', typed: sign })),
  fc.constantFrom(...'、“”（ %').map((sign) => ({ sign, syllable: '', typed: '' })),
);

function hanzi([sign, syllable]: [string, string]) {
  const ways = [sign, syllable, syllable.charAt(0), syllable.replace('v', 'u'), syllable.replace('v', 'ü')];
  if (/^[zcs]h/.test(syllable)) ways.push(syllable.slice(0, 2));
  return fc.constantFrom(...ways).map((typed) => ({ sign, syllable, typed }));
}

test('a term is found in whatever way it is typed', () => {
  const between = fc.constantFrom('', '', ' ', "'", '  ');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(typedUnit, between, fc.boolean()), { minLength: 1, maxLength: 12 }),
      fc.array(fc.constantFrom(...rows), { maxLength: 5 }),
      (units, others) => {
        const term = units.map(([{ sign }]) => sign).join('');
        const pinyin = units.flatMap(([{ syllable }]) => syllable || []).join(' ');
        const typed = units
          .map(([unit, gap, upper]) => (upper ? unit.typed.toUpperCase() : unit.typed) + gap)
          .join('');
        fc.pre(hasLetters(typed));
        const found = suggestions([...others, [term, pinyin, 5]], typed, 100);
        expect(found).toContainEqual({ term, hits: 5 });
      },
    ),
  );
});

test('whatever is typed, nothing is thrown and nothing comes twice', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('精', 'jing', 'z', "'", '\u0308', 'ü', '\ud842'),
  );
  const somehow = fc.array(piece).map((pieces) => pieces.join(''));
  const broken = fc.tuple(somehow, somehow, fc.nat());
  fc.assert(
    fc.property(somehow, fc.array(broken), (typed, junk) => {
      const found = suggestions([...rows, ...junk], typed).map(({ term }) => term);
      expect(new Set(found).size).toBe(found.length);
      expect(found.length).toBeLessThanOrEqual(8);
    }),
  );
});
