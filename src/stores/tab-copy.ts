/*
 * What this tab could not store yet, kept in sessionStorage as {"events":[…],"positions":[…],"notes":[…]}
 * for the pages that the tab opens next.
 */

const KEY = 'dangke:tab-copy';

/** Records by the store they are meant for. */
export type TabCopy = Partial<Record<string, unknown[]>>;

/** The tab's copy; empty when there is none or it can't be read. */
export function readTabCopy(): TabCopy {
  try {
    const copy: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
    const lists = Object.entries(copy as object).filter(([, list]) => Array.isArray(list));
    return Object.fromEntries(lists);
  } catch {
    return {};
  }
}

/** Keeps a copy, or forgets an empty one; where even that is blocked, memory must do. */
export function writeTabCopy(copy: TabCopy): void {
  try {
    if (Object.keys(copy).length === 0) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(copy));
  } catch {
    return;
  }
}
