/*
 * Sittings in progress: one object each in IndexedDB (`sittings`). Without a database they are in
 * sessionStorage, for as long as the tab lives.
 */
import { isKeptSitting, type KeptSitting } from '../schemas/sitting.ts';
import { openDatabase, readStore } from './database.ts';

const keyOf = (id: string) => `dangke:sitting:${id}`;

/** The sitting kept under an id, if there is one that can be read. */
export async function readSitting(id: string): Promise<KeptSitting | undefined> {
  const database = await openDatabase();
  try {
    if (typeof database !== 'string') {
      const sittings = await readStore(database, 'sittings', isKeptSitting);
      return sittings.find((sitting) => sitting.id === id);
    }
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null');
    return isKeptSitting(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a sitting under its id, instead of the one kept there before. */
export async function keepSitting(sitting: KeptSitting): Promise<void> {
  const stamped = { ...sitting, updatedAt: Date.now() };
  const database = await openDatabase();
  try {
    if (typeof database === 'string') sessionStorage.setItem(keyOf(sitting.id), JSON.stringify(stamped));
    else await database.put('sittings', stamped);
  } catch {
    // Blocked or full: the sitting lasts as long as the page.
    return;
  }
}

/** Forgets a sitting. Answers of a study sitting are in the record already, those of a test go with it. */
export async function dropSitting(id: string): Promise<void> {
  const database = await openDatabase();
  try {
    if (typeof database === 'string') sessionStorage.removeItem(keyOf(id));
    else await database.delete('sittings', id);
  } catch {
    return;
  }
}
