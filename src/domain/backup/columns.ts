/*
 * Events column by column, which packs far better than event by event: those of one kind in order of
 * time, each field a list.
 */
import type { RecordEvent } from '../../schemas/record.ts';
import { inOrder } from './records.ts';

/** Each kind's fields besides id and time. Append-only: a code names them by their place. */
const fieldsOf: Record<RecordEvent['kind'], readonly string[]> = {
  answered: ['item', 'rev', 'response', 'score', 'hints', 'mode', 'hands', 'meeting'],
  'lesson-read': ['lesson'],
  'lesson-finished': ['lesson'],
  studied: ['lesson', 'seconds'],
};
const kinds = Object.keys(fieldsOf) as RecordEvent['kind'][];
/** Those that an event may lack: null stands for that. */
const OPTIONAL = ['hands', 'meeting'];
/** Ids as the site makes them. */
const ID_LENGTH = 16;
const isOwnId = (id: string) => /^[0-9a-f]{16}$/.test(id);

/**
 * The events of one kind: `ids` run together, a `-` for each of `otherIds`; `times` each as the
 * milliseconds since the one before, or in brackets as it is; `fields` in the order of `fieldsOf`,
 * each as its different values and then the place among them for each event.
 */
interface Columns {
  ids: string;
  otherIds: string[];
  times: (number | [number])[];
  fields: [values: unknown[], places: number[]][];
}

/** Events as columns, in JSON's terms; by kind. */
export function columnsOf(events: readonly RecordEvent[]): Partial<Record<RecordEvent['kind'], Columns>> {
  const groups = kinds.map((kind) => [kind, inOrder(events.filter((event) => event.kind === kind))] as const);
  return Object.fromEntries(
    groups.flatMap(([kind, group]) => (group.length === 0 ? [] : [[kind, columnsOfKind(kind, group)]])),
  );
}

function columnsOfKind(kind: RecordEvent['kind'], events: readonly RecordEvent[]): Columns {
  const ids = events.map(({ id }) => id);
  let last = 0;
  const times = events.map(({ at }): number | [number] => {
    const since = at - last;
    const isExact = last + since === at;
    last = at;
    return isExact ? since : [at];
  });
  return {
    ids: ids.map((id) => (isOwnId(id) ? id : '-')).join(''),
    otherIds: ids.filter((id) => !isOwnId(id)),
    times,
    fields: fieldsOf[kind].map((name) =>
      columnOf(events.map((event) => (event as unknown as Record<string, unknown>)[name] ?? null)),
    ),
  };
}

function columnOf(values: readonly unknown[]): [unknown[], number[]] {
  const places = new Map<string, number>();
  const different: unknown[] = [];
  const column = values.map((value) => {
    const words = JSON.stringify(value);
    const known = places.get(words);
    if (known !== undefined) return known;
    places.set(words, different.length);
    return different.push(value) - 1;
  });
  return [different, column];
}

/**
 * The events in columns; those of kinds that this version doesn't know are left out. Whether they
 * are sound events is for others to check.
 *
 * @param most how many there may be
 * @returns undefined where there are more
 * @throws TypeError where they are no columns
 */
export function eventsOf(columns: unknown, most: number): unknown[] | undefined {
  const given = kinds.flatMap((kind) => {
    const ofKind = (columns as Record<string, Columns>)[kind];
    return ofKind === undefined ? [] : [[kind, ofKind] as const];
  });
  const count = given.reduce((sum, [, { times }]) => sum + times.length, 0);
  return count > most ? undefined : given.flatMap(([kind, ofKind]) => eventsOfKind(kind, ofKind));
}

function eventsOfKind(kind: RecordEvent['kind'], { ids, otherIds, times, fields }: Columns): unknown[] {
  let [next, nextOther, last] = [0, 0, 0];
  return times.map((time, row) => {
    const isOther = ids[next] === '-';
    const id = isOther ? otherIds[nextOther++] : ids.slice(next, next + ID_LENGTH);
    next += isOther ? 1 : ID_LENGTH;
    last = Array.isArray(time) ? time[0] : last + time;
    const event: Record<string, unknown> = { kind, id, at: last };
    fieldsOf[kind].forEach((name, at) => {
      const [values, places] = fields[at] as Columns['fields'][number];
      const value = values[places[row] as number];
      if (value !== null || !OPTIONAL.includes(name)) event[name] = value;
    });
    return event;
  });
}
