/*
 * The record in the browser as pages use it: events and reading positions. Where there is no
 * database, what is learnt is held by the tab: `keeping.ts`.
 */
import { atom } from 'nanostores';
import { mergeEvents, mergePositions } from '../domain/merge.ts';
import { isPosition, isRecordEvent, type Position, type RecordEvent } from '../schemas/record.ts';
import { met, readAll, resultOf, type Stored, type StoreName, transact } from './database.ts';
import { claimLeft, flush, keep, type News, onNews, reportTrouble, sawRecord } from './keeping.ts';
import { takenIn, waitingEvents } from './outbox.ts';
import { randomId } from './random-id.ts';
import { $storageTrouble } from './storage-state.ts';

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

async function load() {
  onNews(hear);
  $events.set(claimLeft('events', isRecordEvent));
  $positions.set(claimLeft('positions', isPosition));
  await refresh();
  // Safari before 15.4 has no BroadcastChannel, and a page kept in the back/forward cache hears nothing.
  addEventListener('pageshow', ({ persisted }) => persisted && refresh());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh());
}

/** Brings the page up to what the database and the outbox have. Never throws. */
async function refresh() {
  for (const event of waitingEvents()) {
    $events.set(mergeEvents($events.get(), [event]));
    if (await keep('events', event)) takenIn(event);
  }
  await flush();
  try {
    const stores: StoreName[] = ['events', 'notes', 'unreadable'];
    const counts = await transact(stores, 'readonly', (transaction) =>
      Promise.all(stores.map((store) => resultOf(transaction.objectStore(store).count()))),
    );
    const [events = 0, notes = 0, unreadable = 0] = counts ?? [];
    $hasNotes.set(notes > 0);
    // A log of years takes long to read: only when it isn't the one at hand.
    if (events !== $events.get().length) await readEvents();
    const positions = await readValid('positions', isPosition);
    $positions.set(mergePositions(positions, $positions.get()));
    sawRecord(events + notes + positions.length === 0);
    if (unreadable > 0) await import('./unreadable.ts').then(({ takeBack }) => takeBack());
    if (met.newer) $storageTrouble.set('newer');
  } catch (error) {
    if (met.newer) $storageTrouble.set('newer');
    else reportTrouble(error);
  }
}

async function readEvents() {
  // What was added while the database was being read is not in what was read.
  $events.set(mergeEvents(await readValid('events', isRecordEvent), $events.get()));
}

async function readValid<Name extends 'events' | 'positions'>(
  store: Name,
  isValid: (value: unknown) => value is Stored[Name],
): Promise<Stored[Name][]> {
  const values = await readAll(store);
  const valid = values.filter(isValid);
  if (valid.length < values.length && !met.newer) {
    await import('./unreadable.ts').then(({ setAside }) => setAside(store, isValid));
  }
  return valid;
}

/** What another tab did. */
async function hear(news: News) {
  if (news !== 'all') {
    const of = <Name extends 'events' | 'positions'>(name: Name) =>
      news.flatMap(([store, value]) => (store === name ? [value as Stored[Name]] : []));
    $events.set(mergeEvents($events.get(), of('events').filter(isRecordEvent)));
    $positions.set(mergePositions($positions.get(), of('positions').filter(isPosition)));
    return;
  }
  await flush();
  $events.set([]);
  $positions.set([]);
  await refresh();
}
