import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AskedItem } from '../../../src/domain/items.ts';
import { bank } from '../../domain/grading/bank.ts';
import { itemOf } from '../answering.ts';
import { lecture, lessonPath } from '../browser.ts';
import { deckPath } from '../decks.ts';
import { sample, upTo } from '../../sample.ts';
import { type Driver, type Person, personAt } from './driven.ts';

/** One item of each kind. */
const KINDS = [
  'jzfp-43-01',
  'jzfp-43-02',
  'jzfp-43-08',
  'jzfp-05-06',
  'jzfp-02-06',
  'jzfp-02-03',
  'jzfp-01-03',
];

/** How far a deck is gone through. */
const STEPS = upTo(Infinity, 20);

/**
 * What the product is for, in an engine that the other tests don't use. A file for each: they take long,
 * and so run side by side.
 *
 * @param isThere whether the browser is installed; skipped else
 */
export function testCore(isThere: boolean, open: () => Promise<Driver>) {
  // On a busy machine a driver now and then loses its browser: another one has to do it whole.
  describe.skipIf(!isThere)('a learner', { retry: 2 }, () => {
    let me: Person;
    beforeEach(async () => {
      me = personAt(await open());
    });
    afterEach(() => me?.close());

    test('reads: a lesson, the note of a slip, a term, the next lesson, and carries on from home', async () => {
      await me.open(lessonPath('ideals'));
      expect(await me.textOf('.prose')).toContain('理想信念');
      await me.tap('.prose .emend, .prose .note-mark');
      await me.find('[role=dialog]', '校注');
      await me.press('Escape');
      await me.tap('.prose .term');
      await me.find('.popover');
      await me.press('Escape');
      expect(await me.run(() => document.querySelectorAll('[role=dialog]:not([hidden])').length)).toBe(0);
      // The quiz takes its place above the link only once it is near.
      await me.find('#quiz');
      await me.find('.item fieldset');
      await me.tap('a[rel=next]');
      await expect.poll(me.path).toContain(lessonPath('new-tasks'));
      await me.run(() => document.querySelector('.prose p:last-of-type')?.scrollIntoView());
      await me.open('/');
      await me.find('.carry-on', '继续学习');
    });

    test('answers items of several kinds, right and kept', async () => {
      const kinds = sample(KINDS, 3);
      for (const item of kinds.map((id) => bank.find((one) => one.id === id) as AskedItem)) {
        await me.open(`${lecture}quiz/?item=${item.id}`);
        await me.tap('button', '开始练习');
        await answer(me, item);
        await me.tap('.item button', '提交答案');
        await me.find('.item .feedback', '✓答对了');
      }
      await me.open('/me/');
      await me.find('main', `答题${kinds.length}次`);
    });

    test('searches, and comes to the place found', async () => {
      await me.open(lessonPath('conduct'));
      await me.press('/');
      await me.find('[role=dialog][aria-label="搜索"], .search-panel');
      await me.type('尽锐出战');
      await me.tap('[role=option][href*="mark="]');
      await me.find('.prose mark', '尽锐出战');
      expect(await me.path()).toMatch(/\?mark=.*#p-\d+$/);
    });

    test('misses an item, and is asked it again in review', async () => {
      const item = itemOf('jzfp-43-01', 'single');
      await me.open(`${lecture}quiz/?item=${item.id}`);
      await me.tap('button', '开始练习');
      await me.tap('.item button', '不会，看答案');
      await me.find('.item .feedback', '正确答案');
      await me.open('/review/');
      await me.find('.mistakes', item.stem);
      await me.tap('button', '练错题本里的题');
      await me.find('.item legend', item.stem);
    });

    test('leads a room through a deck, there and back', async () => {
      await me.goto(deckPath);
      await me.find('.stage .current');
      await expect.poll(() => me.run(() => document.querySelectorAll('.controls').length)).toBe(1);
      const place = () =>
        me.run(() => {
          const current = document.querySelector<HTMLElement>('.stage .current');
          return `${current?.id} ${current?.dataset.at}`;
        });
      const there = [await place()];
      while (there.length < STEPS) {
        await me.press('PageDown');
        const now = await place();
        if (now === there.at(-1)) break;
        there.push(now);
      }
      const slides = await me.run(() => document.querySelectorAll('.slide').length);
      expect(there.length).toBeGreaterThanOrEqual(Math.min(STEPS, slides + 1));
      const back = [await place()];
      for (let step = 1; step < there.length; step += 1) {
        await me.press('PageUp');
        back.unshift(await place());
      }
      expect(back).toEqual(there);
    });

    test('takes a record along as a code, and brings it back', async () => {
      await me.open(`${lecture}quiz/?item=jzfp-43-01`);
      await me.tap('button', '开始练习');
      await me.tap('.item button', '不会，看答案');
      await me.find('.item .feedback');
      await me.open('/me/');
      await me.tap('button', '文字码');
      await me.find('.code-part textarea');
      const code = await me.run(
        () => document.querySelector<HTMLTextAreaElement>('.code-part textarea')?.value,
      );
      await me.close();
      me = personAt(await open());
      await me.open('/me/');
      await me.tap('button', '粘贴文字码');
      await me.fill('.panel textarea', code ?? '');
      await me.tap('button', '读取');
      await me.tap('button', '合并进来');
      await me.find('main', '已合并：1条学习记录');
      await me.find('main', '答题1次');
    });
  });
}

/** Gives the right answer, and keeps it. */
async function answer(me: Person, item: AskedItem) {
  switch (item.kind) {
    case 'single':
    case 'multiple':
      for (const id of [item.answer].flat()) await me.tap('.option', item.options[id]);
      return;
    case 'truefalse':
      return me.tap('.option', item.answer ? '对' : '错');
    case 'cloze':
    case 'recall': {
      const words =
        item.kind === 'cloze'
          ? Object.values(item.blanks).map(([wording = '']) => wording)
          : item.members.map(({ text }) => text);
      for (const [nth, text] of words.entries()) await me.fill('input.slot', text, nth);
      return;
    }
    case 'order':
      for (const id of item.answer) await me.tap('.option', item.options[id]);
      return;
    case 'match':
      for (const id of Object.keys(item.left)) await me.tap('.tile', item.right[item.answer[id] ?? '']);
  }
}
