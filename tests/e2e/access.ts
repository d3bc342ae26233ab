import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** The half of a megabyte without comments is read twice as quickly. */
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** Of an item: nothing wider than the screen, nothing to tap smaller than a finger, nothing that axe reports. */
export async function checkAccess(page: Page) {
  await checkFit(page);
  // What stands around the quiz is looked at with each route.
  expect(await axeViolations(page, undefined, '#quiz')).toEqual([]);
}

/** Of an item: nothing wider than the screen, nothing to tap smaller than a finger. */
export async function checkFit(page: Page) {
  const { wide, small } = await page.evaluate(() => {
    const targets = [...document.querySelectorAll('.item button, .item label, .item input.slot, .item a')];
    const boxes = targets.map((element) => ({
      text: element.textContent,
      box: element.getBoundingClientRect(),
    }));
    return {
      wide: document.documentElement.scrollWidth - innerWidth,
      small: boxes.filter(({ box }) => box.height < 44 || box.width < 44).map(({ text }) => text),
    };
  });
  expect(wide).toBeLessThanOrEqual(0);
  expect(small, 'smaller than 44 px').toEqual([]);
}

/**
 * The rules of axe that depend on colours or on what is drawn. Not the contrast: in forced colours Chromium
 * reports the author's `-webkit-text-fill-color`, which axe goes by.
 */
export const FORCED_COLOURS = [
  'aria-hidden-focus',
  'label-content-name-mismatch',
  'link-in-text-block',
  'scrollable-region-focusable',
];

/**
 * What axe reports, each with the elements concerned.
 *
 * @param rules the only rules to apply; all of them when left out
 * @param within the only part of the page to look at
 */
export async function axeViolations(page: Page, rules?: string[], within = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(AXE);
  return page.evaluate(
    async ([runOnly, part]) => {
      const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(
        part,
        runOnly ? { runOnly } : {},
      );
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
      );
    },
    [rules, within] as const,
  );
}

/** The spacing that WCAG 1.4.12 lets readers set. */
export const SPACING =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}';

/** What is wider than the window, or cut off by a box that can't be scrolled. */
export function cutText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const cuts = (element: Element) => {
      const { overflowX, overflowY, clip, visibility } = getComputedStyle(element);
      if (clip !== 'auto' || visibility === 'hidden' || element.closest('svg, .small-slide')) return false;
      const [wide, high] = [
        element.scrollWidth > element.clientWidth + 1 && /hidden|clip/.test(overflowX),
        element.scrollHeight > element.clientHeight + 1 && /hidden|clip/.test(overflowY),
      ];
      return element.clientHeight > 0 && (wide || high);
    };
    return [
      ...(document.documentElement.scrollWidth > innerWidth ? ['the page'] : []),
      ...[...document.querySelectorAll('body *')]
        .filter(cuts)
        .map(({ outerHTML }) => outerHTML.slice(0, 120)),
    ];
  });
}
