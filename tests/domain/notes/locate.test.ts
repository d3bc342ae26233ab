import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lettersOf } from '../../../src/domain/notes/letters.ts';
import { locator } from '../../../src/domain/notes/locate.ts';
import { type BlockText, passageOf, type Stretch } from '../../../src/domain/notes/passage.ts';
import type { Passage } from '../../../src/schemas/note.ts';

const source = readFileSync('content/jingzhun-fupin/source.txt', 'utf8');
/** The lecture's own paragraphs. */
const paragraphs: BlockText[] = source
  .split('\n')
  .map((text, line) => ({ id: `p-${line + 1}`, text }))
  .filter(({ text }) => text.trim() !== '');
const long = paragraphs.filter(({ text }) => text.length > 120);

const passage = (blocks: BlockText[], stretches: Stretch[]) => passageOf(blocks, stretches) as Passage;
const wordsAt = (blocks: BlockText[], stretches: Stretch[]) =>
  stretches.map(({ block, from, to }) => blocks.find(({ id }) => id === block)?.text.slice(from, to));
const changed = (blocks: BlockText[], id: string, change: (text: string) => string) =>
  blocks.map((block) => (block.id === id ? { id, text: change(block.text) } : block));

/** A selection of at least so many characters in one of the lecture's paragraphs. */
const selections = (least: number, most = 60) =>
  fc
    .record({
      block: fc.constantFrom(...long),
      at: fc.nat(10_000),
      length: fc.integer({ min: least, max: most }),
    })
    .map(({ block: { id, text }, at, length }) => {
      const from = at % (text.length - length);
      return { block: id, from, to: from + length };
    });
const words = fc.stringMatching(/^[鑫森淼焱垚]{1,4}$/);

describe('a passage', () => {
  test('of one block has its quote, its block and what stood before it', () => {
    const blocks = [{ id: 'p-1', text: '要把脱贫攻坚作为头等大事，抓在手上。' }];
    expect(passageOf(blocks, [{ block: 'p-1', from: 2, to: 12 }])).toEqual({
      block: 'p-1',
      quote: '脱贫攻坚作为头等大事',
      before: '要把',
    });
  });

  test('over several blocks has a line for each, without white space around it', () => {
    const blocks = [
      { id: 'p-1', text: '一、总的要求 ' },
      { id: 'p-2', text: '\n　　' },
      { id: 'p-3', text: '　精准\n扶贫' },
    ];
    const all = blocks.map(({ id, text }) => ({ block: id, from: 0, to: text.length }));
    expect(passageOf(blocks, all)).toEqual({ block: 'p-1', quote: '一、总的要求\n精准 扶贫', before: '' });
    expect(passageOf(blocks, all.slice(1, 2))).toBeUndefined();
  });
});

describe('a passage is found again', () => {
  test('where it was, whatever was selected of whatever text', () => {
    const texts = fc.array(
      fc.oneof(
        fc.string({ maxLength: 60 }),
        fc.string({ unit: fc.constantFrom('a', '，', ' ', '好'), maxLength: 60 }),
      ),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.nat(), (some, which, one, other) => {
        const blocks = some.map((text, at) => ({ id: `p-${at}`, text }));
        const { id, text } = blocks[which % blocks.length] as BlockText;
        const [from = 0, to = 0] = [one % (text.length + 1), other % (text.length + 1)].sort((a, b) => a - b);
        const made = passageOf(blocks, [{ block: id, from, to }]);
        fc.pre(made !== undefined);
        const { quote, before } = made as Passage;
        const found = locator(blocks)(made as Passage);
        expect(wordsAt(blocks, found)).toEqual([quote]);
        expect(found[0]?.block).toBe(id);
        // The same words after the same words: any of these places will do.
        expect(text.slice(0, found[0]?.from).replace(/\s/g, ' ').endsWith(before)).toBe(true);
      }),
    );
  });

  test('of several places with the same words at the one that was meant', () => {
    const blocks = [{ id: 'p-1', text: '决不能搞数字脱贫，决不能搞虚假脱贫，决不能搞被脱贫。' }];
    for (const from of [6, 15, 23]) {
      const stretch = { block: 'p-1', from: blocks[0]?.text.indexOf('脱贫', from) ?? 0, to: 0 };
      stretch.to = stretch.from + 2;
      expect(locator(blocks)(passage(blocks, [stretch]))).toEqual([stretch]);
    }
  });

  test('over several blocks, and its other parts when one of them is gone', () => {
    const [one, two, three] = long as [BlockText, BlockText, BlockText];
    const stretches = [
      { block: one.id, from: 40, to: one.text.length },
      { block: two.id, from: 0, to: two.text.length },
      { block: three.id, from: 0, to: 70 },
    ];
    const made = passage(paragraphs, stretches);
    expect(wordsAt(paragraphs, locator(paragraphs)(made))).toEqual(made.quote.split('\n'));
    const without = paragraphs.filter(({ id }) => id !== three.id);
    expect(locator(without)(made).map(({ block }) => block)).toEqual([one.id, two.id]);
  });

  test('after a few characters elsewhere in the block have come, gone or changed', () => {
    const edits = fc.record({ at: fc.nat(10_000), gone: fc.nat(4), come: fc.oneof(fc.constant(''), words) });
    fc.assert(
      fc.property(selections(3), edits, (stretch, { at, gone, come }) => {
        const made = passage(paragraphs, [stretch]);
        const edited = changed(paragraphs, stretch.block, (text) => {
          const place = at % (text.length - gone);
          // Never in the quote itself.
          const start = place + gone <= stretch.from || place >= stretch.to ? place : stretch.to;
          return text.slice(0, start) + come + text.slice(start + gone);
        });
        const text = edited.find(({ id }) => id === stretch.block)?.text ?? '';
        fc.pre(text.split(made.quote).length === 2);
        expect(wordsAt(edited, locator(edited)(made))).toEqual([made.quote]);
      }),
    );
  });

  test('after one edit within it, with what surrounds the edit', () => {
    fc.assert(
      fc.property(selections(12), fc.nat(), fc.boolean(), words, (stretch, at, replaces, come) => {
        const made = passage(paragraphs, [stretch]);
        // Of fewer letters a fifth is only one: a changed and an added one are more.
        fc.pre(lettersOf(made.quote).text.length >= 10);
        const place = stretch.from + 1 + (at % (stretch.to - stretch.from - 2));
        const added = come.slice(0, 2);
        const edited = changed(
          paragraphs,
          stretch.block,
          (text) => text.slice(0, place) + added + text.slice(place + (replaces ? 1 : 0)),
        );
        const found = locator(edited)(made);
        expect(found).toHaveLength(1);
        const [{ block, from, to }] = found as [Stretch];
        expect(block).toBe(stretch.block);
        const shift = added.length - (replaces ? 1 : 0);
        // The ends may be off by the punctuation there, up to three marks, and by what was added next to it, up to two.
        expect(Math.abs(from - stretch.from)).toBeLessThanOrEqual(5);
        expect(Math.abs(to - stretch.to - shift)).toBeLessThanOrEqual(5);
      }),
    );
  });

  test('when only white space, punctuation and width were changed', () => {
    const made = { block: 'p-1', quote: '到2020年，“两不愁、三保障”', before: '总的目标是' };
    const blocks = [{ id: 'p-1', text: '总的目标是 到２０２０年 ﹁两不愁﹂、「三保障」，都要实现。' }];
    expect(wordsAt(blocks, locator(blocks)(made))).toEqual(['到２０２０年 ﹁两不愁﹂、「三保障']);
  });

  test('in the block that it was moved to', () => {
    const stretch = { block: 'p-9', from: 0, to: 0 };
    const [one, two] = long as [BlockText, BlockText];
    Object.assign(stretch, { block: one.id, from: 20, to: 45 });
    const made = passage(paragraphs, [stretch]);
    const moved = changed(
      changed(paragraphs, one.id, () => '此段已删。'),
      two.id,
      (text) => text + one.text,
    );
    const found = locator(moved)(made);
    expect(found[0]?.block).toBe(two.id);
    expect(wordsAt(moved, found)).toEqual([made.quote]);
  });
});

describe('a passage is lost rather than found in a wrong place', () => {
  test('where its block is gone and what it said stands nowhere else', () => {
    fc.assert(
      fc.property(selections(3), (stretch) => {
        const made = passage(paragraphs, [stretch]);
        const rest = paragraphs.filter(({ id }) => id !== stretch.block);
        fc.pre(rest.every(({ text }) => !text.includes(made.quote)));
        const found = wordsAt(rest, locator(rest)(made));
        for (const words of found) expect(inOrder(made.quote, words ?? '')).toBeGreaterThanOrEqual(0.8);
        if (made.quote.length > 30) expect(found).toEqual([]);
      }),
    );
  });

  test('where another text has a few of its characters', () => {
    const letters = (first: string, last: string) =>
      fc.string({
        unit: fc
          .integer({ min: first.charCodeAt(0), max: last.charCodeAt(0) })
          .map((code) => String.fromCharCode(code)),
        minLength: 5,
        maxLength: 80,
      });
    fc.assert(
      fc.property(letters('一', '儿'), letters('兀', '劝'), letters('一', '儿'), (quote, other, before) => {
        const made = { block: 'p-1', quote, before: before.slice(0, 16) };
        const sprinkled = other + quote.slice(0, Math.floor(quote.length / 2)) + other;
        expect(locator([{ id: 'p-1', text: sprinkled }])(made)).toEqual([]);
      }),
    );
  });

  test('when a short phrase is gone and stands elsewhere in the block, or in other blocks', () => {
    const blocks = [
      { id: 'p-1', text: '产业扶贫是根本，这一条不能变。要把教育摆在前面，让贫困家庭的孩子都能上学。' },
      { id: 'p-2', text: '健康扶贫要跟上。' },
    ];
    const made = { block: 'p-1', quote: '扶贫', before: '摆在前面，让贫困家庭的孩子都能' };
    expect(locator(blocks)(made)).toEqual([]);
    expect(locator(blocks.slice(1))(made)).toEqual([]);
  });

  test('when its words stand twice in other blocks and nothing tells which', () => {
    const quote = '打好精准扶贫攻坚战';
    const blocks = ['p-2', 'p-3'].map((id) => ({ id, text: `${id}我们要${quote}。` }));
    expect(locator(blocks)({ block: 'p-1', quote, before: '讲稿的题目写得明白，就是' })).toEqual([]);
  });
});

test('the longest quotations cost little, found or lost', () => {
  const text = paragraphs.map((block) => block.text).join('');
  const blocks = [{ id: 'p-1', text: text.repeat(2).slice(0, 12_000) }];
  const quote = text.slice(0, 3990);
  const begun = performance.now();
  const edited = `${quote.slice(0, 2000)}改动${quote.slice(2000)}`;
  expect(locator(blocks)({ block: 'p-1', quote: edited, before: '' })).toHaveLength(1);
  expect(locator(blocks)({ block: 'p-1', quote: [...quote].reverse().join(''), before: '' })).toEqual([]);
  expect(locator(blocks)({ block: 'p-9', quote: '扶贫'.repeat(1999), before: '扶贫' })).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(3000);
});

/** The share of a text's characters, punctuation aside, that another has in the same order. */
function inOrder(text: string, other: string): number {
  const [one, two] = [text, other].map((each) => each.replace(/[\s\p{P}\p{S}]/gu, '')) as [string, string];
  const rows = Array.from({ length: one.length + 1 }, () => new Array<number>(two.length + 1).fill(0));
  for (let row = 1; row <= one.length; row += 1) {
    for (let at = 1; at <= two.length; at += 1) {
      const [above, before, both] = [
        rows[row - 1]?.[at],
        rows[row]?.[at - 1],
        rows[row - 1]?.[at - 1],
      ] as number[];
      (rows[row] as number[])[at] =
        one[row - 1] === two[at - 1] ? (both as number) + 1 : Math.max(above as number, before as number);
    }
  }
  return (rows[one.length]?.[two.length] ?? 0) / one.length;
}
