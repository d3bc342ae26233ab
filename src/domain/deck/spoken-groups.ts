import type { Script } from './script.ts';
import { type DeckSlide, memberText } from './slide.ts';
import { hasOrdinal, wordsOf } from './staged-slides.ts';

/** A slide and its number in the deck, from 1. */
export interface NumberedSlide {
  number: number;
  slide: DeckSlide;
}

/** Slides that are shown one after another, and what is spoken meanwhile; some have nothing to be spoken. */
export interface SpokenGroup {
  slides: NumberedSlide[];
  script?: Script;
}

/**
 * The slides of a deck in order, neighbours with one script together. A script whose slides others part
 * stands with the first of them.
 */
export function spokenGroups(slides: readonly DeckSlide[], scripts: readonly Script[]): SpokenGroup[] {
  const scriptOf = new Map(
    scripts.flatMap((script) => script.slides.map((number) => [number, script] as const)),
  );
  const groups: SpokenGroup[] = [];
  slides.forEach((slide, index) => {
    const number = index + 1;
    const script = scriptOf.get(number);
    const group = groups[groups.length - 1];
    if (script && group && scriptOf.get(number - 1) === script) group.slides.push({ number, slide });
    else if (script?.slides[0] === number) groups.push({ slides: [{ number, slide }], script });
    else groups.push({ slides: [{ number, slide }] });
  });
  return groups;
}

/** Whether a group asks the room something that has an answer. */
export function isAsked({ slides: [first] }: SpokenGroup): boolean {
  return first?.slide.kind === 'question' || first?.slide.kind === 'recall';
}

/** The title that a slide shows, with what stands before it, and without the sign of a note. */
export function titleOn(slide: DeckSlide): string {
  switch (slide.kind) {
    case 'question':
      return `${slide.label}：${slide.stem}`;
    case 'discuss':
      return `${slide.label}：${slide.question}`;
    case 'point':
    case 'recall':
      return `${slide.label}：${slide.title}`;
    case 'closing':
      return slide.name;
    default:
      return wordsOf(slide.title);
  }
}

/** What a slide shows below its title, line by line, each with the number or letter before it where there is one. */
export function linesOn(slide: DeckSlide): { mark: string; text: string; right?: boolean }[] {
  switch (slide.kind) {
    case 'list':
      return slide.lines.map((line, index) => ({
        mark: hasOrdinal(line) ? '' : `${index + slide.first}`,
        text: wordsOf(line),
      }));
    case 'point':
    case 'recall':
      return slide.members.map((member, index) => ({
        mark: `${index + slide.first}`,
        text: memberText(member),
      }));
    case 'question':
      return slide.options.map(({ letter, text, right }) => ({ mark: letter, text, right }));
    case 'chart':
      return slide.rows.map(({ label, value }) => ({ mark: '', text: `${label} ${value}%` }));
    case 'discuss':
    case 'timer':
      return [{ mark: '', text: `${slide.minutes} 分钟` }];
    default:
      return [];
  }
}
