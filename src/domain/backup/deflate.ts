/* The only file that loads fflate. DEFLATE (RFC 1951), synchronous; text as UTF-8. */
import { deflateSync, Inflate, strFromU8, strToU8 } from 'fflate';

/** How much is unpacked at a time, so that a bomb is noticed while it is small: 4 KB give at most 4 MB. */
const PIECE = 4096;

/** Text as bytes. It must be well-formed. */
export const bytesOf = (text: string): Uint8Array => strToU8(text);

/** The text that bytes stand for. */
export const textOf = (bytes: Uint8Array): string => strFromU8(bytes);

/** Bytes packed, as small as may be; the same bytes always to the same. */
export const packed = (bytes: Uint8Array): Uint8Array => deflateSync(bytes, { level: 9 });

/**
 * Packed bytes unpacked.
 *
 * @param most how many bytes there may be
 * @returns undefined when there are more
 * @throws where they are no packed bytes
 */
export function unpacked(bytes: Uint8Array, most: number): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((piece) => {
    pieces.push(piece);
    length += piece.length;
  });
  for (let at = 0; at === 0 || at < bytes.length; at += PIECE) {
    stream.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
    if (length > most) return undefined;
  }
  const all = new Uint8Array(length);
  let to = 0;
  for (const piece of pieces) {
    all.set(piece, to);
    to += piece.length;
  }
  return all;
}
