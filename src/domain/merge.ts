import type { Note } from '../schemas/note.ts';
import type { Position, RecordEvent } from '../schemas/record.ts';

/** Two logs as one: the union by id. An event never changes, so the copy known first stays. */
export function mergeEvents(
  events: readonly RecordEvent[],
  others: readonly RecordEvent[],
): readonly RecordEvent[] {
  const merged = new Map(events.map((event) => [event.id, event]));
  for (const event of others) if (!merged.has(event.id)) merged.set(event.id, event);
  return [...merged.values()];
}

/** The newer position of each lesson. */
export function mergePositions(
  positions: readonly Position[],
  others: readonly Position[],
): readonly Position[] {
  return newest([...positions, ...others], ({ lesson }) => lesson);
}

/** The newer of each note. */
export function mergeNotes(notes: readonly Note[], others: readonly Note[]): readonly Note[] {
  return newest([...notes, ...others], ({ id }) => id);
}

/** Whether a small record replaces another; of two of the same instant the greater, so that devices agree. */
export function isNewer<Small extends { updatedAt: number }>(one: Small, other: Small): boolean {
  if (one.updatedAt !== other.updatedAt) return one.updatedAt > other.updatedAt;
  return inWords(one) > inWords(other);
}

function newest<Small extends { updatedAt: number }>(all: Small[], keyOf: (small: Small) => string): Small[] {
  const kept = new Map<string, Small>();
  for (const small of all) {
    const known = kept.get(keyOf(small));
    if (!known || isNewer(small, known)) kept.set(keyOf(small), small);
  }
  return [...kept.values()];
}

/** The same for equal records, whatever the order of their fields. */
function inWords(small: object): string {
  return JSON.stringify(small, (_, value) =>
    Object.prototype.toString.call(value) === '[object Object]' ? Object.entries(value).sort() : value,
  );
}
