import { isPosition, isRecordEvent, type Position, type RecordEvent } from '../schemas/record.ts';

const KEY = 'dangke:tab-copy';

/** What this tab learnt while there was no database. */
export interface TabCopy {
  events: RecordEvent[];
  positions: Position[];
}

/** The tab's copy; empty when there is none or it can't be read. */
export function readTabCopy(): TabCopy {
  try {
    const copy = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    return {
      events: (copy.events ?? []).filter(isRecordEvent),
      positions: (copy.positions ?? []).filter(isPosition),
    };
  } catch {
    return { events: [], positions: [] };
  }
}

/** Keeps a copy for the pages this tab opens next; where even that is blocked, memory must do. */
export function writeTabCopy(events: readonly RecordEvent[], positions: readonly Position[]): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify({ events, positions }));
  } catch {
    return;
  }
}

/** Forgets the copy, once the database has what was in it. */
export function clearTabCopy(): void {
  try {
    sessionStorage.removeItem(KEY);
  } catch {
    return;
  }
}
