import { useEffect, useRef, useState } from 'preact/hooks';
import { dayInWords } from '../../domain/notes/export.ts';
import type { NotePlace } from '../../domain/notes/list.ts';
import { routesUnder } from '../../domain/routes.ts';
import type { Note } from '../../schemas/note.ts';
import { changeNote } from '../../stores/notes.ts';
import { localDay } from '../local-day.ts';
import { useFocus } from '../use-focus.ts';
import { Editor } from './Editor.tsx';

interface Props {
  base: string;
  note: Note;
  /** Undefined as long as it isn't known. */
  place: NotePlace | 'lost' | undefined;
  /** Whether its lesson is still there. */
  isHere: boolean;
  /** Whether what had the focus is gone. */
  takeFocus: boolean;
  onTouch: (id: string) => void;
  onDelete: (note: Note) => void;
}

/** A quotation in an address is cut at so many characters: it only has to be found. */
const ENOUGH = 80;

/** A highlight or a note in the list. */
export function Entry({ base, note, place, isHere, takeFocus, onTouch, onDelete }: Props) {
  const to = routesUnder(base);
  const [editing, setEditing] = useState(false);
  const change = useFocus<HTMLButtonElement>(takeFocus);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !editing) change.current?.focus();
    was.current = editing;
  }, [editing]);
  const { passage } = note;
  const about = (passage?.quote ?? note.text).slice(0, 12);
  const lost = place === 'lost';
  const {
    block = passage?.block ?? '',
    words = passage?.quote.split('\n') ?? [],
    nth = 0,
  } = lost ? {} : (place ?? {});
  const day = localDay(note.createdAt);
  return (
    <>
      {passage && <blockquote>{passage.quote}</blockquote>}
      {editing ? (
        <Editor
          label="笔记"
          text={note.text}
          takeFocus
          onFocus={() => onTouch(note.id)}
          onSave={(text) => changeNote(note, text)}
        />
      ) : (
        note.text !== '' && <p class="note-text">{note.text}</p>
      )}
      {isHere && lost && <p class="small">原文已改动，位置找不到了。</p>}
      <p class="note-meta">
        <time class="small" dateTime={day}>
          {dayInWords(day)}
        </time>
        {isHere && (
          <a
            href={
              lost
                ? to.lesson(note.place)
                : to.passage(
                    note.place,
                    block,
                    words.map((part) => part.slice(0, ENOUGH)),
                    nth,
                  )
            }
            aria-label={`${lost ? '打开这一课' : '回到原文'}：${about}`}
          >
            {lost ? '打开这一课' : '回到原文'}
          </a>
        )}
        <button
          type="button"
          ref={change}
          class="as-link"
          aria-label={`${editing ? '完成' : '修改'}：${about}`}
          onClick={() => setEditing(!editing)}
        >
          {editing ? '完成' : '修改'}
        </button>
        <button type="button" class="as-link" aria-label={`删除：${about}`} onClick={() => onDelete(note)}>
          删除
        </button>
      </p>
    </>
  );
}
