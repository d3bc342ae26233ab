import { expect, test } from 'vitest';
import { type Outlines, sharePicture } from '../../src/integrations/share-picture.ts';

/** Every character as wide as its type size, with itself for an outline. */
const outlinesOf = (text: string): Outlines =>
  new Map([...text].map((one) => [one, { path: one, width: 1000 }]));

/** The lines of a picture: their words, their type size, and where they end. */
function linesOf(title: string, form: 'wide' | 'square') {
  const outlines = outlinesOf(`${title}党课辅导讲稿2018年`);
  const svg = sharePicture({ kind: '讲稿', title, date: '2018年' }, '党课辅导', form, outlines);
  return [...svg.matchAll(/translate\((\d+) [\d.]+\) scale\(([\d.]+) [^>]*>(.*?)<\/g>/g)].map(
    ([, left = '', scale = '', letters = '']) => {
      const words = [...letters.matchAll(/ d="(.)"/g)].map(([, letter]) => letter).join('');
      return {
        words,
        size: Number(scale) * 1000,
        right: Number(left) + [...words].length * Number(scale) * 1000,
      };
    },
  );
}

test.each(['wide', 'square'] as const)(
  'titles of any length stay within a %s picture, whole and readable',
  (form) => {
    const width = form === 'wide' ? 1200 : 600;
    for (const length of [1, 4, 8, 9, 12, 16, 20, 26]) {
      const title = '学'.repeat(length);
      const lines = linesOf(title, form);
      expect(lines.map(({ words }) => words).join('')).toContain(title);
      for (const { size, right } of lines) {
        expect(right, `${length}`).toBeLessThanOrEqual(width - 50);
        expect(size).toBeGreaterThanOrEqual(28);
      }
    }
  },
);

test('no line of a title begins with a closing mark', () => {
  for (let length = 6; length < 24; length += 1) {
    const title = `${'学'.repeat(length - 3)}”，学习`;
    for (const { words } of linesOf(title, 'square')) expect(words).not.toMatch(/^[”，]/);
  }
});
