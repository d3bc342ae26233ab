import { type Ledger, needed, SERVER, takenOver, withoutClosed } from '../domain/offline/ledger.ts';
import { addressOf, cachedVersions, cacheName, openPages, version } from './site.ts';

declare const self: ServiceWorkerGlobalScope;

/** The ledger has a cache of its own, since the browser stops a worker whenever it is idle. */
const NAME = `dangke-ledger:${new URL(self.registration.scope).pathname}`;
const ADDRESS = addressOf('ledger.json');

/** After so many milliseconds a page that another takes the place of is gone. */
const GONE_AFTER = 2000;

let reading: Promise<Ledger> | undefined;

function ledger(): Promise<Ledger> {
  reading ??= caches
    .match(ADDRESS, { cacheName: NAME })
    .then((kept) => kept?.json() as Promise<Ledger> | undefined)
    .then((kept) => kept ?? { pages: {} });
  return reading;
}

async function keep(changed: Ledger): Promise<void> {
  reading = Promise.resolve(changed);
  await (await caches.open(NAME)).put(ADDRESS, new Response(JSON.stringify(changed)));
}

/** The version that a page has its files from, or `SERVER`. */
export async function versionOf(page: string): Promise<string> {
  return (await ledger()).pages[page] ?? version;
}

/** Writes down that a page came from the server. */
export async function noteFromServer(page: string): Promise<void> {
  const { current, pages } = await ledger();
  if (page) await keep({ current, pages: { ...pages, [page]: SERVER } });
}

/** This version is the one in use now; the caches that no page has its files from any more go. */
export async function takeOver(): Promise<void> {
  const before = await ledger();
  await keep(takenOver(before, version, await openIds()));
  // The first one: the page that brought it may need further files. Later a page keeps what it has.
  if (before.current === undefined) await self.clients.claim();
  // Unless yet another version is being fetched into one of them.
  if (!self.registration.installing && !self.registration.waiting) {
    await removeCaches(await cachedVersions());
  }
}

/** Forgets pages that are closed by then, and removes the caches that only they had use for. */
export async function tidy(): Promise<void> {
  if (Object.keys((await ledger()).pages).length === 0) return;
  await new Promise((resolve) => setTimeout(resolve, GONE_AFTER));
  const before = await ledger();
  await keep(withoutClosed(before, await openIds()));
  await removeCaches(needed(before));
}

async function removeCaches(versions: readonly string[]): Promise<void> {
  const inUse = needed(await ledger());
  const unused = versions.filter((one) => !inUse.includes(one));
  await Promise.all(unused.map((one) => caches.delete(cacheName(one))));
}

async function openIds(): Promise<string[]> {
  return (await openPages()).map(({ id }) => id);
}
