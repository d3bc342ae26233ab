type File = Record<string, unknown>;

/** Numbered steps, append-only: each brings a backup file of the version before it to its own. */
const migrations: ((file: File) => File)[] = [
  // To version 1, the first.
  (file) => file,
  ({ events, positions, unreadable }) => ({ events, positions, unreadable, notes: [] }),
];

/** The version that is written. */
export const VERSION = migrations.length;

/** A backup file of a version up to `VERSION` as one of that version; unchecked. */
export function migrated(file: File, version: number): File {
  return migrations.slice(version).reduce((older, step) => step(older), file);
}
