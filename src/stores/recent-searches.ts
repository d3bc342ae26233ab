/* Saved as ["四个坚持","精准扶贫"] in localStorage, the latest first. */

const KEY = 'dangke:searches';
const MOST = 8;

/** What was searched for on this device, the latest first. */
export function recentSearches(): string[] {
  return read() ?? [];
}

/** Keeps a search that led somewhere, where the browser allows it and what is kept could be read. */
export function rememberSearch(text: string): void {
  const wanted = text.trim();
  const known = read();
  if (!wanted || !known) return;
  try {
    localStorage.setItem(KEY, JSON.stringify([...new Set([wanted, ...known])].slice(0, MOST)));
  } catch {
    // Full: nothing depends on it.
    return;
  }
}

/** Forgets them all. */
export function forgetSearches(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    return;
  }
}

function read(): string[] | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(stored) && stored.every((text) => typeof text === 'string') ? stored : undefined;
  } catch {
    return undefined;
  }
}
