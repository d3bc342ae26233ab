/*
 * Every record on its way into the database. What can't be stored now waits, in memory and in the
 * tab's copy, and is tried again; tabs tell one another what they stored.
 */
import { isNewer } from '../domain/merge.ts';
import { met, resultOf, type Stored, transact } from './database.ts';
import { $storageTrouble, type StorageTrouble } from './storage-state.ts';
import { readTabCopy, type TabCopy, writeTabCopy } from './tab-copy.ts';

/** The stores of which tabs tell one another. */
export type KeptStore = 'events' | 'positions' | 'notes';
/** A record and where it belongs. */
export type Kept = { [Name in KeptStore]: [Name, Stored[Name]] }[KeptStore];
/** What other tabs did: stored these records, or changed the record as a whole (import, deletion). */
export type News = Kept[] | 'all';

/** Milliseconds after which a failed write is tried again, if nothing else brings it about. */
const AGAIN_AFTER = 20_000;

const waiting = new Map<string, Kept>();
/** What an earlier page of this tab could not store, until it is claimed. */
const left: TabCopy = readTabCopy();
const listeners: ((news: News) => void)[] = [];
let flushing = Promise.resolve();
let timer: ReturnType<typeof setTimeout> | undefined;
/** Whether this page has seen anything in the database. */
let seen = false;

const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('dangke');
if (channel) channel.onmessage = ({ data }: MessageEvent<News>) => tell(data);

/** Stores a record, or sees to it that it will be. Tells whether it is stored; never throws. */
export async function keep(...entry: Kept): Promise<boolean> {
  const [store, value] = entry;
  const key = `${store} ${'id' in value ? value.id : value.lesson}`;
  waiting.set(key, entry);
  await flush();
  return !waiting.has(key);
}

/** Tries again what could not be stored. Never throws. */
export function flush(): Promise<void> {
  flushing = flushing.then(storeWaiting);
  return flushing;
}

/** What an earlier page of this tab could not store: it is stored now, and is part of the record. */
export function claimLeft<Name extends KeptStore>(
  store: Name,
  isValid: (value: unknown) => value is Stored[Name],
): Stored[Name][] {
  const values = (left[store] ?? []).filter(isValid);
  delete left[store];
  for (const value of values) keep(...([store, value] as unknown as Kept));
  return values;
}

/** Listens to what other tabs store. */
export function onNews(listener: (news: News) => void): void {
  listeners.push(listener);
}

/** Tells the other tabs; and this one, where its record as a whole was changed. */
export function sendNews(news: News): void {
  channel?.postMessage(news);
  if (news === 'all') tell(news);
}

/** Notes that the page has the record, so that its deletion will be noticed. */
export function sawRecord(isEmpty: boolean): void {
  if (seen && isEmpty) $storageTrouble.set('gone');
  seen ||= !isEmpty;
}

/** Takes note of an error of the database. */
export function reportTrouble(error: unknown): void {
  const { name } = error as DOMException;
  const troubles: Partial<Record<string, StorageTrouble>> = {
    VersionError: 'newer',
    QuotaExceededError: 'full',
  };
  $storageTrouble.set(troubles[name] ?? 'memory');
}

async function storeWaiting() {
  const batch = [...waiting];
  if (batch.length === 0) return;
  clearTimeout(timer);
  const { made } = met;
  try {
    await store(batch.map(([, entry]) => entry));
    for (const [key, entry] of batch) if (waiting.get(key) === entry) waiting.delete(key);
    if (/memory|full/.test($storageTrouble.get() ?? '')) $storageTrouble.set(undefined);
    if (met.made > made) sawRecord(true);
    seen = true;
    sendNews(batch.map(([, entry]) => entry));
  } catch (error) {
    reportTrouble(error);
    timer = setTimeout(flush, AGAIN_AFTER);
  }
  copyWaiting();
}

function store(entries: Kept[]) {
  const names = [...new Set(entries.map(([name]) => name))];
  return transact(names, 'readwrite', async (transaction) => {
    for (const [name, value] of entries) {
      const target = transaction.objectStore(name);
      if ('updatedAt' in value) {
        const known = await resultOf(target.get(value[target.keyPath as keyof typeof value]));
        if (known && isNewer(known, value)) continue;
      }
      target.put(value);
    }
  });
}

function copyWaiting() {
  const copy: TabCopy = { ...left };
  for (const [name, value] of waiting.values()) copy[name] = [...(copy[name] ?? []), value];
  writeTabCopy(copy);
}

function tell(news: News) {
  if (news === 'all') seen = false;
  for (const listener of listeners) listener(news);
}
