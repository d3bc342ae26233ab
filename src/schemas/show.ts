/** Where a deck stands. */
export interface Position {
  /** Counts from 1, as shown to the room. */
  slide: number;
  /** How many of the slide's steps are shown; 0 when it has just been opened. */
  step: number;
}

/** Time that passes only while it runs; two windows that share it show the same without talking. */
export interface Stopwatch {
  /** Milliseconds gone before it was last started. */
  gone: number;
  /** When it was last started, in milliseconds since 1970; absent while it stands still. */
  since?: number;
}

/** A time that is counted down. */
export interface Countdown {
  minutes: number;
  watch: Stopwatch;
}

/** Dark on light, light on dark, and black on white with heavier strokes for a bright room. */
export type Look = 'light' | 'dark' | 'strong';

/** Hands counted, by option. */
export type Hands = Record<string, number>;

/** What the windows of one presentation share: where it stands, and what the room has done. */
export interface Show {
  /** Rises with every change; of two states the one with the higher number holds. */
  rev: number;
  /** The window that made the latest change; decides between states of the same number. */
  by: string;
  /** Names this meeting in the record; 32 hex digits. */
  meeting: string;
  at: Position;
  screen: 'slide' | 'black' | 'white';
  look: Look;
  /** By slide: its members in the order in which they are shown, counted from 1. */
  orders: Record<string, number[]>;
  /** By item. */
  hands: Record<string, Hands>;
  /** By item: the hands as they last went into the record. */
  recorded: Record<string, Hands>;
  /** By slide. */
  countdowns: Record<string, Countdown>;
  /** How long the presentation has gone on. */
  watch: Stopwatch;
  /** By lesson: how long it has been spoken on, of how many minutes. */
  lessons: Record<string, Countdown>;
}

/** A show as kept on the device. */
export interface KeptShow {
  /** Milliseconds since 1970. */
  keptAt: number;
  show: Show;
}

type Check = (value: unknown) => boolean;

const isCount: Check = (value) => Number.isInteger(value) && (value as number) >= 0;
const isTime: Check = (value) => Number.isFinite(value);
const isText: Check = (value) => typeof value === 'string';
const oneOf =
  (...known: unknown[]): Check =>
  (value) =>
    known.includes(value);
const listOf =
  (isOne: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(isOne);
const fields = (value: unknown) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
const tableOf =
  (isOne: Check): Check =>
  (value) => {
    const table = fields(value);
    return table !== undefined && Object.values(table).every(isOne);
  };
const isStopwatch: Check = (value) => {
  const watch = fields(value);
  return watch !== undefined && isTime(watch.gone) && (watch.since === undefined || isTime(watch.since));
};
const isCountdown: Check = (value) => {
  const countdown = fields(value);
  return countdown !== undefined && isTime(countdown.minutes) && isStopwatch(countdown.watch);
};
const isPlace: Check = (value) => {
  const at = fields(value);
  return at !== undefined && isCount(at.slide) && isCount(at.step);
};

const parts: Record<keyof Show, Check> = {
  rev: isCount,
  by: isText,
  meeting: isText,
  at: isPlace,
  screen: oneOf('slide', 'black', 'white'),
  look: oneOf('light', 'dark', 'strong'),
  orders: tableOf(listOf(isCount)),
  hands: tableOf(tableOf(isCount)),
  recorded: tableOf(tableOf(isCount)),
  countdowns: tableOf(isCountdown),
  watch: isStopwatch,
  lessons: tableOf(isCountdown),
};

/** Whether a value from storage or from another window is a show. */
export function isShow(value: unknown): value is Show {
  const show = fields(value);
  return show !== undefined && Object.entries(parts).every(([name, isPart]) => isPart(show[name]));
}

/** Whether a value read from storage is a kept show. */
export function isKeptShow(value: unknown): value is KeptShow {
  const kept = fields(value);
  return kept !== undefined && isTime(kept.keptAt) && isShow(kept.show);
}
