import {
  airOf,
  BODY,
  type Fitted,
  fitTitle,
  FLOOR,
  INNER,
  labelWidth,
  LEADING,
  phrasedLines,
  SPACE,
  TITLE_FOOT,
} from './fit.ts';
import { linesOf } from './measure.ts';

/** Beside each option stand its letter and the verdict on it. */
const OPTION_BESIDES = 80 + 150;
/** The bar of counted hands stands on an option's lower edge. */
const LEAST_OPTION_GAP = 10;
/** Sizes of a question's stem with those of its options, the best first. */
const QUESTION_SIZES = [
  [52, 60],
  [48, 52],
  [48, 48],
  [BODY, BODY],
  [40, 40],
  [FLOOR, FLOOR],
] as const;

/** How a question's stem and options are set; undefined where they are more than a slide can hold. */
export function fitQuestion(label: string, stem: string, options: readonly string[]): Fitted | undefined {
  for (const [title, body] of QUESTION_SIZES) {
    const stemLines = phrasedLines(stem, title, INNER, labelWidth(label));
    const room = SPACE - stemLines * title * LEADING - TITLE_FOOT;
    const rows = options.map((option) => phrasedLines(option, body, INNER - OPTION_BESIDES));
    if (body > BODY && (stemLines > 3 || rows.some((lines) => lines > 1))) continue;
    const text = rows.reduce((sum, lines) => sum + lines * body * LEADING, 0);
    const gap = (room * airOf(body) - text) / options.length / 2;
    const least = body > BODY ? body * 0.3 : LEAST_OPTION_GAP;
    if (gap >= least) return { title, body, gap: Math.min(gap, body * 0.45), columns: 1 };
  }
  return undefined;
}

/** Height of a countdown with its word and buttons, and of the label above the question. */
const COUNTDOWN = 304;
const LABEL = 60;

/** How a question for the meeting is set above its countdown; undefined where it is too long. */
export function fitDiscuss(question: string): Fitted | undefined {
  const size = [56, 52, 48, BODY, 40, FLOOR].find(
    (size) => phrasedLines(question, size, INNER) * size * LEADING <= SPACE - LABEL - COUNTDOWN,
  );
  return size ? { title: size, body: BODY, gap: 0, columns: 1 } : undefined;
}

/** Height of a bar with its figure, and the space between the rows of a chart. */
const BAR = 48;
const CHART_GAP = 20;

/** What a chart says of its bars' full length. */
export function wholeLine(whole: string): string {
  return `满格表示${whole}`;
}

/** How a chart is set; undefined where it has more rows than a slide can hold. */
export function fitChart(title: string, labels: readonly string[], whole: string): Fitted | undefined {
  const head = fitTitle(title);
  if (!head) return undefined;
  const foot = phrasedLines(wholeLine(whole), FLOOR, INNER) * FLOOR * LEADING + CHART_GAP;
  const size = [BODY, 40, FLOOR].find((size) => {
    const lines = labels.reduce((sum, label) => sum + phrasedLines(label, size, INNER), 0);
    return lines * size * LEADING + labels.length * (BAR + CHART_GAP) + foot <= head.room;
  });
  return size ? { title: head.size, body: size, gap: CHART_GAP / 2, columns: 1 } : undefined;
}

/** Sizes of a large title, the best first, each with the lines that there is room for. */
type TitleSizes = readonly (readonly [size: number, lines: number])[];

const OPENING_SIZES: TitleSizes = [
  [84, 1],
  [76, 1],
  [68, 1],
  [60, 1],
  [76, 2],
  [68, 2],
  [60, 3],
  [52, 3],
];
const TIMER_SIZES: TitleSizes = [
  [84, 1],
  [76, 1],
  [68, 1],
  [60, 1],
  [68, 2],
  [60, 2],
  [52, 2],
  [48, 2],
];
const CLOSING_SIZES: TitleSizes = [
  [68, 2],
  [60, 2],
  [54, 2],
  [48, 2],
  [44, 4],
  [40, 4],
];
/** Width of the code for phones with the space beside it. */
const CODE = 440;

/** How the title of a lecture or lesson is set on a slide of its own; undefined where it is too long. */
export function fitOpening(title: string): Fitted | undefined {
  return fitLarge(title, OPENING_SIZES, INNER);
}

/** How a title is set above a countdown; undefined where it is too long. */
export function fitTimer(title: string): Fitted | undefined {
  return fitLarge(title, TIMER_SIZES, INNER);
}

/** How the closing slide's title is set beside its code; undefined where it is too long. */
export function fitClosing(title: string): Fitted | undefined {
  return fitLarge(title, CLOSING_SIZES, INNER - CODE);
}

function fitLarge(title: string, sizes: TitleSizes, width: number): Fitted | undefined {
  const found = sizes.find(([size, lines]) => phrasedLines(title, size, width) <= lines);
  return found && { title: found[0], body: BODY, gap: 0, columns: 1 };
}

/** Lines that there is room for above and below the title of a lecture or lesson. */
const BESIDE_LINES = 2;

/** Whether a line above or below the title of a lecture or lesson is short enough. */
export function fitsBesideTitle(line: string): boolean {
  return linesOf(line, BODY, INNER) <= BESIDE_LINES;
}
