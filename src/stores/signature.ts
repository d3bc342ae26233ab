/* Saved as {"name":"张三","branch":"第一支部"} in localStorage, only where the learner wants it kept. */

const KEY = 'dangke:signature';

/** What a learner puts at the head of a 自学记录. */
export interface Signature {
  name: string;
  branch: string;
}

/** What is kept on this device; undefined where nothing is. */
export function keptSignature(): Signature | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof stored !== 'object' || stored === null) return undefined;
    const { name, branch } = stored as Record<string, unknown>;
    return typeof name === 'string' && typeof branch === 'string' ? { name, branch } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps it on this device. Tells whether the browser allows it. */
export function keepSignature({ name, branch }: Signature): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify({ name, branch }));
    return true;
  } catch {
    return false;
  }
}

/** Forgets it. */
export function forgetSignature(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    return;
  }
}
