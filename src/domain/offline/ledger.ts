/**
 * Which version each open page has its files from. A page that was there before a version took over keeps
 * the version it began with, so that it never gets files of two.
 */
export interface Ledger {
  /** The version that pages opened now get; undefined before the first. */
  current?: string;
  /** Pages with another, by the browser's id of them. */
  pages: Record<string, string>;
}

/** Stands for a page that came from the server, not from a copy. */
export const SERVER = '';

/** The ledger once a version has taken over from the one before. */
export function takenOver({ current, pages }: Ledger, version: string, open: readonly string[]): Ledger {
  const before = current === undefined ? [] : open.map((page) => [page, pages[page] ?? current]);
  return { current: version, pages: Object.fromEntries(before) };
}

/** The ledger without the pages that are closed. */
export function withoutClosed({ current, pages }: Ledger, open: readonly string[]): Ledger {
  return {
    current,
    pages: Object.fromEntries(Object.entries(pages).filter(([page]) => open.includes(page))),
  };
}

/** The versions that somebody has files from. */
export function needed({ current, pages }: Ledger): string[] {
  return [...new Set([current ?? SERVER, ...Object.values(pages)])].filter((version) => version !== SERVER);
}
