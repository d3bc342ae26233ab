/* Highlights, notes and 学习心得 as pages use them. Fetched only where there are any, or one is made. */
import { atom } from 'nanostores';
import { mergeNotes } from '../domain/merge.ts';
import { isNote, type Note, type Passage } from '../schemas/note.ts';
import { met, readAll } from './database.ts';
import { claimLeft, keep, onNews, reportTrouble, waitingOf } from './keeping.ts';
import { randomId } from './random-id.ts';

/** The notes there are, in no particular order; those taken away are not among them. */
export const $notes = atom<readonly Note[]>([]);

/** Those taken away too. */
let all: readonly Note[] = [];

let loading: Promise<void> | undefined;
let reading = Promise.resolve();

/** Loads the notes, once; later calls wait for the same load. Never throws. */
export function loadNotes(): Promise<void> {
  loading ??= load();
  return loading;
}

/** Every note with those taken away, for backups and merging. */
export async function allNotes(): Promise<readonly Note[]> {
  await loadNotes();
  return all;
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
  put({ ...note, updatedAt: later(all.find(({ id }) => id === note.id) ?? note) });
}

/** Now, but after the note's last change, also when the clock was set back since. */
const later = ({ updatedAt }: Note) => Math.max(Date.now(), updatedAt + 1);

function put(note: Note) {
  setAll(mergeNotes(all, [note]));
  keep('notes', note);
}

function setAll(notes: readonly Note[]) {
  all = notes;
  $notes.set(notes.filter(({ deleted }) => !deleted));
}

async function load() {
  onNews((news) => {
    if (typeof news === 'string') {
      read(true);
    } else {
      const notes = news.flatMap(([store, value]) => (store === 'notes' ? [value] : []));
      setAll(mergeNotes(all, notes.filter(isNote)));
    }
  });
  setAll(claimLeft('notes', isNote));
  await read();
}

/**
 * Brings the page up to what the database has. One at a time; never throws.
 *
 * @param anew whether to forget first what the page knew: something may have been deleted
 */
function read(anew = false): Promise<void> {
  reading = reading
    .then(() => {
      if (anew) setAll(waitingOf('notes'));
      return readStored();
    })
    .catch((error) => {
      if (!met.newer) reportTrouble(error);
    });
  return reading;
}

async function readStored() {
  const values = await readAll('notes');
  setAll(mergeNotes(values.filter(isNote), all));
  if (!values.every(isNote) && !met.newer) {
    await import('./unreadable.ts').then(({ setAside }) => setAside('notes', isNote));
  }
}
