/*
 * Records that could not be read: set aside whole, offered with every backup, and taken back by a
 * version of the site that can read them. Fetched only where there are any.
 */
import { isNote } from '../schemas/note.ts';
import { isPosition, isRecordEvent } from '../schemas/record.ts';
import { allOf, resultOf, type StoreName, transact } from './database.ts';
import { sendNews } from './keeping.ts';
import { $storageTrouble } from './storage-state.ts';

/** Moves what fails the check from its store to `unreadable`, in one transaction. Never throws. */
export async function setAside(store: StoreName, isValid: (value: unknown) => boolean): Promise<void> {
  try {
    await transact([store, 'unreadable'], 'readwrite', async (transaction) => {
      const source = transaction.objectStore(store);
      for (const value of await allOf(source)) {
        if (isValid(value)) continue;
        transaction.objectStore('unreadable').add({ store, value });
        source.delete((value as Record<string, IDBValidKey>)[source.keyPath as string] as IDBValidKey);
      }
    });
    $storageTrouble.set('unreadable');
  } catch {
    // They stay where they are, and are passed over.
    return;
  }
}

const guards: Partial<Record<string, (value: unknown) => boolean>> = {
  events: isRecordEvent,
  positions: isPosition,
  notes: isNote,
};

/** Puts back what this version can read, and reports what remains. Never throws. */
export async function takeBack(): Promise<void> {
  try {
    const counts = await transact(
      ['events', 'positions', 'notes', 'unreadable'],
      'readwrite',
      async (transaction) => {
        const aside = transaction.objectStore('unreadable');
        const [values, keys] = await Promise.all([resultOf(aside.getAll()), resultOf(aside.getAllKeys())]);
        let taken = 0;
        for (const [at, { store, value }] of values.entries()) {
          if (!guards[store]?.(value)) continue;
          const target = transaction.objectStore(store);
          // What has since come to stand there is the newer.
          if ((await resultOf(target.count(value[target.keyPath as string]))) === 0) target.put(value);
          aside.delete(keys[at] as IDBValidKey);
          taken += 1;
        }
        return { taken, left: values.length - taken };
      },
    );
    if (counts?.left) $storageTrouble.set('unreadable');
    if (counts?.taken) sendNews('all');
  } catch {
    return;
  }
}

/** What is set aside; empty where nothing can be read. */
export async function readUnreadable(): Promise<unknown[]> {
  const read = () =>
    transact('unreadable', 'readonly', (transaction) =>
      resultOf(transaction.objectStore('unreadable').getAll()),
    );
  return (await read().catch(() => undefined)) ?? [];
}
