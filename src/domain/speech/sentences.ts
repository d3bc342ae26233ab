import type { BlockText, Stretch } from '../notes/passage.ts';
import { said } from './said.ts';

/** A stretch of a lesson that is read in one go, and how it is said. */
export interface Sentence extends Stretch {
  said: string;
  /** The silence after it, in milliseconds. */
  pause: number;
}

/**
 * The most characters said in one go: some twelve seconds. Chromium falls silent in the midst of what
 * takes a voice from the network longer than fifteen.
 */
const LONGEST = 45;
const PAUSE = { within: 0, paragraph: 400, heading: 700 };

const SENTENCE = /[^。！？；!?;]*(?:[。！？；!?;]+[”’」』》）)]*|$)/g;
const LIST_NUMBER = /^\s*(?:[\d一二三四五六七八九十]{1,3}[、．.]|[（(][\d一二三四五六七八九十]{1,3}[）)])/;
const OPENING = '“‘「『《（(';
const CLOSING = '”’」』》）)';
/** What goes on from the words before a comma: 既不…，也不…. */
const GOING_ON = '也又更还就而';

/**
 * The blocks of a lesson in pieces to be said one after another: sentences, the long ones cut at their
 * commas. A piece has no more than 45 characters as said, unless there is no comma to cut at.
 */
export function sentencesOf(blocks: readonly BlockText[]): Sentence[] {
  return blocks.flatMap(({ id, text }) => {
    const pieces: Sentence[] = [];
    let from = 0;
    for (const sentence of text.match(SENTENCE) ?? []) {
      const last = from + sentence.length;
      for (const to of cuts(text, from, last)) {
        const words = said(text.slice(from, to));
        if (/[\p{L}\p{N}]/u.test(words))
          pieces.push({ block: id, from, to, said: words, pause: PAUSE.within });
        from = to;
      }
      const end = pieces[pieces.length - 1];
      if (end && LIST_NUMBER.test(sentence)) end.pause = PAUSE.heading;
    }
    const end = pieces[pieces.length - 1];
    if (end)
      end.pause = /[。！？；]/.test(text) && end.pause === PAUSE.within ? PAUSE.paragraph : PAUSE.heading;
    return pieces;
  });
}

/** Where the pieces of a sentence end: it is halved until each is short enough. */
function cuts(text: string, from: number, to: number): number[] {
  if (said(text.slice(from, to)).length <= LONGEST) return [to];
  const cut = bestCut(text, from, to);
  return cut === undefined ? [to] : [...cuts(text, from, cut), ...cuts(text, cut, to)];
}

/** Behind a comma rather than 、, outside quotation marks and brackets if it can be, near the middle. */
function bestCut(text: string, from: number, to: number): number | undefined {
  const middle = (from + to) / 2;
  let depth = 0;
  let best: { at: number; cost: number } | undefined;
  for (let at = from + 1; at < to; at += 1) {
    const sign = text.charAt(at - 1);
    if (OPENING.includes(sign)) depth += 1;
    if (CLOSING.includes(sign)) depth -= 1;
    if (!'，,：、'.includes(sign)) continue;
    const reluctance =
      (GOING_ON.includes(text.charAt(at)) ? 0.25 : 0) + (sign === '、' ? 1 : 0) + (depth > 0 ? 2 : 0);
    const cost = Math.abs(at - middle) + (to - from) * reluctance;
    if (!best || cost < best.cost) best = { at, cost };
  }
  return best?.at;
}
