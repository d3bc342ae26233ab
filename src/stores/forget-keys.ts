/** Removes all that the site keeps in localStorage or sessionStorage. Never throws. */
export function forgetKeys(kind: 'localStorage' | 'sessionStorage'): void {
  try {
    const storage = globalThis[kind];
    const keys = Array.from({ length: storage.length }, (_, at) => storage.key(at) ?? '');
    for (const key of keys) if (key.startsWith('dangke:')) storage.removeItem(key);
  } catch {
    // Blocked: then nothing of ours is there.
    return;
  }
}
