/* A mark by which another page can tell whether it sees this one's storage: `islands/portable/per-file.ts`. */

const KEY = 'dangke:probe';

/** Leaves a mark for a moment. Tells whether the browser allows it. */
export function leaveMark(mark: string): boolean {
  try {
    localStorage.setItem(KEY, mark);
    return true;
  } catch {
    return false;
  }
}

/** Takes it away. */
export function takeMark(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    return;
  }
}
