/*
 * The learner's database: IndexedDB, one object a record. Opened when first read, made when first
 * written to, and opened anew when the connection is lost.
 */
import type { Note } from '../schemas/note.ts';
import type { Position, RecordEvent } from '../schemas/record.ts';
import type { KeptSitting } from '../schemas/sitting.ts';

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

const NAME = 'dangke';
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

/** The connection; it gives undefined where nothing was ever stored. */
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
  const begin = async () =>
    (await connect(mode === 'readwrite'))?.transaction(stores, mode, { durability: 'strict' });
  const transaction = await begin().catch((error) => {
    // Closed in the meantime, by the browser or for another tab's sake: once more.
    if (error.name !== 'InvalidStateError') throw error;
    opening = undefined;
    return begin();
  });
  if (!transaction) return undefined;
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  const given = work(transaction).catch((error) => {
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
const BATCH = 2000;

/** Everything in a store that has a key path, a batch at a time. */
export async function readAll(name: StoreName): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let after: IDBKeyRange | undefined; ; ) {
    const read = await transact(name, 'readonly', async (transaction) => {
      const store = transaction.objectStore(name);
      return { keyPath: store.keyPath as string, batch: await resultOf(store.getAll(after, BATCH)) };
    });
    all.push(...(read?.batch ?? []));
    if (!read || read.batch.length < BATCH) return all;
    after = IDBKeyRange.lowerBound(read.batch[BATCH - 1][read.keyPath], true);
  }
}

async function connect(toWrite: boolean): Promise<IDBDatabase | undefined> {
  opening ??= open(toWrite);
  let database = await inTime(opening);
  if (!database && toWrite) {
    opening ??= open(true);
    database = await inTime(opening);
  }
  if (toWrite && met.newer) throw new DOMException('written by a newer site', 'VersionError');
  return database;
}

/**
 * @param make whether to make the database where there is none
 * @param version 0 for whatever there is
 */
function open(make: boolean, version = VERSION): Promise<IDBDatabase | undefined> {
  const opened = new Promise<IDBDatabase | undefined>((resolve, reject) => {
    const request = indexedDB.open(NAME, version || undefined);
    let absent = false;
    request.onupgradeneeded = ({ oldVersion }) => {
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
        forget();
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
  const forget = () => {
    if (opening === opened) opening = undefined;
  };
  opened.then((database) => database ?? forget(), forget);
  return opened;
}

function inTime<Result>(promise: Promise<Result>): Promise<Result> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) =>
      setTimeout(() => reject(new DOMException('no answer', 'TimeoutError')), PATIENCE),
    ),
  ]);
}
