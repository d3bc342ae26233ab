import type { BlockText } from '../../domain/notes/passage.ts';
import type { Note, Passage } from '../../schemas/note.ts';

/** A lesson with its notes shown, as what makes and changes notes needs it: `making.ts`. */
export interface NotedLesson {
  /** `<lecture>/<lesson>` */
  id: string;
  prose: HTMLElement;
  blocks: BlockText[];
  /** The notes on passages of this lesson. */
  notes: () => Note[];
  /** Shows a passage that is being written about, under the id `PENDING`; or no longer. */
  begin: (passage?: Passage) => void;
  /** The elements that show a note, and the button at its end. */
  piecesOf: (id: string) => HTMLElement[];
  flagOf: (id: string) => HTMLElement | undefined;
}

/** The id that what is being written about has until it is saved. */
export const PENDING = 'pending';
