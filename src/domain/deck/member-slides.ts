import type { Point } from '../../schemas/point.ts';
import { fitRows } from './fit-rows.ts';
import { phrasesIn } from './measure.ts';
import { type DeckPart, fitting } from './part.ts';
import { cuedPieces, type Script } from './script.ts';
import { type DeckSlide, memberText, type SlideOf, type VeiledMember } from './slide.ts';

/** What stands before the name of a point that the room says aloud. */
export const pointLabel = '齐答';

/** A point for the room to say aloud, each member's keyword veiled until it is shown. */
export function pointPart(lesson: string, { name, members, quote, note }: Point): DeckPart {
  const shown = members.map(({ text, keyword }) => veiled(text, keyword));
  const slides = memberSlides(lesson, pointLabel, name, shown).map(
    (slide): SlideOf<'point'> => ({ kind: 'point', name: `${pointLabel}：${name}`, ...slide }),
  );
  return { slides, scripts: [memberScript(slides, quote, note ? [note] : [])] };
}

/** What the slides of members have in common, on as many slides as they need. */
export function memberSlides(lesson: string, label: string, title: string, members: readonly VeiledMember[]) {
  const pages = fitting(fitRows(title, members.map(memberText), label), title);
  return pages.map(({ title, rows, first, fit }) => ({
    lesson,
    label,
    title,
    members: members.slice(first - 1, first - 1 + rows.length),
    first,
    fit,
  }));
}

/** The sentence in which members stand, each with the step that shows it. */
export function memberScript(slides: readonly DeckSlide[], quote: string, notes: string[]): Script {
  const phrases = slides.flatMap((slide, index) =>
    slide.kind === 'point' || slide.kind === 'recall'
      ? slide.members.map((member, at) => ({
          words: memberText(member),
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
