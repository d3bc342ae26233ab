/*
 * Sittings in progress: one object each in IndexedDB (`sittings`). Without a database they are in
 * sessionStorage, for as long as the tab lives.
 */
import { joined } from '../domain/kept-sitting.ts';
import { isKeptSitting, type KeptSitting } from '../schemas/sitting.ts';
import { resultOf, transact } from './database.ts';

const keyOf = (id: string) => `dangke:sitting:${id}`;

/** The sitting kept under an id, if there is one that can be read. */
export async function readSitting(id: string): Promise<KeptSitting | undefined> {
  const kept = [await readStored(id), readOfTab(id)].filter(isKeptSitting);
  return kept.sort((one, other) => other.updatedAt - one.updatedAt)[0];
}

/** A sitting as it is changed now, after its last change also where the clock was set back since. */
export function stamped(sitting: KeptSitting): KeptSitting {
  return { ...sitting, updatedAt: Math.max(Date.now(), sitting.updatedAt + 1) };
}

/**
 * Keeps a stamped sitting under its id, joined with what another tab kept of the same one. Gives it as it is
 * kept now; never throws.
 */
export async function keepSitting(sitting: KeptSitting): Promise<KeptSitting> {
  let kept = sitting;
  try {
    await transact('sittings', 'readwrite', async (transaction) => {
      const store = transaction.objectStore('sittings');
      const known: unknown = await resultOf(store.get(sitting.id));
      if (isKeptSitting(known)) kept = joined(known, kept);
      store.put(kept);
    });
    forgetInTab(sitting.id);
  } catch {
    keepInTab(kept);
  }
  return kept;
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
    if (kept !== undefined && !isKeptSitting(kept)) {
      await import('./unreadable.ts').then(({ setAside }) => setAside('sittings', isKeptSitting));
    }
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
