import type { Response } from '../../schemas/record.ts';

/** An answer as a list; empty when it has another shape, as an old or damaged record may have. */
export function asList(response: Response | undefined): string[] {
  return Array.isArray(response) ? response : [];
}

/** An answer by its parts, such as a cloze's blanks; empty when it has another shape. */
export function asParts(response: Response | undefined): Record<string, string> {
  return typeof response === 'object' && response !== null && !Array.isArray(response) ? response : {};
}
