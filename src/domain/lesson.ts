/** What a lesson's MDX says, read once at build: prose as blocks, and the data its tags carry. */
export interface LessonOutline {
  blocks: Block[];
  headings: Heading[];
  /** What is shown to a room, in order of appearance. */
  stage: Staged[];
  notes: EditorNote[];
  discussions: Discussion[];
  /** Glossary ids in order of appearance, each once. */
  terms: string[];
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

/** Something that is shown to a room. */
export type Staged = Slide | StagedChart | StagedTimer;

/** Where in the lesson something is shown. */
interface Place {
  /** Id of the block that follows; undefined at the lesson's end. */
  before?: string;
}

/** What the room sees while the prose that follows is spoken. */
export interface Slide extends Place {
  kind: 'slide';
  title: string;
  lines: string[];
}

/** A chart of the lecture's `charts.yaml`. */
export interface StagedChart extends Place {
  kind: 'chart';
  id: string;
}

/** Time for the room to do something by itself. */
export interface StagedTimer extends Place {
  kind: 'timer';
  title: string;
  /** NaN where the author wrote none, or no number; the content check reports it. */
  minutes: number;
}

/** A question for the meeting. */
export interface Discussion {
  question: string;
  /** Minutes for it, where the author wrote them; NaN for what is no number. */
  minutes?: number;
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

/** What a note says: of a slip first what the source has, or what it may have meant. */
export function noteRemark({ slip, text = '' }: Pick<EditorNote, 'slip' | 'text'>): string {
  if (!slip) return text;
  return (slip.sure ? `原文作“${slip.was.trim()}”。` : `疑为“${slip.now}”。`) + text;
}

/** What is shown of one kind, in order. */
export function stagedOf<Kind extends Staged['kind']>(
  { stage }: LessonOutline,
  kind: Kind,
): Extract<Staged, { kind: Kind }>[] {
  return stage.filter((staged): staged is Extract<Staged, { kind: Kind }> => staged.kind === kind);
}

/** Minutes for what the author gave none. */
const MINUTES = 5;

/** The minutes that an author gave, or what they are without; the content check reports what is no number. */
export function plannedMinutes(given = MINUTES): number {
  return given > 0 ? given : MINUTES;
}

/** Characters a minute at study pace, notes and terms included: half of silent reading's 300. */
const STUDY_PACE = 150;

/** Minutes to study the blocks, at least 1. */
export function studyMinutes(blocks: Block[]): number {
  const characters = blocks.reduce((sum, { shown }) => sum + shown.replace(/\s/g, '').length, 0);
  return Math.max(1, Math.round(characters / STUDY_PACE));
}

/** Characters of prose that the first screen of the largest phones has room for: 430 × 932 px, below the lesson's head. */
const FIRST_SCREEN = 280;

/** The id of the last block that a phone's first screen shows anything of, or undefined if all may fit. */
export function foldOf(blocks: Block[]): string | undefined {
  let characters = 0;
  for (const { id, shown } of blocks) {
    characters += shown.length;
    if (characters >= FIRST_SCREEN) return id;
  }
  return undefined;
}

/** The id of the block whose source holds `quote` verbatim, or undefined. */
export function blockOfQuote(blocks: Block[], quote: string): string | undefined {
  return blocks.find(({ source }) => source.includes(quote))?.id;
}
