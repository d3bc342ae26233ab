/* Taking a record in. */
import { isNewer } from '../domain/merge.ts';
import type { LearnerRecord } from '../schemas/backup.ts';
import type { RecordEvent } from '../schemas/record.ts';
import { putOffBackup } from './backup-state.ts';
import { type Change, LAST, type Undo } from './backup-undo.ts';
import { resultOf, transact } from './database.ts';
import { flush, sendNews } from './keeping.ts';
import { changeSettings } from './settings.ts';
import { settingsChange } from './stored-settings.ts';

/**
 * Takes a record in, by union, in one transaction; afterwards this page and all tabs have it, and
 * `undoImport` can take it back. What brings nothing new changes nothing, not even what can be undone.
 *
 * @throws DOMException where it can't be stored; then nothing was changed
 */
export async function importRecord(incoming: LearnerRecord): Promise<void> {
  await flush();
  const settings = settingsChange(incoming.settings);
  const stores = ['events', 'positions', 'notes', 'undo'] as const;
  const brought = await transact([...stores], 'readwrite', async (transaction) => {
    const undo: Undo = {
      at: Date.now(),
      events: await addEvents(transaction.objectStore('events'), incoming.events),
      positions: await putNewer(transaction.objectStore('positions'), incoming.positions),
      notes: await putNewer(transaction.objectStore('notes'), incoming.notes),
      ...(settings && { settings }),
    };
    const isSomething = settings || undo.events.length + undo.positions.length + undo.notes.length > 0;
    if (isSomething) transaction.objectStore('undo').put(undo, LAST);
    return isSomething;
  });
  if (!brought) return;
  if (settings) changeSettings(settings.put);
  // What was just brought in needn't be taken out again at once.
  putOffBackup();
  sendNews('all');
}

/** Adds those not there. Not one is waited for: fifty thousand go in at once. */
async function addEvents(store: IDBObjectStore, events: readonly RecordEvent[]): Promise<string[]> {
  const known = new Set<IDBValidKey>(await resultOf(store.getAllKeys()));
  const added: string[] = [];
  for (const event of events) {
    if (known.has(event.id)) continue;
    known.add(event.id);
    added.push(event.id);
    store.put(event);
  }
  return added;
}

async function putNewer<Small extends { updatedAt: number }>(
  store: IDBObjectStore,
  incoming: readonly Small[],
): Promise<Change<Small>[]> {
  const keyOf = (small: Small) => small[store.keyPath as keyof Small];
  const all: Small[] = await resultOf(store.getAll());
  const known = new Map(all.map((small) => [keyOf(small), small]));
  const changes = incoming.flatMap((small): Change<Small>[] => {
    const before = known.get(keyOf(small));
    if (before && !isNewer(small, before)) return [];
    return [{ put: small, ...(before && { before }) }];
  });
  for (const { put } of changes) store.put(put);
  return changes;
}
