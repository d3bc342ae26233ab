import type { LearnerRecord, ReadBackup } from '../../schemas/backup.ts';

/** A backup as readable JSON: `BackupFile`. */
export function backupText(_record: LearnerRecord, _unreadable: readonly unknown[], _now: number): string {
  throw new Error('to be written');
}

/** Reads a backup file of any version up to this one. Never throws. */
export function readBackup(_text: string): ReadBackup {
  return { problem: 'foreign' };
}
