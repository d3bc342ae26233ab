/** What a lesson's MDX says, read once at build: prose as blocks, and the data its tags carry. */
export interface LessonOutline {
  blocks: Block[];
  headings: Heading[];
  slides: Slide[];
  notes: EditorNote[];
  discussions: string[];
  /** Glossary ids in order of appearance, each once. */
  terms: string[];
  /** Chart ids in order of appearance. */
  charts: string[];
}

/** One heading or paragraph of the lecture. */
export interface Block {
  /** `p-32`: the line of source.txt, counted from 1. Deep links, evidence and positions use it. */
  id: string;
  /** What source.txt has. */
  source: string;
  /** What readers see: `source` with the certain slips mended. */
  shown: string;
}

/** An entry of the lesson's table of contents. `id` is that of the block it stands in. */
export interface Heading {
  id: string;
  text: string;
  /** 2 or 3; the lesson's title is 1. */
  depth: number;
}

/** What the room sees while the prose that follows is spoken. */
export interface Slide {
  title: string;
  lines: string[];
  /** Id of the block that follows; undefined at the lesson's end. */
  before?: string;
}

/** A note of the editor's, or a slip of the text with its emendation. */
export interface EditorNote {
  /** Counts from 1 within the lesson. */
  number: number;
  block: string;
  /** For a slip: what the source has, what it ought to be, and whether that is certain. */
  slip?: { was: string; now: string; sure: boolean };
  text?: string;
}

/** Characters a minute at study pace, notes and terms included: half of silent reading's 300. */
const STUDY_PACE = 150;

/** Minutes to study the blocks, at least 1. */
export function studyMinutes(blocks: Block[]): number {
  const characters = blocks.reduce((sum, { shown }) => sum + shown.replace(/\s/g, '').length, 0);
  return Math.max(1, Math.round(characters / STUDY_PACE));
}

/** The id of the block whose source holds `quote` verbatim, or undefined. */
export function blockOfQuote(blocks: Block[], quote: string): string | undefined {
  return blocks.find(({ source }) => source.includes(quote))?.id;
}
