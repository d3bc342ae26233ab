/*
 * The record in the browser as pages use it: events and reading positions. Where there is no
 * database, what is learnt is held by the tab: `keeping.ts`.
 */
import { atom } from 'nanostores';
import { mergeEvents, mergePositions } from '../domain/merge.ts';
import { isPosition, isRecordEvent, type Position, type RecordEvent } from '../schemas/record.ts';
import { readAll, resultOf, type Stored, type StoreName, transact } from './database.ts';
import {
  claimLeft,
  flush,
  isLeft,
  keep,
  lookForLeft,
  type News,
  onNews,
  onTryAgain,
  reportAnswer,
  reportTrouble,
  waitingOf,
} from './keeping.ts';
import { takenIn, waitingEvents } from './outbox.ts';
import { randomId } from './random-id.ts';

/** Every event known, in no particular order. */
export const $events = atom<readonly RecordEvent[]>([]);
/** The reading positions, one a lesson. */
export const $positions = atom<readonly Position[]>([]);
/** Whether there are notes, so that what shows them needs to be fetched: `notes.ts`. */
export const $hasNotes = atom(false);

type WithoutStamp<Event> = Event extends RecordEvent ? Omit<Event, 'id' | 'at'> : never;
/** An event before it gets its id and time. */
export type NewEvent = WithoutStamp<RecordEvent>;

let loading: Promise<void> | undefined;
let refreshing = Promise.resolve();

/** Loads the record, once; later calls wait for the same load. Never throws. */
export function loadRecord(): Promise<void> {
  loading ??= load();
  return loading;
}

/** Adds an event, at once in the store and as soon as possible in the database. */
export async function addEvent(event: NewEvent): Promise<void> {
  await loadRecord();
  const stamped = { ...event, id: randomId(), at: timeOf(event) } as RecordEvent;
  $events.set([...$events.get(), stamped]);
  await keep('events', stamped);
  // Now there is something to lose, and the learner has just finished something.
  if (event.kind === 'lesson-finished') navigator.storage?.persist?.().catch(() => undefined);
}

/**
 * Now; after a clock that ran ahead was put right, just after the item's last answer, so that this one
 * counts. A room's answer follows nobody's: it keeps the time of its meeting.
 */
function timeOf(event: NewEvent): number {
  let time = Date.now();
  if (event.kind !== 'answered' || event.mode === 'group') return time;
  for (const other of $events.get()) {
    const isEarlier = other.kind === 'answered' && other.item === event.item && other.mode !== 'group';
    if (isEarlier) time = Math.max(time, other.at + 1);
  }
  return time;
}

/** Notes where the learner is in a lesson. */
export async function savePosition(lesson: string, paragraph: string): Promise<void> {
  await loadRecord();
  const last = $positions.get().find((other) => other.lesson === lesson)?.updatedAt ?? 0;
  const position = { lesson, paragraph, updatedAt: Math.max(Date.now(), last + 1) };
  $positions.set(mergePositions($positions.get(), [position]));
  await keep('positions', position);
}

function load() {
  onNews(hear);
  onTryAgain(refresh);
  // Safari before 15.4 has no BroadcastChannel, and a page kept in the back/forward cache hears nothing.
  addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    lookForLeft();
    refresh();
  });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh());
  return refresh();
}

/**
 * Brings the page up to what the database, the tab and the outbox have. One at a time; never throws.
 *
 * @param anew whether to forget first what the page knew: something may have been deleted
 */
function refresh(anew = false): Promise<void> {
  refreshing = refreshing.then(() => read(anew)).catch(reportTrouble);
  return refreshing;
}

async function read(anew: boolean) {
  if (anew) forget();
  const left = waitingEvents();
  add([...claimLeft('events', isRecordEvent), ...left], claimLeft('positions', isPosition));
  if (isLeft('notes')) $hasNotes.set(true);
  await Promise.all(left.map(async (event) => (await keep('events', event)) && takenIn(event)));
  await flush();
  const stores: StoreName[] = ['events', 'notes', 'positions', 'unreadable'];
  const counts = await transact(stores, 'readonly', (transaction) =>
    Promise.all(stores.map((store) => resultOf(transaction.objectStore(store).count()))),
  );
  const [events = 0, notes = 0, positions = 0, unreadable = 0] = counts ?? [];
  if (notes > 0) $hasNotes.set(true);
  // A log of years takes long to read: only when it isn't the one at hand.
  if (events + waitingOf('events').length !== $events.get().length) {
    // What was added while the database was being read is not in what was read.
    $events.set(mergeEvents(await readValid('events', isRecordEvent), $events.get()));
  }
  add([], await readValid('positions', isPosition));
  reportAnswer(events + notes + positions === 0, anew);
  if (unreadable > 0) await unreadables(({ takeBack }) => takeBack());
}

async function readValid<Name extends 'events' | 'positions'>(
  store: Name,
  isValid: (value: unknown) => value is Stored[Name],
): Promise<Stored[Name][]> {
  const values = await readAll(store);
  const valid = values.filter(isValid);
  if (valid.length < values.length) {
    await unreadables(({ setAside }) => setAside(store, isValid));
  }
  return valid;
}

/** Where its code can't be fetched now, the unreadable ones stay where they are. */
function unreadables(act: (code: typeof import('./unreadable.ts')) => Promise<void>): Promise<void> {
  return import('./unreadable.ts').then(act, () => undefined);
}

/** Forgets all that isn't on its way into the database. */
function forget() {
  $events.set(waitingOf('events'));
  $positions.set(waitingOf('positions'));
}

function add(events: RecordEvent[], positions: Position[]) {
  if (events.length > 0) $events.set(mergeEvents($events.get(), events));
  if (positions.length > 0) $positions.set(mergePositions($positions.get(), positions));
}

/** What another tab did. */
function hear(news: News): void {
  if (news === 'deleting') forget();
  // Whatever a page of another version of the site may call it.
  else if (typeof news === 'string') refresh(true);
  else {
    const records = news.map(([, record]) => record);
    add(records.filter(isRecordEvent), records.filter(isPosition));
  }
}
