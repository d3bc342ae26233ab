/*
 * Taking the record out, bringing another in, and removing it. Fetched only where that is done.
 */
import { backupText } from '../domain/backup/file.ts';
import type { LearnerRecord } from '../schemas/backup.ts';
import { allNotes } from './notes.ts';
import { $events, $positions, loadRecord } from './record.ts';
import { storedSettings } from './stored-settings.ts';
import { readUnreadable } from './unreadable.ts';

export type { LastBackup } from '../domain/backup/due.ts';
export { deleteEverything } from './backup-delete.ts';
export { importRecord } from './backup-import.ts';
export { backupPutOffAt, lastBackup, noteBackup, putOffBackup } from './backup-state.ts';
export { type LastImport, lastImport, undoImport } from './backup-undo.ts';

/** The whole record as this device has it. Never throws: where nothing can be read it is the page's own. */
export async function wholeRecord(): Promise<LearnerRecord> {
  const [notes] = await Promise.all([allNotes(), loadRecord()]);
  const settings = storedSettings();
  return { events: $events.get(), positions: $positions.get(), notes, ...(settings && { settings }) };
}

/** The record as a backup file, with what could not be read. */
export async function exportRecord(): Promise<string> {
  const record = await wholeRecord();
  const unreadable = [...(await readUnreadable()), ...unreadableKeys()];
  return backupText(record, unreadable, Date.now());
}

/** What was set aside in localStorage. */
function unreadableKeys(): { store: 'localStorage'; key: string; value: string | null }[] {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
    return keys
      .filter((key) => /^dangke:.*:unreadable$/.test(key))
      .map((key) => ({ store: 'localStorage', key, value: localStorage.getItem(key) }));
  } catch {
    return [];
  }
}
