/*
 * What this tab could not store yet, kept in sessionStorage as {"events":[…],"positions":[…],"notes":[…]}
 * for the pages that the tab opens next.
 */

import { TAB_COPY } from './kept.ts';

/** Records by the store they are meant for. */
export type TabCopy = Partial<Record<string, unknown[]>>;

/** The tab's copy; empty when there is none or it can't be read. */
export function readTabCopy(): TabCopy {
  try {
    const copy: unknown = JSON.parse(sessionStorage.getItem(TAB_COPY) ?? '{}');
    const lists = Object.entries(copy as object).filter(([, list]) => Array.isArray(list));
    return Object.fromEntries(lists);
  } catch {
    return {};
  }
}

/** Keeps a copy, or forgets an empty one; where even that is blocked, memory must do. */
export function writeTabCopy(copy: TabCopy): void {
  try {
    if (Object.keys(copy).length === 0) sessionStorage.removeItem(TAB_COPY);
    else sessionStorage.setItem(TAB_COPY, JSON.stringify(copy));
  } catch {
    return;
  }
}
