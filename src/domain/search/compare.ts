/** How a character counts in comparing: often as itself, not at all where it gives ''. */
export type Form = (character: string) => string;

/** For an exact search: white space, zero-width spaces and straight quotes don't count, nor does case. */
export const plainly: Form = (character) => (/["\s\u200b]/.test(character) ? '' : character.toLowerCase());

/** A text as it is compared, and where its characters come from. */
export interface Compared {
  text: string;
  /** Where a character of the original starts, by where it starts in `text`. */
  starts: number[];
  /** Where a character of the original ends, by where it ends in `text`. */
  ends: number[];
}

/** Writes a text in a form. Each character is taken by itself: form(a + b) = form(a) + form(b). */
export function compare(original: string, form: Form): Compared {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    const written = form(character);
    const end = at + character.length;
    if (written) {
      starts[text.length] = at;
      text += written;
      ends[text.length] = end;
    }
    at = end;
  }
  return { text, starts, ends };
}

/** The form in which text is compared verbatim: no white space, no straight quotes, lower case. */
export function searchable(text: string): string {
  return compare(text, plainly).text;
}
