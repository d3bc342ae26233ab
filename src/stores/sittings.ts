/*
 * Sittings in progress: one object each in IndexedDB (`sittings`). Without a database they are in
 * sessionStorage, for as long as the tab lives.
 */
import { isKeptSitting, type KeptSitting } from '../schemas/sitting.ts';
import { resultOf, transact } from './database.ts';
import { setAside } from './unreadable.ts';

const keyOf = (id: string) => `dangke:sitting:${id}`;

/** The sitting kept under an id, if there is one that can be read. */
export async function readSitting(id: string): Promise<KeptSitting | undefined> {
  const kept = [await readStored(id), readOfTab(id)].filter(isKeptSitting);
  return kept.sort((one, other) => other.updatedAt - one.updatedAt)[0];
}

/** Keeps a sitting under its id, instead of the one kept there before. Never throws. */
export async function keepSitting(sitting: KeptSitting): Promise<void> {
  const stamped = { ...sitting, updatedAt: Date.now() };
  try {
    await transact('sittings', 'readwrite', (transaction) =>
      resultOf(transaction.objectStore('sittings').put(stamped)),
    );
    forgetInTab(sitting.id);
  } catch {
    keepInTab(stamped);
  }
}

/** Forgets a sitting. Answers of a study sitting are in the record already, those of a test go with it. */
export async function dropSitting(id: string): Promise<void> {
  forgetInTab(id);
  try {
    await transact('sittings', 'readwrite', (transaction) =>
      resultOf(transaction.objectStore('sittings').delete(id)),
    );
  } catch {
    return;
  }
}

async function readStored(id: string): Promise<unknown> {
  try {
    const kept: unknown = await transact('sittings', 'readonly', (transaction) =>
      resultOf(transaction.objectStore('sittings').get(id)),
    );
    if (kept !== undefined && !isKeptSitting(kept)) await setAside('sittings', isKeptSitting);
    return kept;
  } catch {
    return undefined;
  }
}

function readOfTab(id: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(id)) ?? 'null');
  } catch {
    return undefined;
  }
}

function keepInTab(sitting: KeptSitting) {
  try {
    sessionStorage.setItem(keyOf(sitting.id), JSON.stringify(sitting));
  } catch {
    // Blocked or full: the sitting lasts as long as the page.
    return;
  }
}

function forgetInTab(id: string) {
  try {
    sessionStorage.removeItem(keyOf(id));
  } catch {
    return;
  }
}
