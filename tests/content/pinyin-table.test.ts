import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type PinyinRow, suggestions } from '../../src/domain/search/pinyin.ts';
import { readContent } from '../../src/integrations/content-files.ts';
import { type PinyinSource, pinyinSource, pinyinTable } from '../../src/pinyin-table.ts';
import { folder, projectRoot } from './project.ts';

const lecture = readContent(projectRoot).lectures.find((one) => one.folder === folder);
if (!lecture) throw new Error(`${folder} can't be read`);
const { points, terms, lessons } = lecture;
const source = pinyinSource({
  title: lecture.lecture.title,
  points,
  terms,
  lessons: lessons.map(({ meta, outline }) => ({
    outline,
    title: meta.title,
    short: meta.short ?? meta.title,
  })),
});
const text = source.texts.join('\n').replace(/[^\S\n]/g, '');
const rows = pinyinTable([source]);
const suggested = (typed: string) => suggestions(rows, typed).map(({ term }) => term);
const hits = (wanted: string) => rows.find(([term]) => term === wanted)?.[2];

/** A lecture that has only what is given. */
const some = (given: Partial<PinyinSource>): PinyinSource => ({
  names: [],
  members: [],
  headings: [],
  texts: [],
  ...given,
});

/** What is typed for each character of a term: its syllable, or the digit itself. */
function typedOf([term, pinyin]: PinyinRow): string[] {
  const syllables = pinyin.split(' ');
  const signs = term.match(/\p{Script=Han}|\d/gu) ?? [];
  return signs.map((sign) => (/\d/.test(sign) ? sign : (syllables.shift() ?? '?')));
}

describe('every name of a point and every term of the glossary', () => {
  const names = rows.slice(0, new Set(source.names).size);

  test('stands at the head of the table', () => {
    expect(names.map(([term]) => term)).toEqual([...new Set(source.names)]);
    expect(names.length).toBeGreaterThan(30);
  });

  test.each(names)('%s is suggested for its reading', (...row) => {
    const typed = typedOf(row);
    expect(suggested(typed.join(''))).toContain(row[0]);
    expect(suggested(typed.join(' '))).toContain(row[0]);
    expect(suggested(typed.map((syllable) => syllable.charAt(0)).join(''))).toContain(row[0]);
  });
});

test.each([
  ['jingzhunfupin', '精准扶贫'],
  ['jing zhun fu pin', '精准扶贫'],
  ['jzfp', '精准扶贫'],
  ['jingzhun扶贫', '精准扶贫'],
  ['精准fp', '精准扶贫'],
  ['sgjc', '四个坚持'],
  ['sgzb', '三个转变'],
  ['tpgj', '脱贫攻坚'],
  ['tpgjz', '打赢脱贫攻坚战'],
  ['shyk', '三会一课'],
  ['lxyz', '两学一做'],
  ['lbcsbz', '两不愁、三保障'],
  ['jdlk', '建档立卡'],
  ['fpzf', '扶贫作坊'],
  ['xbl', '行百里者半九十'],
  ['lxxn', '理想信念'],
  ['yidifupin', '易地扶贫'],
  ['nsbd', '南水北调'],
  ['xczx', '乡村振兴战略'],
  ['jcdzz', '基层党组织'],
])('%s leads to %s', (typed, term) => {
  expect(suggested(typed)).toContain(term);
});

describe('a word of the lecture is read as it should be:', () => {
  const readings: Record<string, string> = {
    // 重 调 落
    重要: 'zhong yao',
    重点: 'zhong dian',
    双重: 'shuang chong',
    严重: 'yan zhong',
    严重影响: 'yan zhong ying xiang',
    并重: 'bing zhong',
    高度重视: 'gao du zhong shi',
    响鼓重槌: 'xiang gu zhong chui',
    强调: 'qiang diao',
    调整: 'tiao zheng',
    南水北调: 'nan shui bei diao',
    落实: 'luo shi',
    落细: 'luo xi',
    落空: 'luo kong',
    落地生根: 'luo di sheng gen',
    不落一人: 'bu la yi ren',
    '不漏一村、不落一人': 'bu lou yi cun bu la yi ren',
    // 行 系 率 略
    行动: 'xing dong',
    落实在行动上: 'luo shi zai xing dong shang',
    行政村: 'xing zheng cun',
    执行: 'zhi xing',
    现行标准: 'xian xing biao zhun',
    行百里者半九十: 'xing bai li zhe ban jiu shi',
    情系群众: 'qing xi qun zhong',
    联系群众: 'lian xi qun zhong',
    培训体系: 'pei xun ti xi',
    系统化: 'xi tong hua',
    鱼水关系: 'yu shui guan xi',
    贫困发生率: 'pin kun fa sheng lv',
    战略: 'zhan lve',
    基本方略: 'ji ben fang lve',
    // 长 着 得 都 了 切
    长效机制: 'chang xiao ji zhi',
    着力解决: 'zhuo li jie jue',
    承担着: 'cheng dan zhe',
    得民心者兴: 'de min xin zhe xing',
    获得感: 'huo de gan',
    都要坚定: 'dou yao jian ding',
    一切为了群众: 'yi qie wei le qun zhong',
    四个切实: 'si ge qie shi',
    // others
    建档立卡: 'jian dang li ka',
    扶贫作坊: 'fu pin zuo fang',
    安幼养老: 'an you yang lao',
    强基固本: 'qiang ji gu ben',
    尽锐出战: 'jin rui chu zhan',
    三个转变: 'san ge zhuan bian',
    转型难度: 'zhuan xing nan du',
    门槛高: 'men kan gao',
    省负总责: 'sheng fu zong ze',
    识别: 'shi bie',
    战斗堡垒: 'zhan dou bao lei',
    桥头堡: 'qiao tou bao',
    模范标兵: 'mo fan biao bing',
    说清楚: 'shuo qing chu',
    开辟: 'kai pi',
    归属感: 'gui shu gan',
    干群: 'gan qun',
    蛮干: 'man gan',
    乡村振兴: 'xiang cun zhen xing',
    为人民服务: 'wei ren min fu wu',
    金刚不坏之身: 'jin gang bu huai zhi shen',
    电视电话会议: 'dian shi dian hua hui yi',
    神经末梢: 'shen jing mo shao',
    既不降低标准: 'ji bu jiang di biao zhun',
    革命加拼命: 'ge ming jia pin ming',
    学习宣传: 'xue xi xuan chuan',
    传递正能量: 'chuan di zheng neng liang',
    空白点: 'kong bai dian',
    胸中有数: 'xiong zhong you shu',
    撑腰鼓劲: 'cheng yao gu jin',
    监督和评价: 'jian du he ping jia',
    心齐气正: 'xin qi qi zheng',
    强脊梁: 'qiang ji liang',
    十堰: 'shi yan',
    秦巴山: 'qin ba shan',
  };
  const table = new Map(
    pinyinTable([some({ names: Object.keys(readings) })]).map(([term, pinyin]) => [term, pinyin]),
  );

  test.each(Object.entries(readings))('%s %s', (word, reading) => {
    expect(text).toContain(word);
    expect(table.get(word)).toBe(reading);
  });
});

test('the table is small: no more than 600 terms, no more than 5 KB', () => {
  expect(rows.length).toBeGreaterThan(250);
  expect(rows.length).toBeLessThanOrEqual(600);
  expect(brotliCompressSync(JSON.stringify(rows)).length).toBeLessThanOrEqual(5000);
});

test('every term has a syllable of ASCII letters for each of its Hanzi, and stands there once', () => {
  for (const [term, pinyin] of rows) {
    expect(pinyin, term).toMatch(/^[a-z]+( [a-z]+)*$/);
    expect(pinyin.split(' '), term).toHaveLength(term.match(/\p{Script=Han}/gu)?.length ?? 0);
  }
  expect(new Set(rows.map(([term]) => term)).size).toBe(rows.length);
});

test('a term counts as often as the lessons say it, a name that they never say as one', () => {
  expect(hits('脱贫攻坚')).toBe(text.split('脱贫攻坚').length - 1);
  expect(hits('强基固本')).toBe(3);
  expect(hits('四个坚持')).toBe(1);
  expect(text).not.toContain('三问');
  expect(hits('三问')).toBe(1);
});

test('headings come without their numbers, expressions without their fragments', () => {
  const all = rows.map(([term]) => term);
  expect(all).toContain('坚定理想信念，做政治上的明白人');
  expect(all).not.toContain('贫攻坚');
  expect(all.filter((term) => /^[\d一二三四]、|。$/.test(term))).toEqual([]);
  expect(all).not.toContain('咬定总攻目标，落细攻击点位，完善督战机制');
});

describe('several lectures', () => {
  test('make one table: no term twice, hits of all', () => {
    const both = pinyinTable([source, source]);
    expect(both.map(([term]) => term)).toEqual(rows.map(([term]) => term));
    expect(both.find(([term]) => term === '强基固本')?.[2]).toBe(6);
  });

  test('are cut at 5,000 rows, but never a name', () => {
    const numbered = (count: number) => Array.from({ length: count }, (_, at) => `第${at}项`);
    const many = pinyinTable([some({ names: numbered(4000), headings: numbered(9000) }), source]);
    expect(many).toHaveLength(5000);
    expect(many.map(([term]) => term)).toContain('三会一课');
    expect(pinyinTable([some({ names: numbered(5100) }), source]).length).toBeGreaterThan(5100);
  });

  test('with nothing in them make an empty table', () => {
    expect(pinyinTable([])).toEqual([]);
    expect(pinyinTable([some({ texts: ['', '　'], names: [' '] })])).toEqual([]);
  });
});
