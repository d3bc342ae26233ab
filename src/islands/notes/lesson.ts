import stylesheet from '../../styles/lesson-notes.css?url';
import makingStyles from '../../styles/note-making.css?url';
import { kindOf } from '../../domain/notes/kind.ts';
import { locator } from '../../domain/notes/locate.ts';
import type { Note, Passage } from '../../schemas/note.ts';
import { $notes, loadNotes } from '../../stores/notes.ts';
import { addStylesheet } from '../stylesheet.ts';
import { textsOf } from './block-text.ts';
import { highlightsIn } from './highlights.ts';
import { type NotedLesson, PENDING } from './noted-lesson.ts';

let opening: Promise<void> | undefined;

/**
 * Shows the learner's highlights and notes in a lesson, and offers to make one of what is selected.
 * May be called often; only the first call counts, or the next after one that failed. Never rejects.
 *
 * @param id `<lecture>/<lesson>`
 * @param prose the element with the lesson's blocks, each with the id that a passage names
 */
export function openNotes(id: string, prose: HTMLElement): Promise<void> {
  opening ??= Promise.all([addStylesheet(stylesheet), loadNotes()]).then(
    () => allowMaking(show(id, prose)),
    () => {
      opening = undefined;
    },
  );
  return opening;
}

function show(id: string, prose: HTMLElement): NotedLesson {
  const blocks = textsOf(prose);
  const locate = locator(blocks);
  const { show, piecesOf, flagOf } = highlightsIn(prose);
  let pending: Passage | undefined;
  const notes = () => $notes.get().filter(({ place, passage }) => place === id && passage);
  const paint = () => {
    const saved = notes().map((note) => {
      const { id, quote, kind } = { ...(note.passage as Passage), id: note.id, kind: kindOf(note) };
      const label = `${kind === 'note' ? '笔记' : '划线'}：${quote.slice(0, 12)}`;
      return { id, stretches: locate(note.passage as Passage), kind, label };
    });
    const begun = pending ? [{ id: PENDING, stretches: locate(pending), kind: PENDING, label: '' }] : [];
    show([...saved, ...begun]);
  };
  const begin = (passage?: Passage) => {
    pending = passage;
    paint();
  };
  $notes.subscribe(paint);
  return { id, prose, blocks, notes, begin, piecesOf, flagOf };
}

/** Fetches what makes and changes notes once something is selected, or a note is pressed. */
function allowMaking(lesson: NotedLesson) {
  const { prose } = lesson;
  let fetching: Promise<((note: Note) => void) | undefined> | undefined;
  const making = () => {
    fetching ??= Promise.all([import('./making.ts'), addStylesheet(makingStyles)]).then(
      ([{ followMaking }]) => followMaking(lesson),
      () => (fetching = undefined),
    );
    return fetching;
  };
  const look = () => {
    const selection = getSelection();
    if (selection?.isCollapsed === false && prose.contains(selection.anchorNode)) making();
  };
  document.addEventListener('selectionchange', look);
  look();
  prose.addEventListener('click', async ({ target }) => {
    const id = (target as Element).closest<HTMLElement>('[data-note]')?.dataset.note;
    const note = lesson.notes().find((known) => known.id === id);
    // A term or slip within a highlight opens its own box; who selects within one wants no panel.
    if (!note || (target as Element).closest('a') || getSelection()?.isCollapsed === false) return;
    (await making())?.(note);
  });
}
