import { asList, asParts } from '../../domain/grading/response.ts';
import { comparable } from '../../domain/grading/text.ts';
import type { AskedCloze, AskedRecall } from '../../domain/items.ts';
import type { Response } from '../../schemas/record.ts';

/** An item answered in words, each in a slot of its own: the blanks of a sentence, the members of a point. */
export type WordsItem = AskedCloze | AskedRecall;

/** The lecture's wording for each slot. */
export function wantedOf(item: WordsItem): string[] {
  if (item.kind === 'recall') return item.members.map(({ text }) => text);
  return Object.values(item.blanks).map(([wording = '']) => wording);
}

/** What a slot is called. */
export function slotName({ kind }: WordsItem, slot: number): string {
  return `第 ${slot + 1} ${kind === 'cloze' ? '空' : '项'}`;
}

/** What stands in each slot. */
export function textsOf(item: WordsItem, response: Response | undefined): string[] {
  if (item.kind === 'recall') return item.members.map((_, slot) => asList(response)[slot] ?? '');
  return Object.keys(item.blanks).map((blank) => asParts(response)[blank] ?? '');
}

/** The response that such texts are. */
export function responseOf(item: WordsItem, texts: string[]): Response {
  if (item.kind === 'recall') return texts;
  return Object.fromEntries(Object.keys(item.blanks).map((blank, slot) => [blank, texts[slot] ?? '']));
}

/** How many characters each slot takes, and how many slots there are where that is not seen. */
export function countHint(item: WordsItem): string {
  const counts = wantedOf(item).map((text) => [...comparable(text)].length);
  if (item.kind === 'recall') return `共 ${counts.length} 项，各有 ${counts.join('、')} 个字`;
  return counts.map((count, slot) => `${slotName(item, slot)} ${count} 个字`).join('，');
}

/** How each slot begins: one character, or where all members begin alike, one more than that. */
export function startsOf(item: WordsItem): string[] {
  const wanted = wantedOf(item).map((text) => [...text]);
  const [first = []] = wanted;
  const differ = first.findIndex((character, at) => wanted.some((text) => text[at] !== character));
  const length = item.kind === 'recall' ? Math.max(0, differ) + 1 : 1;
  return wanted.map((text) => text.slice(0, length).join(''));
}
