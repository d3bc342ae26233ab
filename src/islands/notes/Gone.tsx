import type { Note } from '../../schemas/note.ts';
import { restoreNote } from '../../stores/notes.ts';
import { useFocus } from '../use-focus.ts';

/** What stands in the place of a note that was just deleted. */
export function Gone({ note, onUndo }: { note: Note; onUndo: (note: Note) => void }) {
  const button = useFocus<HTMLButtonElement>(true);
  return (
    <p class="note-meta">
      <span role="status">已删除。</span>
      <button
        type="button"
        ref={button}
        class="as-link"
        onClick={() => {
          restoreNote(note);
          onUndo(note);
        }}
      >
        撤销
      </button>
    </p>
  );
}
