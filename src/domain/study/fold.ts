import type { RecordEvent } from '../../schemas/record.ts';
import type { DayOf } from '../review/days.ts';

/** What was done on one day. */
export interface DayStudy {
  /** Answers given, and how many of them were right. */
  answered: number;
  right: number;
  /** Time recorded. */
  seconds: number;
}

/** What was done at one place: `<lecture>/<lesson>`, `<lecture>` (its practice) or `review`. */
export interface PlaceStudy {
  seconds: number;
  /** First and last time that the prose was read to its end, in milliseconds since 1970. */
  read?: Times;
  /** The same of finishing the lesson. */
  finished?: Times;
}

/** The first and the last of several instants, in milliseconds since 1970. */
export interface Times {
  first: number;
  last: number;
}

/** A log folded: everything that is counted about a learner's study. */
export interface Study extends DayStudy {
  /** By calendar day, as `2026-11-22`: every day on which anything was done. */
  days: Map<string, DayStudy>;
  places: Map<string, PlaceStudy>;
}

/** Zones differ by quarters of an hour, and their clocks are put forward and back by such: a day has whole ones. */
const QUARTER = 900_000;

/**
 * Counts a log, in one pass. What a room answered together is not the learner's and is left out.
 *
 * @param events each once, in any order
 */
export function foldStudy(events: readonly RecordEvent[], dayOf: DayOf): Study {
  const study: Study = { answered: 0, right: 0, seconds: 0, days: new Map(), places: new Map() };
  const dayAt = remembering(dayOf);
  for (const event of events) {
    if (event.kind === 'answered' && event.mode === 'group') continue;
    const day = entryOf(study.days, dayAt(event.at), () => ({ answered: 0, right: 0, seconds: 0 }));
    if (event.kind === 'answered') {
      const right = event.score === 1 ? 1 : 0;
      day.answered += 1;
      day.right += right;
      study.answered += 1;
      study.right += right;
      continue;
    }
    const place = entryOf<PlaceStudy>(study.places, event.lesson, () => ({ seconds: 0 }));
    if (event.kind === 'studied') {
      day.seconds += event.seconds;
      place.seconds += event.seconds;
      study.seconds += event.seconds;
    } else if (event.kind === 'lesson-read') place.read = including(place.read, event.at);
    else place.finished = including(place.finished, event.at);
  }
  return study;
}

/** The same calendar, which works each quarter of an hour out only once. */
export function remembering(dayOf: DayOf): DayOf {
  const known = new Map<number, string>();
  return (at) => {
    const quarter = Math.floor(at / QUARTER);
    const day = known.get(quarter) ?? dayOf(at);
    known.set(quarter, day);
    return day;
  };
}

function entryOf<Entry>(entries: Map<string, Entry>, key: string, make: () => Entry): Entry {
  const entry = entries.get(key) ?? make();
  entries.set(key, entry);
  return entry;
}

function including(times: Times | undefined, at: number): Times {
  return { first: Math.min(times?.first ?? at, at), last: Math.max(times?.last ?? at, at) };
}
