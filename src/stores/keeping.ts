/*
 * Every record on its way into the database. What can't be stored now waits, in memory and in the
 * tab's copy, and is tried again; tabs tell one another what they stored.
 */
import { isNewer } from '../domain/merge.ts';
import type { Position } from '../schemas/record.ts';
import { met, resultOf, type Stored, transact } from './database.ts';
import { $storageTrouble } from './storage-state.ts';
import { readTabCopy, type TabCopy, writeTabCopy } from './tab-copy.ts';

/** The stores of which tabs tell one another. */
export type KeptStore = 'events' | 'positions' | 'notes';
/** A record and where it belongs. */
export type Kept = { [Name in KeptStore]: [Name, Stored[Name]] }[KeptStore];
/**
 * What other tabs did: stored these records, or changed the record as a whole (import, deletion).
 * `deleting` comes before a deletion of everything: what a tab still has is not to be stored any more.
 */
export type News = Kept[] | 'all' | 'deleting';

/** Milliseconds after which a failed write is tried again, if nothing else brings it about. */
const AGAIN_AFTER = 20_000;

const waiting = new Map<string, Kept>();
/** What an earlier page of this tab could not store, until it is claimed. */
let left: TabCopy = readTabCopy();
const listeners: ((news: News) => void)[] = [];
let flushing = Promise.resolve();
let timer: ReturnType<typeof setTimeout> | undefined;
let tryAgain: () => void = flush;
/** Whether this page has seen anything in the database, and how often it knows to have made it. */
let seen = false;
let made = 0;

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('dangke');
if (channel) channel.onmessage = ({ data }: MessageEvent<News>) => tell(data);

/** Stores a record, or sees to it that it will be. Tells whether it is stored; never throws. */
export async function keep(...entry: Kept): Promise<boolean> {
  const key = queue(entry);
  copyWaiting();
  await flush();
  return !waiting.has(key);
}

/** Tries again what could not be stored. Never throws. */
export function flush(): Promise<void> {
  flushing = flushing.then(storeWaiting).catch(reportTrouble);
  return flushing;
}

/** Looks for it again: while this page was in the back/forward cache, others of the tab were at it. */
export function lookForLeft(): void {
  left = readTabCopy();
}

/** What an earlier page of this tab could not store: it is stored now, and is part of the record. */
export function claimLeft<Name extends KeptStore>(
  store: Name,
  isValid: (value: unknown) => value is Stored[Name],
): Stored[Name][] {
  const values = (left[store] ?? []).filter(isValid);
  delete left[store];
  for (const value of values) queue([store, value] as unknown as Kept);
  if (values.length > 0) flush();
  return values;
}

/** Whether an earlier page of this tab left something that nobody claimed yet. */
export const isLeft = (store: KeptStore) => store in left;

/** What could not be stored yet. */
export function waitingOf<Name extends KeptStore>(store: Name): Stored[Name][] {
  return [...waiting.values()].flatMap(([name, value]) => (name === store ? [value as Stored[Name]] : []));
}

/** Listens to what other tabs store. */
export function onNews(listener: (news: News) => void): void {
  listeners.push(listener);
}

/** Tells the other tabs; and this one, where its record as a whole is changed. */
export function sendNews(news: News): void {
  if (channel) channel.postMessage(news);
  if (typeof news === 'string') tell(news);
}

/**
 * Takes note that the database answered, and whether it has a record: its deletion will be noticed.
 *
 * @param expected whether that may have been on purpose
 */
export function reportAnswer(isEmpty: boolean, expected = false): void {
  const trouble = $storageTrouble.get();
  if (seen && isEmpty && !expected) $storageTrouble.set('gone');
  else if (met.newer) $storageTrouble.set('newer');
  else if (waiting.size === 0 && (trouble === 'memory' || trouble === 'full')) $storageTrouble.set(undefined);
  seen = !isEmpty || (seen && !expected);
}

/** Takes note of an error of the database; in a while the page will see whether it is over. */
export function reportTrouble(error: unknown): void {
  const isFull = (error as DOMException).name === 'QuotaExceededError';
  $storageTrouble.set(met.newer ? 'newer' : isFull ? 'full' : 'memory');
  clearTimeout(timer);
  timer = setTimeout(tryAgain, AGAIN_AFTER);
}

/** Says what is to be done then; what waits is stored at least. */
export function onTryAgain(act: () => void): void {
  tryAgain = act;
}

/** Puts a record among those to be stored. Gives its key there. */
function queue(entry: Kept): string {
  const [store, value] = entry;
  const key = `${store} ${'id' in value ? value.id : value.lesson}`;
  waiting.set(key, entry);
  return key;
}

async function storeWaiting() {
  const entries = [...waiting.values()];
  if (entries.length === 0) return;
  await store(entries);
  // Meanwhile a newer one may wait in a record's place.
  for (const [key, entry] of waiting) if (entries.includes(entry)) waiting.delete(key);
  copyWaiting();
  // Whoever of this page made it anew: what it had is no longer there.
  reportAnswer(met.made > made);
  made = met.made;
  seen = true;
  sendNews(entries);
}

function store(entries: Kept[]) {
  const names = [...new Set(entries.map(([name]) => name))];
  return transact(names, 'readwrite', async (transaction) => {
    for (const [name, value] of entries) {
      const target = transaction.objectStore(name);
      const known =
        'updatedAt' in value && (await resultOf(target.get(value[target.keyPath as keyof typeof value])));
      if (!known || !isNewer(known, value as Position)) target.put(value);
    }
    // Without waiting for the page, which may be on its way out.
    if (transaction.commit) transaction.commit();
  });
}

function copyWaiting() {
  const copy: TabCopy = { ...left };
  for (const [name, value] of waiting.values()) copy[name] = [...(copy[name] ?? []), value];
  writeTabCopy(copy);
}

function tell(news: News) {
  seen = typeof news !== 'string';
  // An import or a deletion of this page may have made it.
  if (!seen) made = met.made;
  // Nobody is to read now what is about to go; `all` follows.
  if (news === 'deleting') {
    waiting.clear();
    left = {};
    copyWaiting();
    $storageTrouble.set(undefined);
  }
  for (const listener of listeners) listener(news);
}
