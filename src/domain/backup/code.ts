import type { LearnerRecord, ReadBackup } from '../../schemas/backup.ts';
import { findParts, joinParts, partsOf, sumOf } from './code-parts.ts';
import { columnsOf, eventsOf } from './columns.ts';
import { bytesOf, packed, textOf, unpacked } from './deflate.ts';
import { MOST_RECORDS, recordFrom } from './record-from.ts';
import { byName, noteOf, positionOf, settingsOf } from './records.ts';

/*
 * A record as text that passes through any chat. Each part by itself is
 *
 *     DK1~2~5~Zk3_0a~…payload…~9dKq-A
 *
 * the version of the form; the part's number and how many there are; six characters for the set; the
 * payload; six for the checksum of all before its `~`. The payloads in order are base64url of the
 * packed (DEFLATE) JSON below; the set's six characters are the checksum of that JSON as UTF-8.
 * Checksums are CRC-32, big-endian, in base64url.
 *
 * The text around it may be anything, parts may come in any order and more than once. Of full-width
 * forms the plain ones are meant. Every other character than `A–Z a–z 0–9 - _ ~` is dropped wherever
 * it stands, so that broken lines, spaces, quotation marks and names in Chinese do no harm even
 * within a part.
 */

/** What is packed. */
interface Content {
  savedAt: number;
  events: ReturnType<typeof columnsOf>;
  positions: unknown;
  notes: unknown;
  settings?: unknown;
}

/** The longest code that is read with all around it, in UTF-16 units; 200,000 answers make some 4 million. */
const LONGEST_TEXT = 32 * 1024 * 1024;
/** The most bytes that may come out of one: a bomb must not stop the page. */
const MOST_BYTES = 64 * 1024 * 1024;

/** What was found in a text: the whole record, or the parts that are still missing, or none. */
export type ReadCode =
  | ReadBackup
  | {
      /** How many parts the code has, and the numbers (from 1) of those read and those read but damaged. */
      parts: number;
      read: number[];
      damaged: number[];
    };

/**
 * A record as a code in parts, each at most so many characters long; in the order of their numbers.
 *
 * @param longest at least 40
 * @throws RangeError where `longest` is less, or would take more than 99,999 parts
 */
export function codeOf(record: LearnerRecord, now: number, longest: number): string[] {
  const content: Content = {
    savedAt: now,
    events: columnsOf(record.events),
    positions: byName(record.positions, ({ lesson }) => lesson).map(positionOf),
    notes: byName(record.notes, ({ id }) => id).map(noteOf),
    ...(record.settings && { settings: settingsOf(record.settings) }),
  };
  const bytes = bytesOf(JSON.stringify(content));
  return partsOf(packed(bytes), sumOf(bytes), longest);
}

/** Reads the parts of a code out of a text, in any order, with anything around them. Never throws. */
export function readCode(text: string): ReadCode {
  if (text.length > LONGEST_TEXT) return { problem: 'too-big' };
  const { sets, hasNewer } = findParts(text);
  const isComplete = ({ parts, payloads }: (typeof sets)[number]) => payloads.size === parts;
  const [best] = sets.sort(
    (one, other) =>
      Number(isComplete(other)) - Number(isComplete(one)) || other.payloads.size - one.payloads.size,
  );
  if (!best) return { problem: hasNewer ? 'newer' : 'foreign' };
  const bytes = joinParts(best);
  if (bytes) return contentOf(bytes, best.set);
  const inOrder = (numbers: Iterable<number>) => [...numbers].sort((one, other) => one - other);
  return { parts: best.parts, read: inOrder(best.payloads.keys()), damaged: inOrder(best.damaged) };
}

function contentOf(packedBytes: Uint8Array, sum: string): ReadBackup {
  try {
    const bytes = unpacked(packedBytes, MOST_BYTES);
    if (!bytes) return { problem: 'too-big' };
    if (sumOf(bytes) !== sum) return { problem: 'damaged' };
    const { savedAt, events, positions, notes, settings } = JSON.parse(textOf(bytes));
    if (!Array.isArray(positions) || !Array.isArray(notes)) return { problem: 'damaged' };
    const known = eventsOf(events, MOST_RECORDS);
    const content = known && recordFrom({ events: known, positions, notes, settings });
    if (!content) return { problem: 'too-big' };
    return { ...content, ...(Number.isFinite(savedAt) && { savedAt }) };
  } catch {
    return { problem: 'damaged' };
  }
}
