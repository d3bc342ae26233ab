import type { Fitted } from './fit.ts';

/** A member of a 提法: its phrases, each in pieces that are veiled or open. */
export type VeiledMember = { text: string; veiled: boolean }[][];

/** An option of a question; for one of right and wrong the ids are `true` and `false`. */
export interface ShownOption {
  id: string;
  letter: string;
  text: string;
  right: boolean;
}

/** What every slide has. */
interface Common {
  /** Names it in the overview and to those who can't see it. */
  name: string;
  /** `<lecture>/<lesson>`; empty on the lecture's own slides. */
  lesson: string;
  /** How its text is set. */
  fit: Fitted;
}

/** An item's id and revision. */
interface ItemRef {
  id: string;
  rev: number;
}

/** A slide of each kind. */
export interface SlideKinds {
  title: { over: string; title: string; under: string };
  /** Each line is a step. `first` counts where the lines go on from another slide. */
  list: { title: string; lines: string[]; numbered: boolean; first: number };
  chart: { title: string; rows: { label: string; value: number }[]; whole: string };
  /** Each member's keyword is veiled until its step. */
  point: { label: string; title: string; members: VeiledMember[]; first: number };
  question: { item: ItemRef; label: string; stem: string; options: ShownOption[] };
  /** Each member is veiled until its step. */
  recall: { item: ItemRef; label: string; title: string; members: VeiledMember[]; first: number };
  /** Prose; `quoted` where it is the lecture's own and something else is beside it. */
  text: { title: string; answer: string; text: string; quoted: boolean };
  discuss: { label: string; question: string; minutes: number };
  timer: { title: string; minutes: number };
  /** `path` below the site's root is where learning goes on. */
  closing: { title: string; path: string; lines: string[] };
}

/** A slide of any kind. */
export type DeckSlide = {
  [Kind in keyof SlideKinds]: { kind: Kind } & Common & SlideKinds[Kind];
}[keyof SlideKinds];

/** A slide of one kind. */
export type SlideOf<Kind extends keyof SlideKinds> = Extract<DeckSlide, { kind: Kind }>;

/** A member's words. */
export function memberText(member: VeiledMember): string {
  return member.flat().reduce((text, piece) => text + piece.text, '');
}

/** How many steps a slide has. */
export function stepsOf(slide: DeckSlide): number {
  if (slide.kind === 'list') return slide.lines.length;
  if (slide.kind === 'point' || slide.kind === 'recall') return slide.members.length;
  return slide.kind === 'question' ? 1 : 0;
}

/** The id of a slide's element, by its number in the deck. */
export function slideId(number: number): string {
  return `slide-${number}`;
}
