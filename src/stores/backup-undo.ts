/* Taking the last import back: `undo` holds what it changed, under the key `last`. */
import { isNewer } from '../domain/merge.ts';
import { isNote, type Note } from '../schemas/note.ts';
import { isPosition, type Position } from '../schemas/record.ts';
import { type Settings, settingsFrom } from '../schemas/settings.ts';
import { met, resultOf, transact } from './database.ts';
import { flush, sendNews } from './keeping.ts';
import { takeBackSettings } from './stored-settings.ts';

/** What an import put, and what it put it over. */
export interface Change<Value> {
  put: Value;
  /** Absent where nothing was there. */
  before?: Value;
}

/** What an import changed. */
export interface Undo {
  /** Milliseconds since 1970. */
  at: number;
  /** Ids of the events that it added. */
  events: string[];
  positions: Change<Position>[];
  notes: Change<Note>[];
  settings?: Change<Settings>;
}

/** The key of the last import. */
export const LAST = 'last';

/** What the last import brought, for its undoing. */
export interface LastImport {
  /** Milliseconds since 1970. */
  at: number;
  /** How many events it added. */
  events: number;
  /** How many notes it added, changed or took away. */
  notes: number;
}

/** The last import, as long as it can be undone. Never throws. */
export async function lastImport(): Promise<LastImport | undefined> {
  const undo = await readUndo().catch(() => undefined);
  if (!undo || met.newer) return undefined;
  const seen = undo.notes.filter(({ put, before }) => before || !put.deleted);
  return { at: undo.at, events: undo.events.length, notes: seen.length };
}

/**
 * Takes back what the last import brought; what was done since stays. Nothing happens where there is
 * none to take back.
 *
 * @throws DOMException where it can't be stored; then nothing was changed
 */
export async function undoImport(): Promise<void> {
  await flush();
  if (!(await readUndo())) return;
  const undo = await transact(['events', 'positions', 'notes', 'undo'], 'readwrite', async (transaction) => {
    // Another tab may have been quicker.
    const known = undoFrom(await resultOf(transaction.objectStore('undo').get(LAST)));
    if (!known) return undefined;
    for (const id of known.events) transaction.objectStore('events').delete(id);
    await takeBack(transaction.objectStore('positions'), known.positions, ({ lesson }) => lesson);
    await takeBack(transaction.objectStore('notes'), known.notes, ({ id }) => id);
    transaction.objectStore('undo').delete(LAST);
    return known;
  });
  if (!undo) return;
  if (undo.settings) takeBackSettings(undo.settings.put, undo.settings.before);
  sendNews('all');
}

async function takeBack<Small extends { updatedAt: number }>(
  store: IDBObjectStore,
  changes: readonly Change<Small>[],
  keyOf: (small: Small) => string,
) {
  const now = await Promise.all(changes.map(({ put }) => resultOf<Small | undefined>(store.get(keyOf(put)))));
  changes.forEach(({ put, before }, at) => {
    const known = now[at];
    // What has changed since is the learner's own.
    if (!known || isNewer(known, put) || isNewer(put, known)) return;
    if (before) store.put(before);
    else store.delete(keyOf(put));
  });
}

async function readUndo(): Promise<Undo | undefined> {
  const read = (transaction: IDBTransaction) => resultOf(transaction.objectStore('undo').get(LAST));
  return undoFrom(await transact('undo', 'readonly', read));
}

function undoFrom(value: unknown): Undo | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { at, events, positions, notes, settings } = value as Record<string, unknown>;
  const valid =
    Number.isFinite(at) &&
    Array.isArray(events) &&
    events.every((id) => typeof id === 'string') &&
    areChanges(positions, isPosition) &&
    areChanges(notes, isNote) &&
    (settings === undefined || isChange(settings, (part) => settingsFrom(part) !== undefined));
  return valid ? (value as Undo) : undefined;
}

const areChanges = (value: unknown, isValid: (part: unknown) => boolean) =>
  Array.isArray(value) && value.every((change) => isChange(change, isValid));

function isChange(value: unknown, isValid: (part: unknown) => boolean): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { put, before } = value as Record<string, unknown>;
  return isValid(put) && (before === undefined || isValid(before));
}
