import { linesOf, piecesOf } from './measure.ts';

/** How a slide's text is set, in pixels of the canvas. */
export interface Fitted {
  /** Of the title. */
  title: number;
  /** Of everything else that is no fixed label. */
  body: number;
  /** Space above and below each row. */
  gap: number;
  columns: 1 | 2;
}

/** The narrowest canvas; on a wide one lines only get fewer. */
export const canvas = { width: 1024, height: 768, side: 64, top: 52, bottom: 84 } as const;
/** Nothing on a slide is smaller. */
export const FLOOR = 36;
/** What body text should have. */
export const BODY = 44;

/** Width of what stands on the canvas. */
export const INNER = canvas.width - 2 * canvas.side;
/** Height of what stands on the canvas. */
export const SPACE = canvas.height - canvas.top - canvas.bottom;
/** Height of a title's line. */
const TITLE_LEADING = 1.28;
/** Height of a line, in sizes of its text; as in the stylesheet. */
export const LEADING = 1.42;
/** Below a title: its space, its rule, and the least space to the body. */
export const TITLE_FOOT = 20 + 4 + 20;
const TITLES = [60, 54, 48];
/** Larger than BODY only where the lines are few and short. */
export const BODIES = [60, 52, BODY, 40, FLOOR];
const LONGEST_TITLE_LINES = 2;
/** How much of the space large text may fill. */
const AIRY = 0.86;

/**
 * Size of a slide's title, and the height that is left below it; undefined where it is too long.
 *
 * @param label stands in a frame before the title
 */
export function fitTitle(title: string, label = ''): { size: number; room: number } | undefined {
  const lines = (size: number) => phrasedLines(title, size, INNER, labelWidth(label));
  const size =
    TITLES.find((size) => lines(size) === 1) ??
    TITLES.find((size) => size < 60 && lines(size) <= LONGEST_TITLE_LINES);
  return size ? { size, room: SPACE - lines(size) * size * TITLE_LEADING - TITLE_FOOT } : undefined;
}

/** The title of a slide that goes on from another. */
export function continuedTitle(title: string): string {
  return `${title}（续）`;
}

/** How many lines a text takes at most whose phrases are kept whole. */
export function phrasedLines(text: string, size: number, width: number, indent = 0): number {
  return linesOf(text, size, width, piecesOf(text), indent);
}

/** Width of a framed label: its text at the floor size with the frame and the space about it. */
export function labelWidth(label: string): number {
  return label === '' ? 0 : (label.length + 1.2) * FLOOR + 8;
}

/** How much of the space a text of this size may fill. */
export function airOf(size: number): number {
  return size > BODY ? AIRY : 1;
}
