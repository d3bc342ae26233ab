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

/**
 * Lays prose out on as few slides as can be, cut after sentences, or after clauses where a
 * sentence alone is too long.
 *
 * @param answer stands above the text on the first slide
 * @param quoted has a rule beside it
 */
export function fitProse(title: string, text: string, answer = '', quoted = false): ProsePage[] | undefined {
  const head = fitTitle(title);
  if (!head) return undefined;
  const inset = quoted ? QUOTE_INSET : 0;
  const besides =
    answer === '' ? 0 : phrasedLines(`答案　${answer}`, BODY, INNER) * BODY * LEADING + ANSWER_SPACE;
  const room = Math.min(head.room, fitTitle(continuedTitle(title))?.room ?? head.room) - besides;
  const height = (piece: string, size: number) => linesOf(piece, size, INNER - inset) * size * LEADING;
  const size = BODIES.find((size) => size > FLOOR && height(text, size) <= room * airOf(size));
  const fit = { title: head.size, body: size ?? BODY, gap: 0, columns: 1 } as const;
  if (size) return [{ text, fit }];
  const lines = Math.floor(room / (BODY * LEADING));
  return splitProse(text, (piece, limit) => linesOf(piece, BODY, INNER - inset) <= limit, lines).map(
    (text) => ({ text, fit }),
  );
}
