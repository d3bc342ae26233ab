import type { ReadCode } from '../../domain/backup/code.ts';

/** Bytes beyond which a file isn't even read, so that a film chosen by mistake does no harm. */
const LARGEST_FILE = 300_000_000;

/** Reads what a learner brought: the text of a backup file, or a code. Fetches only what that takes. */
export async function readText(text: string): Promise<ReadCode> {
  if (/^[\s\uFEFF]*[[{]/.test(text)) {
    const read = (await import('../../domain/backup/file.ts')).readBackup(text);
    // A chat puts times before a code too, in brackets.
    if (!('problem' in read) || read.problem !== 'foreign') return read;
  }
  return (await import('../../domain/backup/code.ts')).readCode(text);
}

/** Reads a file, which may hold either. */
export async function readFile(file: File): Promise<ReadCode> {
  return file.size > LARGEST_FILE ? { problem: 'too-big' } : readText(await file.text());
}
