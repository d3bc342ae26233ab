import type { Page } from 'playwright-core';
import type { Answered } from '../../src/schemas/record.ts';

/** The answers that a page has stored, oldest first. */
export async function storedAnswers(page: Page): Promise<Answered[]> {
  const events = await page.evaluate(
    () =>
      new Promise<Answered[]>((resolve) => {
        const opening = indexedDB.open('dangke');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('events').objectStore('events').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
  return events.filter(({ kind }) => kind === 'answered').sort((one, other) => one.at - other.at);
}

/** Stores an event as it is, past the site's code. */
export function putEvent(page: Page, event: object): Promise<void> {
  return page.evaluate(
    (value) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('dangke');
        opening.onsuccess = () => {
          const writing = opening.result.transaction('events', 'readwrite');
          writing.objectStore('events').put(value);
          writing.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    event,
  );
}

/** The block saved as the place reached, read past the site's own code. */
export function storedPosition(page: Page) {
  return page.evaluate(
    () =>
      new Promise<string | undefined>((resolve) => {
        const opening = indexedDB.open('dangke');
        opening.onsuccess = () => {
          const all = opening.result.transaction('positions').objectStore('positions').getAll();
          all.onsuccess = () => resolve(all.result[0]?.paragraph);
          opening.result.close();
        };
      }),
  );
}
