import type { Point } from '../../schemas/point.ts';
import { comparable } from '../grading/text.ts';

/** A cue of fewer characters could be any sentence's. */
const SHORTEST_CUE = 4;

const numerals = ['零', '一', '两', '三', '四', '五', '六', '七', '八', '九', '十'];

/** “全部四项”, “已列出两项”. */
export function countOf(values: readonly unknown[]): string {
  return `${numerals[values.length] ?? ` ${values.length} `}项`;
}

/** A text in Chinese quotation marks; its own become single ones. */
export function quoted(text: string): string {
  return `“${text.replace(/“/g, '‘').replace(/”/g, '’')}”`;
}

/**
 * How stems refer to a point: by its name or, where the name holds an answer, by the lecture's
 * sentence without the members. Undefined when that is no cue either.
 */
export function cueOf({ name, named, quote, members }: Point): string | undefined {
  const tells = (text: string) =>
    members.some(({ text: whole, keyword }) =>
      [whole, keyword].some((part) => comparable(text).includes(comparable(part))),
    );
  if (!tells(name)) return `课文${quoted(name)}${named ? '' : '（名称为编者所加）'}`;
  const starts = members.map(({ text }) => quote.indexOf(text));
  if (starts.includes(-1)) return undefined;
  const before = quote.slice(0, Math.min(...starts));
  const after = quote.slice(Math.max(...members.map(({ text }, at) => (starts[at] ?? 0) + text.length)));
  const rest = `${before}……${after}`;
  if (tells(rest) || comparable(rest).length < SHORTEST_CUE) return undefined;
  return `课文${quoted(rest)}一句所列`;
}

/** One sentence that says why: the point's note, or what the lecture says. */
export function explanationOf({ note, quote }: Point): string {
  return note ?? `课文原话是：${quoted(quote)}。`;
}
