/** A cloze's stem cut at its blanks `{{1}}` … `{{9}}`: text, blank, text, blank, … text. */
export function stemParts(stem: string): string[] {
  return stem.split(/\{\{(\d)\}\}/);
}

/** The stem with its blanks filled in; without words for them, each a line to write on. */
export function filledStem(stem: string, wordOf: (blank: string) => string = () => '____'): string {
  return stemParts(stem)
    .map((part, index) => (index % 2 === 1 ? wordOf(part) : part))
    .join('');
}
