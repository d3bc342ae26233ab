import { atom } from 'nanostores';

/**
 * What a learner should know about the storage:
 * `memory` nothing can be kept beyond this tab; `newer` the record was written by a newer version
 * of the site and is left alone; `unreadable` some records could not be read and were set aside.
 */
export type StorageTrouble = 'memory' | 'newer' | 'unreadable';

/** Trouble met so far; undefined when all is well. */
export const $storageTrouble = atom<StorageTrouble | undefined>();

const SAID = 'dangke:said';

/** Whether the reader of this tab has put the notice of this trouble away. */
export function wasSaid(trouble: StorageTrouble): boolean {
  try {
    return sessionStorage.getItem(SAID) === trouble;
  } catch {
    return false;
  }
}

/** Keeps the notice from coming back in this tab, where the browser allows so much. */
export function rememberSaid(trouble: StorageTrouble): void {
  try {
    sessionStorage.setItem(SAID, trouble);
  } catch {
    return;
  }
}
