import type { BackupFile, LearnerRecord, ReadBackup } from '../../schemas/backup.ts';
import { migrated, VERSION } from './file-versions.ts';
import { recordFrom } from './record-from.ts';
import { byName, eventOf, inOrder, noteOf, positionOf, settingsOf } from './records.ts';

/** The longest text that is read, in UTF-16 units: 200,000 answers make some 35 million. */
export const LONGEST_FILE = 64 * 1024 * 1024;

const FORMAT: BackupFile['format'] = 'dangke-fudao';
/** What ours look like from the outside, by their version: for those that JSON can't read any more. */
const MARKS = [`"${FORMAT}"`, /^\s*\{\s*"version":\s*1,\s*"events":/] as const;

/**
 * A backup as readable JSON: `BackupFile`, a record a line, in a fixed order. What of an event this
 * version doesn't know comes along.
 */
export function backupText(record: LearnerRecord, unreadable: readonly unknown[], now: number): string {
  const events = inOrder(record.events).map((event) => ({ ...eventOf(event), ...event }));
  const positions = byName(record.positions, ({ lesson }) => lesson).map(positionOf);
  const notes = byName(record.notes, ({ id }) => id).map(noteOf);
  const lines = [
    `"format": "${FORMAT}"`,
    `"version": ${VERSION}`,
    `"savedAt": ${inJson(now)}`,
    ...(record.settings ? [`"settings": ${inJson(settingsOf(record.settings))}`] : []),
    `"events": ${inLines(events)}`,
    `"positions": ${inLines(positions)}`,
    `"notes": ${inLines(notes)}`,
    `"unreadable": ${inLines(unreadable)}`,
  ];
  return `{\n${lines.join(',\n')}\n}\n`;
}

/** Reads a backup file of any version up to this one. Never throws. */
export function readBackup(text: string): ReadBackup {
  if (text.length > LONGEST_FILE) return { problem: 'too-big' };
  let file: unknown;
  try {
    // Editors on Windows put a mark of the byte order before it.
    file = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problem: text.includes(MARKS[0]) || MARKS[1].test(text) ? 'damaged' : 'foreign' };
  }
  if (!isFields(file)) return { problem: 'foreign' };
  const { format, version } = file;
  if (format === undefined ? version !== 1 || !('events' in file) : format !== FORMAT) {
    return { problem: 'foreign' };
  }
  if (!Number.isInteger(version) || (version as number) < 1) return { problem: 'damaged' };
  return (version as number) > VERSION ? { problem: 'newer' } : contentOf(migrated(file, version as number));
}

function contentOf({ events, positions, notes, settings, savedAt }: Record<string, unknown>): ReadBackup {
  if (!Array.isArray(events) || !Array.isArray(positions) || !Array.isArray(notes)) {
    return { problem: 'damaged' };
  }
  const content = recordFrom({ events, positions, notes, settings });
  if (!content) return { problem: 'too-big' };
  return { ...content, ...(typeof savedAt === 'number' && Number.isFinite(savedAt) && { savedAt }) };
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function inLines(values: readonly unknown[]): string {
  return values.length === 0 ? '[]' : `[\n${values.map(inJson).join(',\n')}\n]`;
}

/** What is set aside may be anything that a database can hold, also what JSON has no words for. */
function inJson(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    return JSON.stringify(String(value));
  }
}
