import { stretchesIn } from '../notes/block-text.ts';

/** What a press is meant for before it is meant for the text. */
const OTHERS = 'a, button, [data-note]';
/** Boxes that a press beside them closes. */
const OPEN = '[role="dialog"]:not([hidden])';

/** A place in the lesson's prose, in UTF-16 units of its block's text. */
export interface PlaceInProse {
  block: string;
  offset: number;
}

/** The place in the prose that a click points at; undefined where it was meant for something else. */
export function placeOfClick(event: MouseEvent, prose: HTMLElement): PlaceInProse | undefined {
  const target = event.target as Element;
  const block = target.closest<HTMLElement>('[id^="p-"]');
  if (!block || event.defaultPrevented || target.closest(OTHERS) || document.querySelector(OPEN))
    return undefined;
  if (getSelection()?.isCollapsed === false) return undefined;
  const before = rangeTo(event, block);
  const [stretch] = before && !before.collapsed ? stretchesIn(before, prose) : [];
  return { block: block.id, offset: stretch?.to ?? 0 };
}

/** The block's text up to where the pointer is. */
function rangeTo({ clientX, clientY }: MouseEvent, block: HTMLElement): Range | undefined {
  const caret = document.caretRangeFromPoint?.(clientX, clientY) ?? caretInFirefox(clientX, clientY);
  if (!caret || !block.contains(caret.startContainer)) return undefined;
  const range = document.createRange();
  range.setStart(block, 0);
  range.setEnd(caret.startContainer, caret.startOffset);
  return range;
}

function caretInFirefox(x: number, y: number): Range | undefined {
  const caret = document.caretPositionFromPoint?.(x, y);
  if (!caret) return undefined;
  const range = document.createRange();
  range.setStart(caret.offsetNode, caret.offset);
  return range;
}
