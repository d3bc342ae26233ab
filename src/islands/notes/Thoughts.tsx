import { useRef } from 'preact/hooks';
import type { Note } from '../../schemas/note.ts';
import { addNote, changeNote } from '../../stores/notes.ts';
import { Editor } from './Editor.tsx';

interface Props {
  lecture: string;
  thoughts: Note[];
  /** Whether there is a field to begin one in. */
  canBegin: boolean;
  /** Keeps what is being written in the list, whatever is being looked for. */
  onTouch: (id: string) => void;
}

/** The key of the field that a 学习心得 is begun in, and keeps when it has been saved. */
const NEW = 'new';

/** A learner's 学习心得 on a lecture: one as a rule, more when another device brought its own. */
export function Thoughts({ lecture, thoughts, canBegin, onTouch }: Props) {
  const begun = useRef<Promise<Note>>();
  const known = useRef(new Set(thoughts.map(({ id }) => id)));
  const own = useRef<string>();
  for (const { id } of thoughts) {
    if (!known.current.has(id) && begun.current) own.current ??= id;
    known.current.add(id);
  }
  const filled = thoughts.filter(({ id, text }) => text.trim() !== '' || id === own.current);
  const shown = filled.length > 0 ? filled : thoughts.slice(0, 1);
  const fields: (Note | undefined)[] = shown.length === 0 && canBegin ? [undefined] : shown;
  const begin = (text: string) => {
    if (begun.current) begun.current.then((note) => changeNote(note, text));
    else if (text.trim() !== '') begun.current = addNote(lecture, undefined, text);
  };
  return (
    <>
      {fields.map((note, at) => (
        <Editor
          key={!note || note.id === own.current ? NEW : note.id}
          label={fields.length > 1 ? `我的学习心得（${at + 1}）` : '我的学习心得'}
          text={note?.text ?? ''}
          placeholder="学了这一讲，有什么体会、打算？写下来，自动保存在这台设备上。"
          onFocus={() => note && onTouch(note.id)}
          onSave={(text) => (note ? changeNote(note, text) : begin(text))}
        />
      ))}
    </>
  );
}
