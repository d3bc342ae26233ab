import type { Point } from '../../schemas/point.ts';
import { continuedTitle } from './fit.ts';
import { fitRows } from './fit-rows.ts';
import { phrasesIn } from './measure.ts';
import { type DeckPart, fitting } from './part.ts';
import { cuedPieces, type Script } from './script.ts';
import type { DeckSlide, SlideOf, VeiledMember } from './slide.ts';

/** What stands before the name of a point that the room says aloud. */
export const pointLabel = '齐答';

/** A point for the room to say aloud, each member's keyword veiled until it is shown. */
export function pointPart(lesson: string, { name, members, quote, note }: Point): DeckPart {
  let first = 1;
  const pages = fitting(
    fitRows(
      name,
      members.map(({ text }) => text),
      pointLabel,
    ),
    name,
  );
  const slides = pages.map(({ rows, fit }, index): SlideOf<'point'> => {
    const shown = members.slice(first - 1, first - 1 + rows.length);
    const title = index === 0 ? name : continuedTitle(name);
    const slide: SlideOf<'point'> = {
      kind: 'point',
      label: pointLabel,
      name: `齐答：${name}`,
      lesson,
      fit,
      title,
      members: shown.map(({ text, keyword }) => veiled(text, keyword)),
      first,
    };
    first += rows.length;
    return slide;
  });
  return { slides, scripts: [memberScript(slides, quote, note ? [note] : [])] };
}

/** The sentence in which members stand, each with the step that shows it. */
export function memberScript(slides: readonly DeckSlide[], quote: string, notes: string[]): Script {
  const phrases = slides.flatMap((slide, index) =>
    slide.kind === 'point' || slide.kind === 'recall'
      ? slide.members.map((member, at) => ({
          words: textOf(member),
          cue: { slide: index + 1, step: at + 1 },
        }))
      : [],
  );
  return {
    slides: slides.map((_, index) => index + 1),
    paragraphs: [{ label: '课文原话', pieces: cuedPieces(quote, phrases) }],
    notes,
  };
}

/** The member's phrases, each cut where the keyword begins and ends. */
export function veiled(text: string, keyword: string): VeiledMember {
  const from = text.indexOf(keyword);
  const to = from + keyword.length;
  let at = 0;
  return phrasesIn(text).map((phrase) => {
    const [first, last] = [at, at + phrase.length];
    at = last;
    const cuts = [first, from, to, last].map((cut) => Math.min(Math.max(cut, first), last) - first);
    return [0, 1, 2].flatMap((part) => {
      const piece = phrase.slice(cuts[part], cuts[part + 1]);
      return piece === '' ? [] : [{ text: piece, veiled: part === 1 }];
    });
  });
}

function textOf(member: VeiledMember): string {
  return member.flat().reduce((text, piece) => text + piece.text, '');
}
