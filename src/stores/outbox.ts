import { isRecordEvent, type RecordEvent } from '../schemas/record.ts';
import { OUTBOX } from './kept.ts';
import { randomId } from './random-id.ts';
import type { NewEvent } from './record.ts';

/*
 * Events on their way into the record, each under a key of its own in localStorage. A deck leaves
 * what a room answered here, since the record's own code would be half of all that a deck loads; the
 * next page with the record takes it in.
 */

/** Leaves an event for the record, stamped now. Where nothing can be kept it is lost. */
export function leaveForRecord(event: NewEvent): void {
  const stamped = { ...event, id: randomId(), at: Date.now() };
  try {
    localStorage.setItem(OUTBOX + stamped.id, JSON.stringify(stamped));
  } catch {
    // Blocked or full: the meeting goes on, and its windows still have the hands.
    return;
  }
}

/** What waits to be taken in. What can't be read is left where it is. */
export function waitingEvents(): RecordEvent[] {
  try {
    const keys = Array.from({ length: localStorage.length }, (_, at) => localStorage.key(at) ?? '');
    return keys.flatMap((key) => (key.startsWith(OUTBOX) ? read(key) : []));
  } catch {
    return [];
  }
}

/** Forgets an event that has been taken in. */
export function takenIn({ id }: RecordEvent): void {
  localStorage.removeItem(OUTBOX + id);
}

function read(key: string): RecordEvent[] {
  try {
    const event: unknown = JSON.parse(localStorage.getItem(key) ?? '');
    return isRecordEvent(event) && key === OUTBOX + event.id ? [event] : [];
  } catch {
    return [];
  }
}
