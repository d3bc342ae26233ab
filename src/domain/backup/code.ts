import type { LearnerRecord, ReadBackup } from '../../schemas/backup.ts';

/** What was found in a text: the whole record, or the parts that are still missing, or none. */
export type ReadCode =
  | ReadBackup
  | {
      /** How many parts the code has, and the numbers (from 1) of those read and those read but damaged. */
      parts: number;
      read: number[];
      damaged: number[];
    };

/** A record as a code in parts, each at most so many characters long; in the order of their numbers. */
export function codeOf(_record: LearnerRecord, _now: number, _longest: number): string[] {
  throw new Error('to be written');
}

/** Reads the parts of a code out of a text, in any order, with anything around them. Never throws. */
export function readCode(_text: string): ReadCode {
  return { problem: 'foreign' };
}
