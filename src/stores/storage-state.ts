import { atom } from 'nanostores';

/**
 * What a learner should know about the storage:
 * `memory` nothing can be kept beyond this tab; `newer` the record was written by a newer version
 * of the site and is left alone; `unreadable` some records could not be read and were set aside.
 */
export type StorageTrouble = 'memory' | 'newer' | 'unreadable';

/** Trouble met so far; undefined when all is well. */
export const $storageTrouble = atom<StorageTrouble | undefined>();
