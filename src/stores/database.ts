import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { Position, RecordEvent } from '../schemas/record.ts';
import type { KeptSitting } from '../schemas/sitting.ts';

/** The shape of the learner's database. A change of shape needs a new version and a migration. */
export interface Database extends DBSchema {
  events: { key: string; value: RecordEvent };
  positions: { key: string; value: Position };
  sittings: { key: string; value: KeptSitting };
  /** Records of any of the stores that this code could not read, kept whole. */
  unreadable: { key: number; value: { store: string; value: unknown } };
}

const NAME = 'dangke';
const VERSION = 2;
/** A blocked or hanging storage must not hold the page up, in milliseconds. */
const PATIENCE = 5000;

/** Why there is no database: a newer version of the site wrote it, or the browser allows none. */
export type NoDatabase = 'newer' | 'unavailable';

let opening: Promise<IDBPDatabase<Database> | NoDatabase> | undefined;

/** The learner's database, opened once; or the reason why there is none. Never throws. */
export function openDatabase(): Promise<IDBPDatabase<Database> | NoDatabase> {
  opening ??= Promise.race([open(), tooLong()]);
  return opening;
}

async function open(): Promise<IDBPDatabase<Database> | NoDatabase> {
  try {
    return await openDB<Database>(NAME, VERSION, {
      upgrade: migrate,
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
  } catch (error) {
    return error instanceof DOMException && error.name === 'VersionError' ? 'newer' : 'unavailable';
  }
}

/** Numbered steps, append-only: each brings a database of the version before it to its own. */
const migrations: ((database: IDBPDatabase<Database>) => void)[] = [
  (database) => {
    database.createObjectStore('events', { keyPath: 'id' });
    database.createObjectStore('positions', { keyPath: 'lesson' });
    database.createObjectStore('unreadable', { autoIncrement: true });
  },
  (database) => {
    database.createObjectStore('sittings', { keyPath: 'id' });
  },
];

function migrate(database: IDBPDatabase<Database>, oldVersion: number) {
  for (const step of migrations.slice(oldVersion)) step(database);
}

function tooLong(): Promise<NoDatabase> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE, 'unavailable'));
}

/**
 * Reads a store whole. Values that fail the check are moved to `unreadable` in the same
 * transaction, so that nothing is lost and the rest goes on.
 */
export async function readStore<Name extends 'events' | 'positions' | 'sittings'>(
  database: IDBPDatabase<Database>,
  name: Name,
  isValid: (value: unknown) => value is Database[Name]['value'],
): Promise<Database[Name]['value'][]> {
  const values: unknown[] = await database.getAll(name);
  const invalid = values.filter((value) => !isValid(value));
  if (invalid.length > 0) await setAside(database, name, isValid);
  return values.filter(isValid);
}

async function setAside(
  database: IDBPDatabase<Database>,
  name: 'events' | 'positions' | 'sittings',
  isValid: (value: unknown) => boolean,
) {
  const transaction = database.transaction([name, 'unreadable'], 'readwrite');
  const unreadable = transaction.objectStore('unreadable');
  for await (const cursor of transaction.objectStore(name)) {
    if (isValid(cursor.value)) continue;
    await unreadable.add({ store: name, value: cursor.value });
    await cursor.delete();
  }
  await transaction.done;
}
