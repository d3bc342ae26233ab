/**
 * 16 hex digits, random: of 50,000 two are alike with a chance of 1 in 10¹⁰. `crypto.randomUUID` is
 * missing on plain-http intranets.
 */
export function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
