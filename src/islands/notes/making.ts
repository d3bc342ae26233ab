import { passageOf } from '../../domain/notes/passage.ts';
import { LONGEST_QUOTE, type Note, type Passage } from '../../schemas/note.ts';
import { addNote, changeNote, deleteNote, restoreNote } from '../../stores/notes.ts';
import { stretchesIn } from './block-text.ts';
import { copyText } from './copy.ts';
import { type NotedLesson, PENDING } from './noted-lesson.ts';
import { isWriting, leavePanel, openPanel } from './panel.ts';
import { hide, say } from './toast.ts';
import { focusBlock, followSelection, isByKey } from './toolbar.ts';

/**
 * Offers to underline, note or copy what is selected in a lesson.
 *
 * @returns opens a note to read and change it
 */
export function followMaking({ id: lesson, prose, blocks, notes, begin, piecesOf, flagOf }: NotedLesson) {
  const focusOn = (id: string, { block }: Passage) => {
    const flag = isByKey() && flagOf(id);
    if (flag) flag.focus({ preventScroll: true });
    // Unseen, but the next Tab goes on from here.
    else focusBlock(document.getElementById(block));
  };
  const noteAt = (passage: Passage) =>
    notes().find((note) => JSON.stringify(note.passage) === JSON.stringify(passage));

  const underline = async (passage: Passage) => {
    const known = noteAt(passage);
    const note = known ?? (await addNote(lesson, passage, ''));
    getSelection()?.removeAllRanges();
    focusOn(note.id, passage);
    if (known) say('这里已经划过线。');
    else say('已划线。', '撤销', () => remove(note));
  };

  const remove = (note: Note) => {
    // As it is by now: another tab may have written in it.
    const taken = notes().find(({ id }) => id === note.id) ?? note;
    deleteNote(taken);
    const undo = () => {
      restoreNote(taken);
      focusOn(taken.id, taken.passage as Passage);
    };
    if (!isByKey()) focusOn(taken.id, taken.passage as Passage);
    say('已删除。', '撤销', undo, isByKey());
  };

  const write = (passage: Passage, note = noteAt(passage)) => {
    leavePanel();
    hide();
    getSelection()?.removeAllRanges();
    begin(note ? undefined : passage);
    openPanel(
      {
        key: note?.id ?? JSON.stringify(passage),
        quote: passage.quote,
        text: note?.text ?? '',
        pieces: piecesOf(note?.id ?? PENDING),
        onSave: async (text) => {
          if (note) changeNote(note, text);
          const saved = note ?? (await addNote(lesson, passage, text));
          begin();
          focusOn(saved.id, passage);
          say('已保存。');
        },
        ...(note && { onDelete: () => remove(note) }),
        onLeave: (hasDraft) => {
          begin();
          focusOn(note?.id ?? PENDING, passage);
          if (hasDraft) say('还没有保存，写的文字先留在这一页。', '接着写', () => write(passage, note));
        },
      },
      prose,
    );
  };

  const copy = ({ quote, block }: Passage) => {
    const title = document.querySelector('h1')?.textContent ?? '';
    // A file on a disk has no address that would help anyone else.
    const isFile = location.protocol === 'file:';
    const address = isFile ? '' : ` ${location.origin}${location.pathname}#${block}`;
    const copied = copyText(`${quote}\n——《${title}》${address}`);
    focusBlock(document.getElementById(block));
    say(copied ? '已复制，附有出处。' : '没有复制成功，请用浏览器自带的复制。');
  };

  followSelection(prose, (range) => {
    const passage = isWriting() ? undefined : passageOf(blocks, stretchesIn(range, prose));
    if (!passage) return undefined;
    if (passage.quote.length > LONGEST_QUOTE) return `选得太长了，一条最多 ${LONGEST_QUOTE} 字。`;
    return {
      划线: () => underline(passage),
      写笔记: () => write(passage),
      复制原文: () => copy(passage),
    };
  });
  return (note: Note) => write(note.passage as Passage, note);
}
