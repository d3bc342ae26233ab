import type { SearchBlock, SearchDocument } from '../../domain/search/document.ts';

/** The lesson that stands on this page, as the search reads it: the one text that needs no fetching. */
export function pageText(): SearchDocument[] {
  const article = document.querySelector<HTMLElement>('article[data-lesson]');
  if (!article) return [];
  const { lesson: id = '' } = article.dataset;
  return [
    {
      id,
      kind: 'lesson',
      title: article.querySelector('h1')?.textContent ?? '',
      lecture: id.split('/')[0] ?? '',
      lectureTitle: '',
      number: 0,
      blocks: [...article.querySelectorAll('.prose [id^="p-"]')].map(blockOf),
    },
  ];
}

function blockOf(block: Element): SearchBlock {
  const texts = [readingOf(block, false), readingOf(block, true)];
  return { id: block.id, texts: [...new Set(texts)], ...(/^H/.test(block.tagName) && { heading: true }) };
}

/** A block's text without its notes; mended slips as shown, or as in the source. */
function readingOf(block: Element, asInSource: boolean): string {
  const copy = block.cloneNode(true) as Element;
  for (const part of copy.querySelectorAll<HTMLElement>('[data-was]')) {
    if (asInSource || part.matches('.note-mark')) part.textContent = part.dataset.was ?? '';
  }
  return copy.textContent ?? '';
}
