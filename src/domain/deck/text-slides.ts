import { continuedTitle } from './fit.ts';
import { fitProse } from './fit-prose.ts';
import { fitting } from './part.ts';
import type { SlideOf } from './slide.ts';

/** Slides of prose under a title. */
export function textSlides(
  lesson: string,
  title: string,
  text: string,
  { answer = '', quoted = false } = {},
): SlideOf<'text'>[] {
  return fitting(fitProse(title, text, answer, quoted), title).map((page, index) => ({
    kind: 'text',
    name: title,
    lesson,
    fit: page.fit,
    title: index === 0 ? title : continuedTitle(title),
    answer: index === 0 ? answer : '',
    text: page.text,
    quoted,
  }));
}
