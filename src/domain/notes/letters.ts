/** A text as it is compared, and for each of its UTF-16 units which units of the text it stands for. */
export interface Letters {
  text: string;
  from: number[];
  to: number[];
}

/** What may change without changing the words: white space, punctuation, symbols, what has no width. */
const DROPPED = /[\s\p{P}\p{S}\p{DI}]/gu;

/** A text by its words alone: by NFKC, in lower case, without white space and punctuation. */
export function lettersOf(text: string): Letters {
  const letters: Letters = { text: '', from: [], to: [] };
  let at = 0;
  for (const character of text) {
    const form = character.normalize('NFKC').toLowerCase().replace(DROPPED, '');
    letters.text += form;
    for (let unit = 0; unit < form.length; unit += 1) {
      letters.from.push(at);
      letters.to.push(at + character.length);
    }
    at += character.length;
  }
  return letters;
}
