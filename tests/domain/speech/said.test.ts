import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digitByDigit, numberSaid } from '../../../src/domain/speech/numbers.ts';
import { said } from '../../../src/domain/speech/said.ts';

describe('a person would say', () => {
  test.each([
    // The lecture's own.
    ['贫困发生率37.22%', '贫困发生率百分之三十七点二二'],
    ['2014年，新一轮建档立卡共确定贫困村456个', '二零一四年，新一轮建档立卡共确定贫困村四百五十六个'],
    ['全市8个县（市、区）均被纳入', '全市八个县、市、区均被纳入'],
    ['5个县（市）为', '五个县、市为'],
    ['识别贫困户83.3万人', '识别贫困户八十三点三万人'],
    ['人均可支配收入9373元', '人均可支配收入九千三百七十三元'],
    ['精神之“钙”', '精神之钙'],
    ['党 课 辅 导', '党课辅导'],
    ['——打好精准扶贫攻坚战', '打好精准扶贫攻坚战'],
    ['1、坚定理想信念。', '第一，坚定理想信念。'],
    ['一、十堰市的贫困状况', '一，十堰市的贫困状况'],
    ['在2000年和2010年', '在二零零零年和二零一零年'],
    ['在6月11日', '在六月十一日'],
    ['印发《关于打赢脱贫攻坚战三年行动的指导意见》。', '印发关于打赢脱贫攻坚战三年行动的指导意见。'],
    // Of other lectures.
    ['（一）加强领导', '一，加强领导'],
    ['（2）加强领导', '第二，加强领导'],
    ['①抓落实②抓督查', '第一，抓落实，第二，抓督查'],
    ['2018年6月', '二零一八年六月'],
    ['2018-05-31', '二零一八年五月三十一日'],
    ['2018—2022年', '二零一八至二零二二年'],
    ['2018至2020年', '二零一八至二零二零年'],
    ['4月—6月', '四月至六月'],
    ['3-5年', '三至五年'],
    ['5%—10%', '百分之五至百分之十'],
    ['5～10%', '百分之五至百分之十'],
    ['占100%', '占百分之百'],
    ['1.5‰', '千分之一点五'],
    ['增长-0.5%', '增长负百分之零点五'],
    ['三分之二即2/3', '三分之二即三分之二'],
    ['下午2:30', '下午两点三十分'],
    ['投入4.5万元', '投入四点五万元'],
    ['GDP达到1,234.5亿元', 'GDP达到一千二百三十四点五亿元'],
    ['中发〔2018〕16号', '中发二零一八十六号'],
    ['２０１８年', '二零一八年'],
    ['2个、12个、2位，第2个，2月2日，2年级', '两个、十二个、两位，第二个，二月二日，二年级'],
    ['“十二五”“十三五”', '十二五、十三五'],
    ['丹江口市（国家级）摘帽', '丹江口市，国家级，摘帽'],
    ['等等……', '等等，'],
    ['中央——？', '中央？'],
  ])('%s as %s', (written, spoken) => {
    expect(said(written)).toBe(spoken);
  });
});

test('large numbers go by 万 and 亿, with 零 for what is passed over', () => {
  const numbers = [
    '0',
    '10',
    '15',
    '110',
    '1005',
    '2000',
    '20000',
    '10010',
    '1000001',
    '200000000',
    '100000010',
  ];
  expect(numbers.map(numberSaid)).toEqual([
    '零',
    '十',
    '十五',
    '一百一十',
    '一千零五',
    '两千',
    '两万',
    '一万零一十',
    '一百万零一',
    '两亿',
    '一亿零一十',
  ]);
  expect(['007', '12345678901234567'].map(numberSaid)).toEqual(['零零七', digitByDigit('12345678901234567')]);
});

test('every number can be told from what is said', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e15 }), (number) => {
      expect(heard(numberSaid(`${number}`))).toBe(number);
    }),
  );
});

test('nothing is left that is for the eye, whatever is written, and nothing is lost of the words', () => {
  const piece = fc.constantFrom(...'123890%‰，、。（）“”《》—…-～第个年月日甲乙丙G ※①./:');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
      const spoken = said(pieces.join(''));
      expect(spoken).not.toMatch(/[0-9（）“”《》…※①]|——/);
      const words = (text: string) => text.replace(/[^甲乙丙G]/g, '');
      expect(words(spoken)).toBe(words(pieces.join('')));
    }),
  );
});

/** The number that such words are, by the rules one learns at school. */
function heard(words: string): number {
  let total = 0;
  let section = 0;
  let digit = 0;
  for (const word of words.replace(/万亿/g, '兆')) {
    const small = { 十: 10, 百: 100, 千: 1000 }[word];
    const large = { 万: 1e4, 亿: 1e8, 兆: 1e12 }[word];
    if (small) {
      section += (digit || 1) * small;
      digit = 0;
    } else if (large) {
      total += (section + digit) * large;
      section = 0;
      digit = 0;
    } else digit = word === '两' ? 2 : '零一二三四五六七八九'.indexOf(word);
  }
  return total + section + digit;
}
