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

/** Of two positions in a lesson the newer; of two of the same instant the greater, so that devices agree. */
export function mergePositions(
  positions: readonly Position[],
  others: readonly Position[],
): readonly Position[] {
  const newest = new Map<string, Position>();
  for (const position of [...positions, ...others]) {
    const known = newest.get(position.lesson);
    if (!known || isNewer(position, known)) newest.set(position.lesson, position);
  }
  return [...newest.values()];
}

function isNewer(one: Position, other: Position): boolean {
  if (one.updatedAt !== other.updatedAt) return one.updatedAt > other.updatedAt;
  return one.paragraph > other.paragraph;
}
