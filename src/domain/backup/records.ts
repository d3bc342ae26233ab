/* Records in the form in which they are taken along: fresh objects, known fields only, in a fixed order. */
import { LONGEST_NOTE, type Note } from '../../schemas/note.ts';
import type { Answered, Position, RecordEvent, Response } from '../../schemas/record.ts';
import type { Settings } from '../../schemas/settings.ts';

/** The longest id or name of a thing, in UTF-16 units; the site's own have at most some 60. */
const LONGEST_NAME = 200;
/** The most parts of one answer, and options that hands were counted for; the site's items have at most 12. */
const MOST_PARTS = 100;

/** Whether the texts of an event or a position are no longer than the site could have made them. */
export function isWithinBounds(record: RecordEvent | Position): boolean {
  const { response, hands, ...others } = record as Partial<Answered>;
  return (
    Object.values(others).every((value) => typeof value !== 'string' || value.length <= LONGEST_NAME) &&
    partsAreSmall(response) &&
    partsAreSmall(hands)
  );
}

function partsAreSmall(value: Response | Record<string, number> | undefined): boolean {
  if (typeof value === 'string') return value.length <= LONGEST_NOTE;
  if (typeof value !== 'object' || value === null) return true;
  const parts: [string, string | number][] = Object.entries(value);
  const isSmall = ([name, part]: [string, string | number]) =>
    name.length <= LONGEST_NAME && name !== '__proto__' && `${part}`.length <= LONGEST_NOTE;
  return parts.length <= MOST_PARTS && parts.every(isSmall);
}

/** An event as it is taken along. */
export function eventOf(event: RecordEvent): RecordEvent {
  const { id, at } = event;
  if (event.kind === 'answered') {
    const { kind, item, rev, score, hints, mode, hands, meeting } = event;
    const response = copyOf(event.response);
    const optional = { ...(hands && { hands: { ...hands } }), ...(meeting !== undefined && { meeting }) };
    return { id, at, kind, item, rev, response, score, hints, mode, ...optional };
  }
  const { kind, lesson } = event;
  return kind === 'studied' ? { id, at, kind, lesson, seconds: event.seconds } : { id, at, kind, lesson };
}

function copyOf(response: Response): Response {
  if (Array.isArray(response)) return [...response];
  return typeof response === 'object' && response !== null ? { ...response } : response;
}

/** A reading position as it is taken along. */
export function positionOf({ lesson, paragraph, updatedAt }: Position): Position {
  return { lesson, paragraph, updatedAt };
}

/** A note as it is taken along. */
export function noteOf({ id, place, passage, text, createdAt, updatedAt, deleted }: Note): Note {
  const { block = '', quote = '', before = '' } = passage ?? {};
  return {
    id,
    place,
    ...(passage && { passage: { block, quote, before } }),
    text,
    createdAt,
    updatedAt,
    ...(deleted && { deleted }),
  };
}

/** The settings as they are taken along. */
export function settingsOf({ theme, text, answerBy, newPerDay, elder, updatedAt }: Settings): Settings {
  return {
    theme,
    text,
    answerBy,
    newPerDay,
    ...(elder && { elder }),
    ...(updatedAt !== undefined && { updatedAt }),
  };
}

/** Events in a fixed order: by time, those of one instant by id. */
export function inOrder<Event extends RecordEvent>(events: readonly Event[]): Event[] {
  return [...events].sort((one, other) => one.at - other.at || compareTexts(one.id, other.id));
}

/** Positions and notes in a fixed order: by lesson, or by id. */
export function byName<Named>(values: readonly Named[], nameOf: (value: Named) => string): Named[] {
  return [...values].sort((one, other) => compareTexts(nameOf(one), nameOf(other)));
}

const compareTexts = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);
