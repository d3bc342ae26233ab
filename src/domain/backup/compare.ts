import type { LearnerRecord } from '../../schemas/backup.ts';
import type { Note } from '../../schemas/note.ts';
import type { Settings } from '../../schemas/settings.ts';
import { isNewer, mergeEvents, mergeNotes, mergePositions } from '../merge.ts';
import { areNewer } from './merge-records.ts';

/** What taking in a record would do. Counts. */
export interface Comparison {
  events: { fresh: number; same: number };
  positions: { fresh: number; same: number };
  /**
   * `changed`: known here, and newer in what comes in. One taken away there and never known here is
   * among the `same`: nobody would see it come.
   */
  notes: { fresh: number; changed: number; same: number };
  /** `older` and `newer`: what comes in; `newer` also where there are none here. */
  settings: 'none' | 'same' | 'older' | 'newer';
  /** When the first and the last of the fresh events happened, in milliseconds since 1970. */
  from?: number;
  to?: number;
}

/** Compares what comes in with what is here. */
export function compareRecords(here: LearnerRecord, incoming: LearnerRecord): Comparison {
  const ids = new Set(here.events.map(({ id }) => id));
  const events = mergeEvents([], incoming.events);
  const times = events.filter(({ id }) => !ids.has(id)).map(({ at }) => at);
  const lessons = new Map(here.positions.map((position) => [position.lesson, position]));
  const positions = mergePositions([], incoming.positions).map((position) => {
    const known = lessons.get(position.lesson);
    return !known || isNewer(position, known);
  });
  const notes = compareNotes(here.notes, incoming.notes);
  return {
    events: counted(times.length, events.length),
    positions: counted(positions.filter(Boolean).length, positions.length),
    notes,
    settings: compareSettings(here.settings, incoming.settings),
    ...(times.length > 0 && { from: times.reduce(least), to: times.reduce(most) }),
  };
}

const least = (one: number, other: number) => Math.min(one, other);
const most = (one: number, other: number) => Math.max(one, other);
const counted = (fresh: number, all: number) => ({ fresh, same: all - fresh });

function compareNotes(here: readonly Note[], incoming: readonly Note[]): Comparison['notes'] {
  const known = new Map(here.map((note) => [note.id, note]));
  const counts = { fresh: 0, changed: 0, same: 0 };
  for (const note of mergeNotes([], incoming)) {
    const before = known.get(note.id);
    if (before ? !isNewer(note, before) : note.deleted) counts.same += 1;
    else if (before) counts.changed += 1;
    else counts.fresh += 1;
  }
  return counts;
}

function compareSettings(here: Settings | undefined, incoming: Settings | undefined): Comparison['settings'] {
  if (!incoming) return 'none';
  if (areNewer(incoming, here)) return 'newer';
  return here && areNewer(here, incoming) ? 'older' : 'same';
}
