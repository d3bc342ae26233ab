import { bytesOf, type CopiedFile, FILE_LIST, NOT_FOUND } from '../domain/offline/files.ts';
import type { CopyState } from '../domain/offline/messages.ts';
import { addressOf, cachedVersions, cacheName, version } from './site.ts';

/** So many files are fetched side by side: the reader's own requests shall not wait. */
const LINES = 4;

/** Asks nobody: a file from a cache. */
export function copied(path: string, of: string): Promise<Response | undefined> {
  return caches.match(addressOf(path), { cacheName: cacheName(of), ignoreVary: true });
}

/**
 * Completes the copy of this version. What is there already stays, what another version has with the same
 * hash is taken from there, the rest is fetched.
 *
 * @param tell is told how far it is, often
 * @throws as soon as one file can't be had as the list says
 */
export async function fill(tell: (state: CopyState) => void): Promise<void> {
  const cache = await caches.open(cacheName(version));
  let done = 0;
  let total = 0;
  const work = async (left: CopiedFile[], others: Map<string, string>) => {
    for (let file = left.shift(); file; file = left.shift()) {
      const address = addressOf(file.path);
      if (!(await cache.match(address))) {
        const other = others.get(keyOf(file)) ?? version;
        await cache.put(address, (await copied(file.path, other)) ?? (await fetched(file)));
      }
      done += file.bytes;
      tell({ copy: 'saving', done, total });
    }
  };
  const left: CopiedFile[] = [];
  try {
    left.push(...(await ownList(cache)));
    total = bytesOf(left);
    const others = await filesOfOthers();
    await Promise.all(Array.from({ length: LINES }, () => work(left, others)));
  } catch (error) {
    // The other lines stop as well.
    left.length = 0;
    tell({ copy: 'part', done, total });
    throw error;
  }
}

/** How this version's copy stands, by what is in the cache now: browsers may clear it. */
export async function stateOfCopy(): Promise<CopyState> {
  const files = await storedList(version);
  const cache = await caches.open(cacheName(version));
  const there = new Set((await cache.keys()).map(({ url }) => url));
  const total = bytesOf(files);
  const done = bytesOf(files.filter(({ path }) => there.has(addressOf(path))));
  return { copy: files.length > 0 && done === total ? 'whole' : 'part', done, total };
}

async function ownList(cache: Cache): Promise<CopiedFile[]> {
  const list = { path: FILE_LIST, hash: version, bytes: 0 };
  if (!(await cache.match(addressOf(FILE_LIST)))) await cache.put(addressOf(FILE_LIST), await fetched(list));
  return storedList(version);
}

/** What a version's copy consists of; empty where its list is missing. */
async function storedList(of: string): Promise<CopiedFile[]> {
  return (await (await copied(FILE_LIST, of))?.json()) ?? [];
}

/** In which other version a file is to be found unchanged. */
async function filesOfOthers(): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const other of await cachedVersions()) {
    if (other !== version) for (const file of await storedList(other)) found.set(keyOf(file), other);
  }
  return found;
}

const keyOf = ({ path, hash }: CopiedFile) => `${hash} ${path}`;

/** A file from the server, to the byte; asked for once more past every cache on the way. */
function fetched(file: CopiedFile): Promise<Response> {
  return fetchAs(file, 'no-cache').catch(() => fetchAs(file, 'reload'));
}

/** `integrity` has the browser reject whatever else comes: an error page, half a file, another version. */
async function fetchAs({ path, hash }: CopiedFile, cache: RequestCache): Promise<Response> {
  const response = await fetch(addressOf(path), { cache, integrity: `sha256-${hash}` });
  // Some servers give the 404 page with its status also by its own name.
  if (!response.ok && path !== NOT_FOUND) throw new Error(`${response.status} ${path}`);
  const headers = new Headers(response.headers);
  // A copy answers whoever asks.
  headers.delete('vary');
  // Made anew, since a page may not be answered with a response that was redirected.
  return new Response(await response.blob(), { headers });
}
