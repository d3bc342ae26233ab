import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { tabTo } from './answering.ts';

/** Goes to a control by Tab, and sees the focus at every stop on the way. */
export const walkTo = (control: Locator) => tabTo(control, expectFocusSeen);

/** Goes to a control by Tab as `walkTo` does, and presses Enter there, or another key. */
export async function walkAndPress(control: Locator, key = 'Enter') {
  await walkTo(control);
  await control.page().keyboard.press(key);
}

/** What has the focus is within the window, not wholly covered, and marked as having it. */
export async function expectFocusSeen(page: Page) {
  const faults = await page.evaluate(() => {
    const focused = document.activeElement as HTMLElement | null;
    if (!focused || focused === document.body) return [];
    // A choice that lies invisible over its words has the words marked.
    const isUnseen = getComputedStyle(focused).opacity === '0';
    const shown = isUnseen ? (focused.nextElementSibling ?? focused) : focused;
    const isOutlined = [shown, shown.parentElement, '::after']
      .map((part) =>
        typeof part === 'string' ? getComputedStyle(shown, part) : getComputedStyle(part ?? shown),
      )
      .some(
        ({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2,
      );
    const isSeen = [...shown.getClientRects()].some(({ left, top, width, height }) =>
      [0.5, 0.1, 0.9].some((part) => {
        const at = document.elementFromPoint(left + width * part, top + height * part);
        return at !== null && (focused.contains(at) || shown.contains(at));
      }),
    );
    const what = focused.outerHTML.slice(0, 100);
    return [
      ...(isSeen ? [] : [`hidden: ${what} at ${Math.round(shown.getBoundingClientRect().top)}`]),
      // What scripts alone give the focus to is spoken, not marked.
      ...(isOutlined || focused.tabIndex < 0 ? [] : [`not marked: ${what}`]),
    ];
  });
  expect(faults).toEqual([]);
}
