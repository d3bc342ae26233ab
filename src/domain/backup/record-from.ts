import type { LearnerRecord } from '../../schemas/backup.ts';
import { isNote } from '../../schemas/note.ts';
import { isPosition, isRecordEvent } from '../../schemas/record.ts';
import { type Settings, settingsFrom } from '../../schemas/settings.ts';
import { mergeEvents, mergeNotes, mergePositions } from '../merge.ts';
import { eventOf, isWithinBounds, noteOf, positionOf, settingsOf } from './records.ts';

/** 50 answers a day make as many in eleven years; more would only hold the page up. */
export const MOST_RECORDS = 200_000;

/** Lists of what may be records, from a file or a code. */
export interface Lists {
  events: readonly unknown[];
  positions: readonly unknown[];
  notes: readonly unknown[];
  settings?: unknown;
}

/**
 * The record in lists that anybody may have written: known fields of sound records, each id once.
 *
 * @returns undefined when there are more than `MOST_RECORDS`
 */
export function recordFrom(lists: Lists): { record: LearnerRecord; skipped: number } | undefined {
  const { events, positions, notes } = lists;
  const count = events.length + positions.length + notes.length;
  if (count > MOST_RECORDS) return undefined;
  // Copied first: what a field holds that isn't known is no reason to leave a record out.
  const sound = {
    events: events.filter(isRecordEvent).map(eventOf).filter(isWithinBounds),
    positions: positions.filter(isPosition).map(positionOf).filter(isWithinBounds),
    notes: notes.filter(isNote).map(noteOf),
  };
  const settings = soundSettings(lists.settings);
  const skipped = count - sound.events.length - sound.positions.length - sound.notes.length;
  const record = {
    events: mergeEvents([], sound.events),
    positions: mergePositions([], sound.positions),
    notes: mergeNotes([], sound.notes),
    ...(settings && { settings }),
  };
  return { record, skipped: skipped + (lists.settings !== undefined && !settings ? 1 : 0) };
}

function soundSettings(value: unknown): Settings | undefined {
  const settings = settingsFrom(value);
  return settings && settingsOf(settings);
}
