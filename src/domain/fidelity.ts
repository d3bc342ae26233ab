/** Where the lessons' prose first leaves the source. Positions count from 1. */
export interface Difference {
  line: number;
  /** Index of the lesson, in the order given. */
  lesson: number;
  /** A few characters from the place on, in the source and in the lesson ('' at the end). */
  expected: string;
  found: string;
}

const CONTEXT = 12;

/**
 * Compares the prose of all lessons, in order, with the source, apart from white space.
 *
 * @param source the whole of source.txt
 * @param lessons for each lesson its blocks as the source has them
 * @returns the first difference, or undefined when every character agrees
 */
export function firstDifference(source: string, lessons: string[][]): Difference | undefined {
  const wanted = characters(source.split('\n'));
  const given = lessons.flatMap((blocks, lesson) =>
    characters(blocks).map(({ character }) => ({ character, lesson })),
  );
  const length = Math.max(wanted.length, given.length);
  for (let at = 0; at < length; at += 1) {
    if (wanted[at]?.character === given[at]?.character) continue;
    const lastLine = wanted[wanted.length - 1]?.line ?? 1;
    return {
      line: wanted[at]?.line ?? lastLine,
      lesson: given[at]?.lesson ?? lessons.length - 1,
      expected: excerpt(wanted, at),
      found: excerpt(given, at),
    };
  }
  return undefined;
}

/** The text without white space, which is all that a comparison with the source looks at. */
export function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

function characters(lines: string[]) {
  return lines.flatMap((text, index) =>
    [...withoutSpace(text)].map((character) => ({ character, line: index + 1 })),
  );
}

function excerpt(all: { character: string }[], at: number): string {
  return all
    .slice(at, at + CONTEXT)
    .map(({ character }) => character)
    .join('');
}
