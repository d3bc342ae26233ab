import type { Note } from './note.ts';
import type { Position, RecordEvent } from './record.ts';
import type { Settings } from './settings.ts';

/** All that moves from device to device. Sittings in progress stay where they are. */
export interface LearnerRecord {
  events: readonly RecordEvent[];
  positions: readonly Position[];
  /** With those taken away. */
  notes: readonly Note[];
  /** Only where the learner has chosen any. */
  settings?: Settings;
}

/** A backup file as this version writes it, as JSON. Version 1 had neither format, savedAt, notes nor settings. */
export interface BackupFile extends LearnerRecord {
  format: 'dangke-fudao';
  version: 2;
  /** Milliseconds since 1970. */
  savedAt: number;
  /** What could not be read, as it was; carried along, never taken in. */
  unreadable: readonly unknown[];
}

/** Why nothing can be taken in. */
export type BackupProblem =
  /** No backup of this site. */
  | 'foreign'
  /** Written by a newer version of the site. */
  | 'newer'
  /** One of ours, cut short or changed. */
  | 'damaged'
  /** Beyond any record that a learner could have made. */
  | 'too-big';

/** What was read from a file or a code. */
export type ReadBackup =
  | {
      record: LearnerRecord;
      /** When it was made; undefined where it doesn't say. */
      savedAt?: number;
      /** How many records in it this version doesn't understand; they are left out. */
      skipped: number;
    }
  | { problem: BackupProblem };
