import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canvas, fitTitle, FLOOR } from '../../../src/domain/deck/fit.ts';
import { fitProse } from '../../../src/domain/deck/fit-prose.ts';
import { fitRows } from '../../../src/domain/deck/fit-rows.ts';
import { fitDiscuss, fitQuestion } from '../../../src/domain/deck/fit-single.ts';
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
        for (const part of parts) {
          // Marks that can't be parted may alone be longer than a slide.
          if (clustersOf(part).length > 1) expect(fits(part, lines)).toBe(true);
        }
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

  test('with a row longer than a slide have no place', () => {
    expect(fitRows('四个坚持', ['坚持'.repeat(400)])).toBeUndefined();
  });
});

describe('what must stay on one slide', () => {
  test('a title of three lines has no place', () => {
    expect(fitTitle('坚持'.repeat(10))).toBeDefined();
    expect(fitTitle('坚持'.repeat(30))).toBeUndefined();
  });

  test('a question with few short options is set larger than one with many', () => {
    const few = fitQuestion('判断', '课文提出，要让基层党员有“家”的归属感。', ['对', '错']);
    const many = fitQuestion(
      '多选',
      '哪些属于“四个坚持”？',
      Array.from({ length: 6 }, () => '坚持精准扶贫精准脱贫'),
    );
    expect(few?.body).toBeGreaterThan(many?.body ?? Number.POSITIVE_INFINITY);
    expect(many?.body).toBeGreaterThanOrEqual(FLOOR);
  });

  test('a question longer than a slide has no place', () => {
    expect(fitQuestion('单选', '问'.repeat(300), ['对', '错'])).toBeUndefined();
    expect(fitDiscuss('问'.repeat(300))).toBeUndefined();
  });
});
