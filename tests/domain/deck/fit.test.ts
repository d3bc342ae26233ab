import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canvas, FLOOR } from '../../../src/domain/deck/fit.ts';
import { fitProse } from '../../../src/domain/deck/fit-prose.ts';
import { fitRows } from '../../../src/domain/deck/fit-rows.ts';
import { clustersOf, linesOf, phrasesIn, piecesOf, widthOf } from '../../../src/domain/deck/measure.ts';
import { splitProse } from '../../../src/domain/deck/split.ts';

/** Text as lectures have it: characters, marks, quotations, figures. */
const han = fc.constantFrom(...'坚持脱贫攻坚目标和现行扶贫标准精准从向转变三四');
const mark = fc.constantFrom(...'，。、；：！？“”‘’（）《》…—');
const latin = fc.constantFrom(...'2018.5%GDPabc ');
const prose = fc
  .array(fc.oneof({ arbitrary: han, weight: 8 }, { arbitrary: mark, weight: 2 }, latin), { maxLength: 400 })
  .map((characters) => characters.join(''));

describe('measuring', () => {
  test('a full-width character is one wide, and Latin is never taken for narrower than it is', () => {
    expect(widthOf('四个坚持')).toBe(4);
    expect(widthOf('2018')).toBeGreaterThanOrEqual(4 * 0.556);
  });

  test('lines are not broken before closing marks, after opening ones, or within figures', () => {
    expect(clustersOf('据（37.22%），“四个”。')).toEqual(['据', '（37.22%），“四', '个”。']);
  });

  test('a mark that may not begin a line takes the character before it along', () => {
    expect(linesOf('一二三四五', 10, 50)).toBe(1);
    expect(linesOf('一二三四五，六七八九', 10, 50)).toBe(3);
  });

  test('phrases end at marks, and the second half of a turn begins one', () => {
    expect(phrasesIn('咬定总攻目标，落细攻击点位')).toEqual(['咬定总攻目标，', '落细攻击点位']);
    expect(phrasesIn('从注重减贫进度向更加注重质量转变')).toEqual(['从注重减贫进度', '向更加注重质量转变']);
  });

  test('what is in brackets or quotation marks stays whole with the marks that close it', () => {
    expect(phrasesIn('全市8个县（市、区）均被纳入国家秦巴山片区')).toEqual([
      '全市8个县（市、区）',
      '均被纳入国家秦巴山片区',
    ]);
    expect(phrasesIn('我们承担的是“统筹、负总责、抓落实”中的哪一环？')).toEqual([
      '我们承担的是',
      '“统筹、负总责、抓落实”',
      '中的哪一环？',
    ]);
    expect(phrasesIn('本支部的“三会一课”“支部主题党日”，哪一次最有实效？')).toEqual([
      '本支部的',
      '“三会一课”',
      '“支部主题党日”，',
      '哪一次最有实效？',
    ]);
    expect(phrasesIn('“两不愁、三保障”的既定目标')).toEqual(['“两不愁、三保障”的既定目标']);
  });

  test('a long phrase is cut at particles, never just before its end', () => {
    expect(phrasesIn('“让扶贫干部把主要精力放在帮扶工作上”，怎么做？')).toEqual([
      '“让扶贫干部',
      '把主要精力放在帮扶工作上”，',
      '怎么做？',
    ]);
    expect(phrasesIn('向注重外部帮扶与激发内生动力并重转变')).toEqual([
      '向注重外部帮扶',
      '与激发内生动力并重转变',
    ]);
    expect(phrasesIn('更要说清楚每个人是采取什么措施脱的贫')).toHaveLength(1);
  });

  test.each([clustersOf, phrasesIn, piecesOf])('%o loses nothing', (cut) => {
    fc.assert(
      fc.property(prose, (text) => {
        expect(cut(text).join('')).toBe(text);
      }),
    );
  });
});

describe('prose', () => {
  test('is cut without loss into parts that each fit', () => {
    fc.assert(
      fc.property(prose, fc.integer({ min: 2, max: 8 }), (text, lines) => {
        const fits = (piece: string, limit: number) => linesOf(piece, 44, 896) <= limit;
        const parts = splitProse(text, fits, lines);
        expect(parts.join('')).toBe(text);
        for (const part of parts) expect(fits(part, lines)).toBe(true);
      }),
    );
  });

  test('is parted after sentences where they are short enough, into even parts', () => {
    const sentence = '坚持问政于民、问计于民、问需于民，推动党员干部联系群众、服务群众制度化、长效化。';
    const pages = fitProse('建强基层战斗堡垒', sentence.repeat(9)) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    const lengths = pages.map(({ text }) => text.length);
    expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(sentence.length);
    for (const { text, fit } of pages) {
      expect(text).toMatch(/。$/);
      expect(fit.body).toBe(44);
    }
  });

  test('is cut within a word that alone is longer than a slide', () => {
    const pages = fitProse('解析', 'a'.repeat(600)) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.reduce((sum, { text }) => sum + text.length, 0)).toBe(600);
  });

  test('has less room only on the slide where the answer stands', () => {
    const pages =
      fitProse('课文原话', '实践是检验真理的标准。'.repeat(60), `A　${'长'.repeat(60)}`, true) ?? [];
    const [first = 0, second = 0] = pages.map(({ text }) => linesOf(text, 44, 856));
    expect(first).toBeGreaterThanOrEqual(1);
    expect(second).toBeGreaterThan(first);
  });

  test('has no place below an answer that leaves it no lines, nor under a title that is too long once it goes on', () => {
    const long = '实践是检验真理的标准。'.repeat(30);
    expect(fitProse('课文原话', long, `A　${'长'.repeat(120)}`, true)).toBeUndefined();
    expect(fitProse('坚'.repeat(35), '短。')).toHaveLength(1);
    expect(fitProse('坚'.repeat(35), long)).toBeUndefined();
  });

  test('that is short is set larger', () => {
    expect(fitProse('解析', '省与市县的职责说反了。')?.[0]?.fit.body).toBe(60);
  });
});

describe('lists', () => {
  test('as long as a slide may be fit one canvas, at the floor or above', () => {
    const row = '从注重全面推进向更加注重深度贫困地区攻坚转变';
    const pages = fitRows(
      '二十个字的标题二十个字的标题二十个字的标',
      Array.from({ length: 5 }, () => row),
    );
    expect(pages).toHaveLength(1);
    expect(pages?.[0]?.fit.body).toBeGreaterThanOrEqual(FLOOR);
  });

  test('of many rows go on another slide, in order and none lost', () => {
    fc.assert(
      fc.property(
        fc.array(
          prose.filter((row) => row.length > 0 && row.length < 60),
          { minLength: 1, maxLength: 20 },
        ),
        (rows) => {
          const pages = fitRows('四个坚持', rows);
          if (!pages) return;
          expect(pages.flatMap((page) => page.rows)).toEqual(rows);
          for (const { rows, fit } of pages) {
            expect(fit.body).toBeGreaterThanOrEqual(FLOOR);
            const lines = rows.reduce((sum, row) => sum + linesOf(row, fit.body, 896), 0);
            expect((lines * fit.body) / fit.columns).toBeLessThan(canvas.height - canvas.top - canvas.bottom);
          }
        },
      ),
    );
  });

  test('of many short rows stand in two columns', () => {
    const rows = [
      '产业扶贫',
      '就业扶贫',
      '易地扶贫搬迁',
      '生态扶贫',
      '教育扶贫',
      '健康扶贫',
      '农村危房改造',
      '综合保障扶贫',
    ];
    expect(fitRows('工作措施', rows, '齐答')).toMatchObject([{ fit: { columns: 2 } }]);
  });

  test('that go on say so in a title that must fit too', () => {
    const rows = Array.from({ length: 12 }, () => '坚持精准扶贫精准脱贫，提高脱贫质量，确保如期完成');
    expect(fitRows('四个坚持', rows)?.map(({ title, first }) => [title, first])).toEqual([
      ['四个坚持', 1],
      ['四个坚持（续）', 5],
      ['四个坚持（续）', 9],
    ]);
    expect(fitRows('坚'.repeat(35), rows.slice(0, 3))).toHaveLength(1);
    expect(fitRows('坚'.repeat(35), rows)).toBeUndefined();
  });

  test('with a row longer than a slide have no place', () => {
    expect(fitRows('四个坚持', ['坚持'.repeat(400)])).toBeUndefined();
  });
});
