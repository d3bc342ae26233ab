import { blockOfQuote } from '../../../src/domain/lesson.ts';
import { type AskedItem, askedItems } from '../../../src/domain/items.ts';
import { generatedItems } from '../../../src/domain/points.ts';
import { readContent } from '../../../src/integrations/content-files.ts';
import type { Response } from '../../../src/schemas/record.ts';

const { lectures } = readContent('.');
const placeOf =
  ({ slug, lessons }: (typeof lectures)[number]) =>
  (lesson: string, quote: string) => ({
    place: `${slug}/${lesson}`,
    block: blockOfQuote(lessons.find((one) => one.slug === lesson)?.outline.blocks ?? [], quote) ?? '',
  });

/** Every item of every lecture, as it is asked. */
export const bank: AskedItem[] = lectures.flatMap((lecture) =>
  askedItems(lecture.items, lecture.points, ({ lesson, evidence }) => placeOf(lecture)(lesson, evidence)),
);

/** Every item made from a point. */
export const made: AskedItem[] = lectures.flatMap((lecture) =>
  generatedItems(lecture.slug, lecture.points, ({ lesson, quote }) => placeOf(lecture)(lesson, quote), 1),
);

/** The answer that an item's own data says is right. */
export function rightAnswer(item: AskedItem): Response {
  switch (item.kind) {
    case 'cloze':
      return Object.fromEntries(
        Object.entries(item.blanks).map(([blank, [wording = '']]) => [blank, wording]),
      );
    case 'recall':
      return item.members.map(({ text }) => text);
    default:
      return item.answer;
  }
}

/** Every text with one character replaced, left out or put in. */
export function corruptions(text: string): string[] {
  const characters = [...text];
  return [...characters.keys(), characters.length].flatMap((at) => {
    const [before, after] = [characters.slice(0, at).join(''), characters.slice(at + 1).join('')];
    const here = characters[at] ?? '';
    const inserted = `${before}错${here}${after}`;
    return here ? [`${before}错${after}`, `${before}${after}`, inserted] : [inserted];
  });
}

/** The same text as other keyboards and habits would have it. */
export function variants(text: string): string[] {
  const wide = text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  const narrow = text.normalize('NFKC');
  return [
    wide,
    narrow,
    wide.toUpperCase(),
    narrow.toLowerCase(),
    text.normalize('NFD'),
    ` ${text}　\n`,
    [...text].join(' '),
    [...text].join('\u3000'),
    `“${text}”。`,
    `《${[...text].join('，')}》`,
    text.replace(/\p{P}/gu, ''),
    text.replace(/[“”]/g, '"').replace(/、/g, ','),
  ];
}
