import { atom } from 'nanostores';

/**
 * What a learner should know about the storage:
 * `memory` nothing can be kept beyond this tab; `full` nothing more can be kept; `newer` the record
 * was written by a newer version of the site and is only read; `unreadable` some records could not be
 * read and were set aside; `gone` the record was deleted while the page was open, which still has it.
 */
export type StorageTrouble = 'memory' | 'full' | 'newer' | 'unreadable' | 'gone';

/** The trouble met last; undefined when all is well. */
export const $storageTrouble = atom<StorageTrouble | undefined>();
