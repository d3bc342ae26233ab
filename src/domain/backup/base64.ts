/* base64url (RFC 4648 §5) without padding: `btoa` belongs to the DOM. */
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const valueOfDigit = new Map([...DIGITS].map((digit, value) => [digit, value]));

/** Bytes as text of `A–Z a–z 0–9 - _`. */
export function toBase64(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3);
    const bits = (a << 16) | (b << 8) | c;
    const digits = [18, 12, 6, 0].map((shift) => DIGITS[(bits >> shift) & 63]);
    groups.push(digits.slice(0, Math.min(bytes.length - at, 3) + 1).join(''));
  }
  return groups.join('');
}

/** The bytes that `toBase64` wrote; a character that it doesn't use counts as `A`. */
export function fromBase64(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  for (let from = 0, to = 0; from < text.length; from += 4, to += 3) {
    let bits = 0;
    for (let at = from; at < from + 4; at += 1) bits = (bits << 6) | (valueOfDigit.get(text[at] ?? 'A') ?? 0);
    for (let at = 0; at < 3 && to + at < bytes.length; at += 1) bytes[to + at] = bits >> (16 - 8 * at);
  }
  return bytes;
}
