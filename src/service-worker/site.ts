declare const self: ServiceWorkerGlobalScope;

/** The version whose files this worker hands out: SHA-256 of their list, in base64. Put in by the build. */
declare const VERSION: string;

/** This worker's version. */
export const version = VERSION;
const root = new URL(self.registration.scope);
/** Several sites may share an origin, each below its own path. */
const PREFIX = `dangke:${root.pathname}:`;

/** The name of the cache with a version's files. */
export const cacheName = (version: string) => PREFIX + version;

/** The versions of which there is a cache, whole or in part. */
export async function cachedVersions(): Promise<string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(PREFIX)).map((name) => name.slice(PREFIX.length));
}

/** The address of a path below the site's root, without query. */
export const addressOf = (path: string) => new URL(path, root).href;

/** The path below the site's root, without query; undefined for what lies elsewhere. */
export function pathOf(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const inside = origin === root.origin && pathname.startsWith(root.pathname);
  return inside ? pathname.slice(root.pathname.length) : undefined;
}

/** The site's open pages. */
export function openPages(): Promise<readonly WindowClient[]> {
  return self.clients.matchAll({ type: 'window', includeUncontrolled: true });
}
