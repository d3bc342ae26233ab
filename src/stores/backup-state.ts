/*
 * Saved in localStorage: the last backup made on this device as {"at":1795348800000,"events":120}, and
 * when its reminder was put off as 1795348800000.
 */
import type { LastBackup } from '../domain/backup/due.ts';
import { $events } from './record.ts';
import { setAsideUnreadable } from './set-aside.ts';

const KEY = 'dangke:backup';
const PUT_OFF = 'dangke:backup-put-off';

const isTime = (value: unknown): value is number => Number.isFinite(value);

function isLastBackup(value: unknown): value is LastBackup {
  if (typeof value !== 'object' || value === null) return false;
  const { at, events } = value as Record<string, unknown>;
  return isTime(at) && Number.isSafeInteger(events) && (events as number) >= 0;
}

/** When a backup was last made on this device; undefined where none was. */
export function lastBackup(): LastBackup | undefined {
  return read(KEY, isLastBackup);
}

/** Notes that a backup of the record as it is was made now. */
export function noteBackup(): void {
  write(KEY, { at: Date.now(), events: $events.get().length }, isLastBackup);
}

/** When the reminder was last put off, for `backupDue`; undefined where it wasn't. */
export function backupPutOffAt(): number | undefined {
  return read(PUT_OFF, isTime);
}

/** Puts the reminder off; `backupDue` knows for how long. */
export function putOffBackup(): void {
  write(PUT_OFF, Date.now(), isTime);
}

function read<Value>(key: string, isValid: (value: unknown) => value is Value): Value | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isValid(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}

function write(key: string, value: unknown, isValid: (value: unknown) => boolean) {
  try {
    setAsideUnreadable(key, isValid);
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Blocked or full: the reminder comes again, which does no harm.
    return;
  }
}
