import type { Page } from 'playwright-core';
import type { Answered, RecordEvent } from '../../src/schemas/record.ts';

/** What a page has stored in one of the database's stores, read past the site's own code. */
export function stored<Value>(page: Page, store: string): Promise<Value[]> {
  return page.evaluate(
    (name) =>
      new Promise<Value[]>((resolve) => {
        const opening = indexedDB.open('dangke');
        // Only reading makes no database: the page would take it for its own.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve([]);
        opening.onsuccess = () => {
          const reading = opening.result.transaction(name).objectStore(name).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    store,
  );
}

/** The answers that a page has stored, oldest first. */
export async function storedAnswers(page: Page): Promise<Answered[]> {
  const answered = (await stored<RecordEvent>(page, 'events')).flatMap((event) =>
    event.kind === 'answered' ? [event] : [],
  );
  return answered.sort((one, other) => one.at - other.at);
}

/** Stores an event as it is, past the site's code. */
export function putEvent(page: Page, event: object): Promise<void> {
  return putEvents(page, [event]);
}

/** Stores events as they are, in one transaction, past the site's code; makes the database if need be. */
export function putEvents(page: Page, events: readonly object[]): Promise<void> {
  return page.evaluate(
    (values) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('dangke', 3);
        opening.onupgradeneeded = () => {
          const database = opening.result;
          for (const name of ['events', 'notes', 'sittings'])
            database.createObjectStore(name, { keyPath: 'id' });
          database.createObjectStore('positions', { keyPath: 'lesson' });
          database.createObjectStore('unreadable', { autoIncrement: true });
          database.createObjectStore('undo');
        };
        opening.onsuccess = () => {
          const writing = opening.result.transaction('events', 'readwrite');
          for (const value of values) writing.objectStore('events').put(value);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    events,
  );
}

/** The block saved as the place reached, read past the site's own code. */
export async function storedPosition(page: Page) {
  return (await stored<{ paragraph: string }>(page, 'positions'))[0]?.paragraph;
}
