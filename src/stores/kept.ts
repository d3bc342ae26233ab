/*
 * Whether this browser has anything of the record, told without the code that reads it: who opens a
 * lesson for the first time needs none of that before something is done.
 */

/** The name of the database. */
export const DATABASE = 'dangke';
/** The key in sessionStorage of what this tab could not store. */
export const TAB_COPY = 'dangke:tab-copy';
/** What begins the keys in localStorage of events on their way into the record. */
export const OUTBOX = 'dangke:outbox:';

/** False only when nothing is kept; true also where that can't be told, so that the record says why. */
export async function mayBeKept(): Promise<boolean> {
  try {
    return (
      TAB_COPY in sessionStorage ||
      Object.keys(localStorage).some((key) => key.startsWith(OUTBOX)) ||
      (await isDatabase())
    );
  } catch {
    return true;
  }
}

function isDatabase(): Promise<boolean> {
  return new Promise((resolve) => {
    const request = indexedDB.open(DATABASE);
    let absent = false;
    request.onupgradeneeded = () => {
      absent = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      request.result.close();
      resolve(true);
    };
    request.onerror = (event) => {
      // Firefox would report it as an error of the page.
      event.preventDefault();
      resolve(!absent);
    };
  });
}
