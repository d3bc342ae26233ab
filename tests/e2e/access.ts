import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** Nothing wider than the screen, nothing to tap smaller than a finger, nothing that axe reports. */
export async function checkAccess(page: Page) {
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
  // What stands around the quiz is looked at with each route.
  expect(await axeViolations(page, undefined, '#quiz')).toEqual([]);
}

/**
 * What axe reports, each with the elements concerned.
 *
 * @param rules the only rules to apply; all of them when left out
 * @param within the only part of the page to look at
 */
export async function axeViolations(page: Page, rules?: string[], within = 'html'): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
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
