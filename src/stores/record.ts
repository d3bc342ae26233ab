/*
 * The record in the browser: one object a record in IndexedDB (`events`, `positions`), so that
 * two tabs never overwrite one another. Where there is no database, what is learnt is held in
 * sessionStorage, or failing that in memory, for as long as the tab lives.
 */
import { atom } from 'nanostores';
import type { IDBPDatabase } from 'idb';
import { mergeEvents, mergePositions } from '../domain/merge.ts';
import { lastAnswers } from '../domain/progress.ts';
import { isPosition, isRecordEvent, type Position, type RecordEvent } from '../schemas/record.ts';
import { type Database, openDatabase, readStore } from './database.ts';
import { takenIn, waitingEvents } from './outbox.ts';
import { randomId } from './random-id.ts';
import { $storageTrouble } from './storage-state.ts';
import { clearTabCopy, readTabCopy, writeTabCopy } from './tab-copy.ts';

/** Every event known, in no particular order. */
export const $events = atom<readonly RecordEvent[]>([]);
/** The reading positions, one a lesson. */
export const $positions = atom<readonly Position[]>([]);

type WithoutStamp<Event> = Event extends RecordEvent ? Omit<Event, 'id' | 'at'> : never;
/** An event before it gets its id and time. */
export type NewEvent = WithoutStamp<RecordEvent>;

let database: IDBPDatabase<Database> | undefined;
let channel: BroadcastChannel | undefined;
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
}

/**
 * Now; after a clock that ran ahead was put right, just after the item's last answer, so that this one
 * counts. A room's answer follows nobody's: it keeps the time of its meeting.
 */
function timeOf(event: NewEvent): number {
  if (event.kind !== 'answered' || event.mode === 'group') return Date.now();
  const last = lastAnswers($events.get()).get(event.item)?.at ?? 0;
  return Math.max(Date.now(), last + 1);
}

/** Notes where the learner is in a lesson. */
export async function savePosition(lesson: string, paragraph: string): Promise<void> {
  await loadRecord();
  const position = { lesson, paragraph, updatedAt: Date.now() };
  $positions.set([...$positions.get().filter((other) => other.lesson !== lesson), position]);
  await keep('positions', position);
}

async function load() {
  const opened = await openDatabase();
  if (typeof opened === 'string') {
    withoutDatabase(opened === 'newer' ? 'newer' : 'memory');
  } else {
    database = opened;
    await refresh();
    await keepTabCopy();
    listenToOtherTabs();
  }
  await takeIn();
}

/** What rooms answered on decks; without a database it waits on. */
async function takeIn() {
  for (const event of waitingEvents()) {
    $events.set(mergeEvents($events.get(), [event]));
    if (database) await keep('events', event);
    if (database) takenIn(event);
  }
}

async function refresh() {
  if (!database) return;
  try {
    // What was added while the database was being read is not in what was read.
    $events.set(mergeEvents(await readStore(database, 'events', isRecordEvent), $events.get()));
    $positions.set(mergePositions(await readStore(database, 'positions', isPosition), $positions.get()));
    if ((await database.count('unreadable')) > 0) $storageTrouble.set('unreadable');
  } catch {
    withoutDatabase('memory');
  }
}

async function keep<Name extends 'events' | 'positions'>(store: Name, value: Database[Name]['value']) {
  try {
    if (!database) throw new Error('no database');
    await database.put(store, value);
    channel?.postMessage(store);
  } catch {
    withoutDatabase($storageTrouble.get() ?? 'memory');
    writeTabCopy($events.get(), $positions.get());
  }
}

function withoutDatabase(trouble: 'memory' | 'newer' | 'unreadable') {
  database = undefined;
  $storageTrouble.set(trouble === 'unreadable' ? 'memory' : trouble);
  takeTabCopy();
}

function takeTabCopy() {
  const { events, positions } = readTabCopy();
  $events.set(mergeEvents($events.get(), events));
  $positions.set(mergePositions($positions.get(), positions));
}

/** What the tab learnt while there was no database goes into it as soon as there is one. */
async function keepTabCopy() {
  const known = new Set<unknown>([...$events.get(), ...$positions.get()]);
  takeTabCopy();
  for (const event of $events.get()) if (!known.has(event)) await keep('events', event);
  for (const position of $positions.get()) if (!known.has(position)) await keep('positions', position);
  if (database) clearTabCopy();
}

function listenToOtherTabs() {
  if (typeof BroadcastChannel !== 'undefined') {
    channel = new BroadcastChannel('dangke');
    channel.onmessage = refresh;
  }
  // Safari before 15.4 has no BroadcastChannel, and a page kept in the back/forward cache hears nothing.
  addEventListener('pageshow', ({ persisted }) => persisted && refresh());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && refresh());
}
