import { openDatabase } from './database.ts';
import { $events, $positions } from './record.ts';

/** The record for download: every event and position, and what could not be read as it was. */
export async function exportRecord(): Promise<string> {
  const database = await openDatabase();
  const unreadable = typeof database === 'string' ? [] : await database.getAll('unreadable').catch(() => []);
  const record = { version: 1, events: $events.get(), positions: $positions.get(), unreadable };
  return JSON.stringify(record, null, 1);
}
