import {
  airOf,
  BODIES,
  BODY,
  continuedTitle,
  type Fitted,
  fitTitle,
  INNER,
  LEADING,
  phrasedLines,
} from './fit.ts';

const LEAST_GAP = 6;
/** A row's numeral or bullet, in sizes of its text. */
const MARKER = 1.7;
const COLUMN_SPACE = 48;

/** A part of a list that goes on one slide. */
export interface RowPage {
  /** Says on every slide but the first that the list goes on. */
  title: string;
  rows: string[];
  /** Which of the list's rows is the first here, from 1. */
  first: number;
  fit: Fitted;
}

/**
 * Lays lines of a list out on as few slides as can be, at the largest size that they fit in.
 *
 * @returns undefined where the title, with the word that it goes on, or a single line is more than a
 *   slide can hold
 */
export function fitRows(title: string, rows: readonly string[], label = ''): RowPage[] | undefined {
  const head = fitTitle(title, label);
  if (!head) return undefined;
  const whole = fitPage(rows, head.size, head.room);
  if (whole) return [{ title, rows: [...rows], first: 1, fit: whole }];
  const continued = fitTitle(continuedTitle(title), label);
  if (!continued) return undefined;
  const room = Math.min(head.room, continued.room);
  for (let pages = 2; pages <= rows.length; pages++) {
    const parts = inParts(rows, pages);
    const fits = parts.map((part) => fitPage(part, continued.size, room));
    if (fits.every((fit) => fit !== undefined)) return numbered(title, parts, fits);
  }
  return undefined;
}

function numbered(title: string, parts: string[][], fits: readonly Fitted[]): RowPage[] {
  let first = 1;
  return fits.map((fit, index) => {
    const rows = parts[index] ?? [];
    const page = { title: index === 0 ? title : continuedTitle(title), rows, first, fit };
    first += rows.length;
    return page;
  });
}

function fitPage(rows: readonly string[], title: number, room: number): Fitted | undefined {
  for (const columns of columnsFor(rows.length)) {
    const width = columns === 1 ? INNER : (INNER - COLUMN_SPACE) / 2;
    for (const size of BODIES) {
      const lines = rows.map((row) => phrasedLines(row, size, width - MARKER * size));
      // Larger than needed is only better while every row stays whole.
      if ((size > BODY || columns > 1) && lines.some((count) => count > 1)) continue;
      const down = Math.ceil(rows.length / columns);
      const text = lines.reduce((sum, count) => sum + count, 0) / columns;
      const height = Math.max(text, down) * size * LEADING;
      const gap = (room * airOf(size) - height) / down / 2;
      const least = size > BODY ? size * 0.3 : LEAST_GAP;
      if (gap >= least) return { title, body: size, gap: Math.min(gap, size * 0.5), columns };
    }
  }
  return undefined;
}

function columnsFor(rows: number): (1 | 2)[] {
  return rows > 6 ? [2, 1] : [1];
}

/** Cuts a list into parts as even as can be. */
function inParts<Row>(rows: readonly Row[], parts: number): Row[][] {
  return Array.from({ length: parts }, (_, at) =>
    rows.slice(Math.ceil((at * rows.length) / parts), Math.ceil(((at + 1) * rows.length) / parts)),
  );
}
