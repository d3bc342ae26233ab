import { type Block, type EditorNote, type LessonOutline, noteRemark } from '../lesson.ts';

/** A step of a slide, both by number; slides count from 1 in the deck at hand. */
export interface Cue {
  slide: number;
  step: number;
}

/** Words that are on a slide. */
export interface CuedPhrase {
  words: string;
  cue: Cue;
}

/** A piece of a paragraph, and the steps that show it. */
export interface ScriptPiece {
  text: string;
  cues: Cue[];
}

/** A paragraph of the script; the label says what it is where it isn't the lecture's running text. */
export interface ScriptParagraph {
  label?: string;
  pieces: ScriptPiece[];
}

/** What the speaker has before them while these slides are shown. */
export interface Script {
  slides: number[];
  paragraphs: ScriptParagraph[];
  /** The editor's, beneath the text. */
  notes: string[];
}

/**
 * A text cut where phrases that are on slides begin and end; phrases that overlap share a piece.
 * One that doesn't stand in the text is passed over; of several places the first counts.
 */
export function cuedPieces(text: string, phrases: readonly CuedPhrase[]): ScriptPiece[] {
  const found = phrases.flatMap(({ words, cue }) => {
    const from = words === '' ? -1 : text.indexOf(words);
    return from < 0 ? [] : [{ from, to: from + words.length, cue }];
  });
  const bounds = new Set([0, text.length, ...found.flatMap(({ from, to }) => [from, to])]);
  const cuts = [...bounds].sort((one, other) => one - other);
  return cuts.slice(1).map((to, index) => {
    const from = cuts[index] ?? 0;
    const cues = found.filter((phrase) => phrase.from <= from && phrase.to >= to).map(({ cue }) => cue);
    return { text: text.slice(from, to), cues };
  });
}

/** A paragraph of plain text. */
export function plainParagraph(text: string, label?: string): ScriptParagraph {
  return { ...(label !== undefined && { label }), pieces: [{ text, cues: [] }] };
}

/** The script of the slides shown while these blocks are spoken. */
export function proseScript(
  slides: number[],
  blocks: readonly Block[],
  { notes }: LessonOutline,
  phrases: readonly CuedPhrase[] = [],
): Script {
  // A phrase is cued once: at its first place in these blocks.
  let left = [...phrases];
  const paragraphs = blocks.map(({ shown }) => {
    const text = shown.trim();
    const pieces = cuedPieces(text, left);
    left = left.filter(({ words }) => !text.includes(words));
    return { pieces };
  });
  const ids = new Set(blocks.map(({ id }) => id));
  return { slides, paragraphs, notes: notes.filter(({ block }) => ids.has(block)).map(noteText) };
}

/** An editor's note in words, of a slip with the words that it is about. */
export function noteText(note: EditorNote): string {
  const { slip } = note;
  return (slip ? `“${(slip.sure ? slip.now : slip.was).trim()}”` : '') + noteRemark(note);
}

/** The script for slides whose numbers begin later by `offset`. */
export function movedScript({ slides, paragraphs, notes }: Script, offset: number): Script {
  const moved = ({ slide, step }: Cue) => ({ slide: slide + offset, step });
  return {
    slides: slides.map((slide) => slide + offset),
    paragraphs: paragraphs.map(({ pieces, ...paragraph }) => ({
      ...paragraph,
      pieces: pieces.map(({ text, cues }) => ({ text, cues: cues.map(moved) })),
    })),
    notes,
  };
}
