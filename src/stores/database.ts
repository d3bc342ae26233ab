/*
 * The learner's database: IndexedDB, one object a record. Opened when first read, made when first
 * written to, and opened anew when the connection is lost.
 */
import type { Note } from '../schemas/note.ts';
import type { Position, RecordEvent } from '../schemas/record.ts';
import type { KeptSitting } from '../schemas/sitting.ts';
import { DATABASE } from './kept.ts';

/** What its stores hold, by name. A change of shape needs a new version and a migration. */
export interface Stored {
  /** By `id`. */
  events: RecordEvent;
  /** By `lesson`. */
  positions: Position;
  /** By `id`. */
  notes: Note;
  /** By `id`. */
  sittings: KeptSitting;
  /** Records of the other stores that this code could not read, kept whole; numbered. */
  unreadable: { store: string; value: unknown };
  /** What the last import changed, under the key `last`. */
  undo: unknown;
}

/** The name of a store. */
export type StoreName = keyof Stored;

/** A blocked or hanging storage must not hold the page up, in milliseconds. */
const PATIENCE = 5000;

/** Numbered steps, append-only: each brings a database of the version before it to its own. */
const migrations: ((database: IDBDatabase) => void)[] = [
  (database) => {
    database.createObjectStore('events', { keyPath: 'id' });
    database.createObjectStore('positions', { keyPath: 'lesson' });
    database.createObjectStore('unreadable', { autoIncrement: true });
  },
  (database) => {
    database.createObjectStore('sittings', { keyPath: 'id' });
  },
  (database) => {
    database.createObjectStore('notes', { keyPath: 'id' });
    database.createObjectStore('undo');
  },
];

const VERSION = migrations.length;

/** What this page has met with: how often it made the database, and whether a newer site wrote it. */
export const met = { made: 0, newer: false };

/**
 * The connection, or the way to it; it gives undefined where nothing was ever stored. Once an opening
 * has taken too long it says so at once to whoever asks, until it is through.
 */
let opening: Promise<IDBDatabase | undefined> | undefined;

/**
 * Runs work in one transaction: all of it is stored, or nothing. What is written is on the disk
 * once this resolves (`strict`), so that neither a killed browser nor a power cut takes an answer
 * back; answers are seconds apart, so its few milliseconds cost nothing.
 *
 * @param work may await requests of the transaction, and nothing else
 * @returns what the work gave; undefined where it only reads and nothing was ever stored
 * @throws DOMException: `VersionError` where a newer site wrote the database, `QuotaExceededError`
 * where it is full, others where the browser allows none
 */
export async function transact<Result>(
  stores: StoreName | StoreName[],
  mode: 'readonly' | 'readwrite',
  work: (transaction: IDBTransaction) => Promise<Result>,
): Promise<Result | undefined> {
  const begin = async () => {
    const database = await connect(mode === 'readwrite');
    if (!database) return undefined;
    return database.transaction(stores, mode, { durability: 'strict' });
  };
  const transaction = await begin().catch((error) => {
    // Closed in the meantime, by the browser or for another tab's sake: once more.
    if (error.name !== 'InvalidStateError') throw error;
    opening = undefined;
    return begin();
  });
  if (!transaction) return undefined;
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    // Without an error of its own where the browser itself gave the transaction up.
    transaction.onabort = () => reject(transaction.error ?? new Error('given up'));
  });
  const given = (async () => work(transaction))().catch((error) => {
    try {
      transaction.abort();
    } catch {
      // Aborted already: that is why the work failed.
    }
    throw error;
  });
  return (await Promise.all([given, done]))[0];
}

/** What a request gives. */
export function resultOf<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** How many records are read at a time, so that a long log doesn't hold the page up. */
const BATCH = 1000;

/** Everything in a store that has a key path. */
export async function readAll(name: StoreName): Promise<unknown[]> {
  const all = await transact(name, 'readonly', (transaction) => allOf(transaction.objectStore(name)));
  return all ?? [];
}

/** The same as part of a transaction's work. */
export async function allOf(store: IDBObjectStore): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let after: IDBKeyRange | undefined; ; ) {
    const batch = await resultOf(store.getAll(after, BATCH));
    all.push(...batch);
    if (batch.length < BATCH) return all;
    after = IDBKeyRange.lowerBound(batch[BATCH - 1][store.keyPath as string], true);
  }
}

async function connect(toWrite: boolean): Promise<IDBDatabase | undefined> {
  let database: IDBDatabase | undefined;
  // Who only reads doesn't make it, and may have come first.
  do {
    opening ??= begin(toWrite);
    database = await opening;
  } while (toWrite && !database);
  if (toWrite && met.newer) throw new DOMException('newer', 'VersionError');
  return database;
}

function begin(make: boolean) {
  const opened = open(make);
  opened.then(
    (database) => {
      opening = database && opened;
    },
    () => {
      opening = undefined;
    },
  );
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('no answer')), PATIENCE));
  return Promise.race([opened, late]);
}

/**
 * @param make whether to make the database where there is none
 * @param version 0 for whatever there is
 */
function open(make: boolean, version = VERSION): Promise<IDBDatabase | undefined> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, version || undefined);
    let absent = false;
    request.onupgradeneeded = ({ oldVersion }) => {
      met.newer = false;
      absent = oldVersion === 0 && !make;
      if (absent) return request.transaction?.abort();
      if (oldVersion === 0) met.made += 1;
      for (const step of migrations.slice(oldVersion)) step(request.result);
    };
    request.onsuccess = () => {
      const database = request.result;
      met.newer = database.version > VERSION;
      database.onversionchange = database.onclose = () => {
        database.close();
        opening = undefined;
      };
      resolve(database);
    };
    request.onerror = (event) => {
      // Firefox would report it as an error of the page.
      event.preventDefault();
      if (absent) resolve(undefined);
      // What a newer site wrote is read as it is.
      else if (request.error?.name === 'VersionError' && version) resolve(open(false, 0));
      else reject(request.error);
    };
  });
}
