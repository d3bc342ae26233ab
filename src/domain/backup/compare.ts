import type { LearnerRecord } from '../../schemas/backup.ts';

/** What taking in a record would do. Counts. */
export interface Comparison {
  events: { fresh: number; same: number };
  positions: { fresh: number; same: number };
  /** `changed`: known here, and newer in what comes in. */
  notes: { fresh: number; changed: number; same: number };
  settings: 'none' | 'same' | 'older' | 'newer';
  /** When the first and the last of the fresh events happened, in milliseconds since 1970. */
  from?: number;
  to?: number;
}

/** Compares what comes in with what is here. */
export function compareRecords(_here: LearnerRecord, _incoming: LearnerRecord): Comparison {
  throw new Error('to be written');
}
