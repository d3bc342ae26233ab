import type { LearnerRecord } from '../../schemas/backup.ts';
import type { Settings } from '../../schemas/settings.ts';
import { isNewer, mergeEvents, mergeNotes, mergePositions } from '../merge.ts';

/** Two records as one: the union of events, the newer of everything else. Changes neither. */
export function mergeRecords(here: LearnerRecord, incoming: LearnerRecord): LearnerRecord {
  const comes = incoming.settings && areNewer(incoming.settings, here.settings);
  const settings = comes ? incoming.settings : here.settings;
  return {
    events: mergeEvents(here.events, incoming.events),
    positions: mergePositions(here.positions, incoming.positions),
    notes: mergeNotes(here.notes, incoming.notes),
    ...(settings && { settings }),
  };
}

/** Whether settings replace others. Those from before settings were dated are older than any. */
export function areNewer(settings: Settings, others: Settings | undefined): boolean {
  return !others || isNewer(dated(settings), dated(others));
}

const dated = (settings: Settings) => ({ ...settings, updatedAt: settings.updatedAt ?? 0 });
