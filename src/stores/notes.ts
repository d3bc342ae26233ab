/* Highlights, notes and 学习心得 as pages use them. Fetched only where there are any, or one is made. */
import { atom, computed } from 'nanostores';
import { mergeNotes } from '../domain/merge.ts';
import { isNote, type Note, type Passage } from '../schemas/note.ts';
import { met, readAll } from './database.ts';
import { claimLeft, keep, onNews, reportTrouble } from './keeping.ts';
import { randomId } from './random-id.ts';
import { setAside } from './unreadable.ts';

const $all = atom<readonly Note[]>([]);
/** The notes there are, in no particular order; those taken away are not among them. */
export const $notes = computed($all, (all) => all.filter(({ deleted }) => !deleted));

let loading: Promise<void> | undefined;

/** Loads the notes, once; later calls wait for the same load. Never throws. */
export function loadNotes(): Promise<void> {
  loading ??= load();
  return loading;
}

/** Every note with those taken away, for backups and merging. */
export async function allNotes(): Promise<readonly Note[]> {
  await loadNotes();
  return $all.get();
}

/** Adds a highlight, a note or (without passage) a 学习心得. */
export async function addNote(place: string, passage: Passage | undefined, text: string): Promise<Note> {
  await loadNotes();
  const now = Date.now();
  const note: Note = {
    id: randomId(),
    place,
    ...(passage && { passage }),
    text,
    createdAt: now,
    updatedAt: now,
  };
  put(note);
  return note;
}

/** Changes what is written in a note. */
export function changeNote(note: Note, text: string): void {
  const { deleted: _, ...kept } = note;
  put({ ...kept, text, updatedAt: later(note) });
}

/** Takes a note away, and its words with it; `changeNote` or `restoreNote` brings it back. */
export function deleteNote(note: Note): void {
  const { passage: _, ...kept } = note;
  put({ ...kept, text: '', deleted: true, updatedAt: later(note) });
}

/** Undoes `deleteNote`: the note as it was. */
export function restoreNote(note: Note): void {
  put({ ...note, updatedAt: later($all.get().find(({ id }) => id === note.id) ?? note) });
}

/** Now, but after the note's last change, also when the clock was set back since. */
const later = ({ updatedAt }: Note) => Math.max(Date.now(), updatedAt + 1);

function put(note: Note) {
  $all.set(mergeNotes($all.get(), [note]));
  keep('notes', note);
}

async function load() {
  onNews((news) => {
    if (news === 'all') {
      $all.set([]);
      read();
    } else {
      const notes = news.flatMap(([store, value]) => (store === 'notes' ? [value] : []));
      $all.set(mergeNotes($all.get(), notes.filter(isNote)));
    }
  });
  $all.set(claimLeft('notes', isNote));
  await read();
}

async function read() {
  try {
    const values = await readAll('notes');
    $all.set(mergeNotes(values.filter(isNote), $all.get()));
    if (!values.every(isNote) && !met.newer) await setAside('notes', isNote);
  } catch (error) {
    if (!met.newer) reportTrouble(error);
  }
}
