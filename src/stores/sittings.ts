/* Sittings in progress: one object each in IndexedDB (`sittings`); without a database they last as long as the page. */
import { isKeptSitting, type KeptSitting } from '../schemas/sitting.ts';
import { openDatabase, readStore } from './database.ts';

const inMemory = new Map<string, KeptSitting>();

/** The sitting kept under an id, if there is one that can be read. */
export async function readSitting(id: string): Promise<KeptSitting | undefined> {
  const database = await openDatabase();
  if (typeof database === 'string') return inMemory.get(id);
  try {
    const sittings = await readStore(database, 'sittings', isKeptSitting);
    return sittings.find((sitting) => sitting.id === id);
  } catch {
    return inMemory.get(id);
  }
}

/** Keeps a sitting under its id, instead of the one kept there before. */
export async function keepSitting(sitting: KeptSitting): Promise<void> {
  const stamped = { ...sitting, updatedAt: Date.now() };
  inMemory.set(sitting.id, stamped);
  const database = await openDatabase();
  if (typeof database === 'string') return;
  await database.put('sittings', stamped).catch(() => undefined);
}

/** Forgets a sitting; the answers given in it stay in the record. */
export async function dropSitting(id: string): Promise<void> {
  inMemory.delete(id);
  const database = await openDatabase();
  if (typeof database === 'string') return;
  await database.delete('sittings', id).catch(() => undefined);
}
