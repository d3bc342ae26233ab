/* Putting the record back that was deleted while a page was open. Fetched only where that happened. */
import { transact } from './database.ts';
import { type Kept, keep, reportTrouble, sendNews } from './keeping.ts';
import { $notes } from './notes.ts';
import { $events, $positions } from './record.ts';
import { $storageTrouble } from './storage-state.ts';

/** Stores all that this page still has; the trouble is over then, or is another one. Never throws. */
export async function keepAll(): Promise<void> {
  const events = $events.get();
  try {
    // A log of years goes in at once; an event never changes, so none can be the older.
    await transact('events', 'readwrite', async (transaction) => {
      for (const event of events) transaction.objectStore('events').put(event);
    });
  } catch (error) {
    return reportTrouble(error);
  }
  sendNews(events.map((event): Kept => ['events', event]));
  const kept = await Promise.all([
    // The last event once more, so that the new database is known for ours.
    ...events.slice(-1).map((event) => keep('events', event)),
    ...$positions.get().map((position) => keep('positions', position)),
    ...$notes.get().map((note) => keep('notes', note)),
  ]);
  if (kept.every(Boolean) && $storageTrouble.get() === 'gone') $storageTrouble.set(undefined);
}
