import {
  airOf,
  BODIES,
  BODY,
  continuedTitle,
  type Fitted,
  fitTitle,
  FLOOR,
  INNER,
  LEADING,
  phrasedLines,
} from './fit.ts';
import { linesOf } from './measure.ts';
import { splitProse } from './split.ts';

/** A part of a text that goes on one slide. */
export interface ProsePage {
  text: string;
  fit: Fitted;
}

/** Space below the answer to a question. */
const ANSWER_SPACE = 32;
/** Width of the rule beside a quotation. */
const QUOTE_INSET = 40;
/** A slide with less room than this for its text says too little. */
const LEAST_LINES = 2;

/**
 * Lays prose out on as few slides as can be, cut after sentences, or after clauses where a
 * sentence alone is too long.
 *
 * @param answer stands above the text on the first slide
 * @param quoted has a rule beside it
 * @returns undefined where the title, with the word that it goes on, or the answer is too long
 */
export function fitProse(title: string, text: string, answer = '', quoted = false): ProsePage[] | undefined {
  const head = fitTitle(title);
  if (!head) return undefined;
  const width = INNER - (quoted ? QUOTE_INSET : 0);
  const room = head.room - answerHeight(answer);
  const height = (piece: string, size: number) => linesOf(piece, size, width) * size * LEADING;
  const size = BODIES.find((size) => size > FLOOR && height(text, size) <= room * airOf(size));
  if (size) return [{ text, fit: fitOf(head.size, size) }];
  const continued = fitTitle(continuedTitle(title));
  const firstLines = linesIn(room);
  if (!continued || firstLines < LEAST_LINES) return undefined;
  const fits = (piece: string, lines: number) => linesOf(piece, BODY, width) <= lines;
  return splitProse(text, fits, linesIn(continued.room), firstLines).map((text, index) => ({
    text,
    fit: fitOf(index === 0 ? head.size : continued.size, BODY),
  }));
}

function answerHeight(answer: string): number {
  if (answer === '') return 0;
  return phrasedLines(`答案　${answer}`, BODY, INNER) * BODY * LEADING + ANSWER_SPACE;
}

function linesIn(room: number): number {
  return Math.floor(room / (BODY * LEADING));
}

function fitOf(title: number, body: number): Fitted {
  return { title, body, gap: 0, columns: 1 };
}
