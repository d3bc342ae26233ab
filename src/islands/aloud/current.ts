import type { Sentence } from '../../domain/speech/sentences.ts';
import { wrap } from '../notes/block-text.ts';

/** Air between the sentence and what is fixed at the screen's edges, in CSS pixels. */
const AIR = 12;

/**
 * Marks the sentence that is read, and keeps it in view.
 *
 * @param prose the element with the lesson's blocks
 * @param bar what must not cover it
 */
export function currentSentence(prose: HTMLElement, bar: HTMLElement) {
  let pieces: HTMLElement[] = [];
  let wanted: Sentence | undefined;
  let shown: Sentence | undefined;

  const unmark = () => {
    for (const piece of pieces) {
      const parent = piece.parentNode;
      piece.replaceWith(...piece.childNodes);
      parent?.normalize();
    }
    pieces = [];
    shown = undefined;
  };
  const mark = () => {
    // What the reader is selecting would be lost if the text under it were taken apart.
    if (shown === wanted || isSelecting(prose)) return;
    unmark();
    shown = wanted;
    if (!wanted) return;
    pieces = wrap(wanted, () => {
      const piece = document.createElement('span');
      piece.className = 'read-now';
      return piece;
    });
  };
  const look = () => mark();
  document.addEventListener('selectionchange', look);

  return {
    /** Marks a sentence. The page follows unless the reader has scrolled away, or when asked to. */
    show(sentence: Sentence, follow: boolean) {
      const wasInView = pieces.some((piece) => isInView(piece, 0));
      const isFirst = pieces.length === 0;
      wanted = sentence;
      mark();
      const [first] = pieces;
      if (!first || shown !== sentence || !(follow || wasInView || isFirst)) return;
      const room = bar.getBoundingClientRect().top - AIR;
      if (pieces.every((piece) => isInView(piece, AIR) && piece.getBoundingClientRect().bottom < room))
        return;
      first.scrollIntoView({ block: 'center' });
    },
    /** Takes the mark away, for good. */
    clear() {
      document.removeEventListener('selectionchange', look);
      unmark();
    },
  };
}

function isSelecting(prose: HTMLElement): boolean {
  const selection = getSelection();
  return selection?.isCollapsed === false && prose.contains(selection.anchorNode);
}

function isInView(piece: HTMLElement, air: number): boolean {
  const { top, bottom } = piece.getBoundingClientRect();
  const header = document.querySelector('.masthead-bar')?.getBoundingClientRect().bottom ?? 0;
  return bottom > header + air && top < innerHeight - air;
}
