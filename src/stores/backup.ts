/* Taking the record out, bringing another in, and removing it. Fetched only where that is done. */
import type { LearnerRecord } from '../schemas/backup.ts';

/** What the last import brought, for its undoing. */
export interface LastImport {
  /** Milliseconds since 1970. */
  at: number;
  /** How many events and notes it added or changed. */
  events: number;
  notes: number;
}

/** When a backup was last made on this device, and how many events it had. */
export interface LastBackup {
  at: number;
  events: number;
}

/** The whole record as this device has it. */
export async function wholeRecord(): Promise<LearnerRecord> {
  throw new Error('to be written');
}

/** The record as a backup file, with what could not be read. */
export async function exportRecord(): Promise<string> {
  throw new Error('to be written');
}

/**
 * Takes a record in, by union, in one transaction; afterwards this page and all tabs have it.
 *
 * @throws where it can't be stored; then nothing was changed
 */
export async function importRecord(_incoming: LearnerRecord): Promise<void> {}

/** The last import, as long as it can be undone. */
export async function lastImport(): Promise<LastImport | undefined> {
  return undefined;
}

/**
 * Takes back what the last import brought; what was done since stays.
 *
 * @throws where it can't be stored; then nothing was changed
 */
export async function undoImport(): Promise<void> {}

/**
 * Deletes everything that the site has stored on this device, in all its tabs.
 *
 * @throws where the browser doesn't allow it
 */
export async function deleteEverything(): Promise<void> {}

/** When a backup was last made on this device; undefined where none was. */
export function lastBackup(): LastBackup | undefined {
  return undefined;
}

/** Notes that a backup was made now. */
export function noteBackup(): void {}
