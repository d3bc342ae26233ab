/** Between a box and the words it belongs to, in pixels. */
const GAP = 8;

/** Whether the style sheet has put a box at the foot of the screen, on narrow and on touch screens. */
export const isAtFoot = (box: Element): boolean => getComputedStyle(box).position === 'fixed';

/**
 * Puts a box below the last of these rectangles or above the first, near that end, within the column.
 * Where it is at the foot of the screen the words are scrolled clear of it.
 *
 * @param preferAbove which side comes first where both have room
 */
export function putBeside(
  box: HTMLElement,
  rects: readonly DOMRect[],
  column: Element,
  preferAbove = false,
): void {
  const shown = rects.filter(({ width, height }) => width > 0 && height > 0);
  const [first, last] = [shown[0], shown[shown.length - 1]];
  if (!first || !last) return;
  const end = Math.max(...shown.map(({ bottom }) => bottom)) + GAP;
  if (isAtFoot(box)) {
    const hidden = end - box.getBoundingClientRect().top;
    if (hidden > 0 && box.contains(document.activeElement)) scrollBy(0, hidden);
    return;
  }
  const above = Math.min(...shown.map(({ top }) => top)) - box.offsetHeight - GAP;
  const fitsAbove = above > 0;
  const fitsBelow = end + box.offsetHeight < innerHeight;
  const isAbove = preferAbove ? fitsAbove || !fitsBelow : fitsAbove && !fitsBelow;
  const { left, right } = column.getBoundingClientRect();
  const near = isAbove ? first.left : last.right - box.offsetWidth / 2;
  box.style.left = `${Math.max(left, Math.min(near, right - box.offsetWidth)) + scrollX}px`;
  box.style.top = `${(isAbove ? above : end) + scrollY}px`;
}
