/*
 * How parts of a code are written and found again: `code.ts` has the form.
 */
import { fromBase64, toBase64 } from './base64.ts';
import { crc32 } from './crc32.ts';
import { bytesOf } from './deflate.ts';

/** The form of the code that is written. */
const VERSION = 1;
/** What a part has besides payload and the digits of its two numbers. */
const FRAME = 'DK1~~~SSSSSS~~CCCCCC'.length;
/** The shortest part that makes sense. */
const SHORTEST = 40;
const HEAD = /DK(\d{1,3})~(\d{1,5})~(\d{1,5})~([\w-]{6})~/g;
const BODY = /^([\w-]+)~([\w-]{6})/;

/** A checksum as six characters. */
export function sumOf(bytes: Uint8Array): string {
  const sum = crc32(bytes);
  return toBase64(Uint8Array.from([24, 16, 8, 0], (shift) => sum >>> shift));
}

/**
 * Packed bytes in parts of much the same length.
 *
 * @param set six characters that all parts of this code bear, and no others
 * @param longest in characters
 * @throws RangeError where that is less than 40, or would take more than 99,999 parts
 */
export function partsOf(bytes: Uint8Array, set: string, longest: number): string[] {
  const payload = toBase64(bytes);
  for (let digits = 1; digits <= 5 && longest >= SHORTEST; digits += 1) {
    const count = Math.ceil(payload.length / (longest - FRAME - 2 * digits));
    if (`${count}`.length > digits) continue;
    const size = Math.ceil(payload.length / count);
    // Evened out there may be fewer.
    const parts = Math.ceil(payload.length / size);
    return Array.from({ length: parts }, (_, at) => {
      const part = `DK${VERSION}~${at + 1}~${parts}~${set}~${payload.slice(at * size, (at + 1) * size)}`;
      return `${part}~${sumOf(bytesOf(part))}`;
    });
  }
  throw new RangeError(`no parts of ${longest} characters`);
}

/** Parts of one code that were found, by their numbers. */
export interface FoundSet {
  set: string;
  parts: number;
  payloads: Map<number, string>;
  /** Numbers of those with a wrong checksum. */
  damaged: Set<number>;
}

/** What of codes is in a text, and whether there are parts of a newer form. */
export function findParts(text: string): { sets: FoundSet[]; hasNewer: boolean } {
  const plain = plainOf(text);
  const heads = [...plain.matchAll(HEAD)];
  const sets = new Map<string, FoundSet>();
  let hasNewer = false;
  heads.forEach((head, at) => {
    const [start, version, number, parts, set = ''] = head;
    if (Number(version) > VERSION) hasNewer = true;
    if (Number(version) !== VERSION || Number(number) < 1 || Number(number) > Number(parts)) return;
    const found = sets.get(`${set}~${Number(parts)}`) ?? newSet(set, Number(parts));
    sets.set(`${set}~${Number(parts)}`, found);
    const rest = plain.slice((head.index ?? 0) + start.length, heads[at + 1]?.index);
    const [, payload = '', sum] = BODY.exec(rest) ?? [];
    if (sum === sumOf(bytesOf(start + payload))) found.payloads.set(Number(number), payload);
    else found.damaged.add(Number(number));
  });
  for (const { damaged, payloads } of sets.values()) {
    for (const number of payloads.keys()) damaged.delete(number);
  }
  return { sets: [...sets.values()], hasNewer };
}

const newSet = (set: string, parts: number): FoundSet => ({
  set,
  parts,
  payloads: new Map(),
  damaged: new Set(),
});

/** The packed bytes of a set; undefined where a part is missing. */
export function joinParts({ parts, payloads }: FoundSet): Uint8Array | undefined {
  if (payloads.size < parts) return undefined;
  return fromBase64(Array.from({ length: parts }, (_, at) => payloads.get(at + 1)).join(''));
}

/** A text without all that is no part of a code: full-width forms made plain, other characters dropped. */
function plainOf(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u301c/g, '~')
    .replace(/[^\w~-]+/g, '');
}
