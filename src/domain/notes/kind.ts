import type { Note } from '../../schemas/note.ts';

/** 划线, 笔记, 心得. */
export type NoteKind = 'highlight' | 'note' | 'thought';

/** What a note is: with a passage a highlight until something is written, without one a 学习心得. */
export function kindOf({ passage, text }: Note): NoteKind {
  if (!passage) return 'thought';
  return text === '' ? 'highlight' : 'note';
}
