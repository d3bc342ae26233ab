/* Removing all that the site has stored, in every tab. */
import { defaultSettings } from '../schemas/settings.ts';
import { forgetKeys } from './forget-keys.ts';
import { sendNews } from './keeping.ts';
import { DATABASE } from './kept.ts';
import { $settings } from './settings.ts';

/** A tab that doesn't let go of the database must not hold the page up, in milliseconds. */
const PATIENCE = 5000;

/**
 * Deletes everything that the site has stored on this device, in all its tabs.
 *
 * @throws DOMException where the database couldn't be deleted, or not yet (`TimeoutError`); all else
 * is deleted then
 */
export async function deleteEverything(): Promise<void> {
  // Nothing that waits to be stored may bring the record back.
  sendNews('deleting');
  try {
    await deleteDatabase();
  } finally {
    forgetKeys('localStorage');
    forgetKeys('sessionStorage');
    $settings.set(defaultSettings);
    sendNews('all');
  }
}

/** Other tabs let go of the database when they are asked to. */
function deleteDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    if (typeof indexedDB === 'undefined') return resolve();
    const request = indexedDB.deleteDatabase(DATABASE);
    const timer = setTimeout(() => reject(new DOMException('no answer', 'TimeoutError')), PATIENCE);
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve();
    };
    request.onerror = (event) => {
      event.preventDefault();
      clearTimeout(timer);
      reject(request.error);
    };
  });
}
