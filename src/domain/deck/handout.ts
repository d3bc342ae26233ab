import type { StaticDeck } from './deck.ts';
import type { DeckSlide } from './slide.ts';
import { isAsked, type NumberedSlide, type SpokenGroup, spokenGroups } from './spoken-groups.ts';

/** Slides that one sheet of a handout has room for. */
const PER_PAGE = 3;

/** A lesson in a handout. */
export interface HandoutPart {
  title: string;
  /** Page by page. */
  pages: NumberedSlide[][];
  /** The groups whose questions are answered at the handout's end. */
  asked: SpokenGroup[];
}

/**
 * What of a deck is handed out before the meeting, lesson by lesson: what the room sees, without
 * titles, times and closing; nothing tells what is right, and what is to be called out is left blank.
 */
export function handoutOf({ slides, scripts }: Pick<StaticDeck, 'slides' | 'scripts'>): HandoutPart[] {
  const parts: { title: string; shown: NumberedSlide[]; asked: SpokenGroup[] }[] = [];
  for (const group of spokenGroups(slides, scripts)) {
    const [first] = group.slides;
    if (first?.slide.kind === 'title') parts.push({ title: first.slide.title, shown: [], asked: [] });
    const part = parts[parts.length - 1];
    const isQuiz = isAsked(group);
    part?.shown.push(...group.slides.filter(({ slide }) => isHandedOut(slide, isQuiz)).map(untold));
    if (isQuiz) part?.asked.push(group);
  }
  return parts
    .filter(({ shown }) => shown.length > 0)
    .map(({ title, shown, asked }) => ({ title, asked, pages: inPages(shown) }));
}

function isHandedOut({ kind }: DeckSlide, isQuiz: boolean): boolean {
  return !['title', 'timer', 'closing'].includes(kind) && !(isQuiz && kind === 'text');
}

function untold({ number, slide }: NumberedSlide): NumberedSlide {
  if (slide.kind === 'question') {
    return {
      number,
      slide: { ...slide, options: slide.options.map((option) => ({ ...option, right: false })) },
    };
  }
  if (slide.kind !== 'recall') return { number, slide };
  const members = slide.members.map((member) =>
    member.map((phrase) => phrase.map(({ text, veiled }) => ({ text: veiled ? blank(text) : text, veiled }))),
  );
  return { number, slide: { ...slide, members } };
}

/** A line to write on, as long as the text. */
function blank(text: string): string {
  return '＿'.repeat([...text].length);
}

function inPages(slides: readonly NumberedSlide[]): NumberedSlide[][] {
  return Array.from({ length: Math.ceil(slides.length / PER_PAGE) }, (_, page) =>
    slides.slice(page * PER_PAGE, (page + 1) * PER_PAGE),
  );
}
