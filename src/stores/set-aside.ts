/**
 * Keeps what stands under a key of localStorage under `<key>:unreadable` too, where it can't be read,
 * so that writing over it loses nothing.
 *
 * @throws where storage is blocked or full: then it must not be written over either
 */
export function setAsideUnreadable(key: string, isReadable: (value: unknown) => boolean): void {
  const stored = localStorage.getItem(key);
  if (stored === null) return;
  try {
    if (isReadable(JSON.parse(stored))) return;
  } catch {
    // Not even JSON: set aside below.
  }
  localStorage.setItem(`${key}:unreadable`, stored);
}
