/** What a finger and old eyes need. Pixels, but for the line height. */
interface Needs {
  target: number;
  text: number;
  lineHeight: number;
}

/**
 * What in the page is too small for these needs, each with the element concerned; to be run in the page.
 * Links within a sentence may be as high as their line (WCAG 2.5.8), and pictures of paper are no text.
 */
export function tooSmall({ target, text, lineHeight }: Needs): string[] {
  const PICTURES = '.small-slide, .visually-hidden, svg';
  const found = new Set<string>();
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''} “${element.textContent?.trim().slice(0, 12)}”`;
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
  };
  const isInSentence = (element: Element) => {
    const around = element.parentElement;
    if (!element.matches('a, .note-flag') || getComputedStyle(element).display !== 'inline') return false;
    const others = (around?.textContent ?? '').replace(element.textContent ?? '', '');
    return others.trim().length > 0;
  };
  /** A radio button or a checkbox is hit by all of its label. */
  const targetOf = (element: Element) =>
    (element.matches('input[type=radio], input[type=checkbox]') && element.closest('label')) || element;

  const targets = 'a[href], button, input, select, textarea, summary, [role=button]';
  for (const element of document.querySelectorAll(targets)) {
    if (!isShown(targetOf(element)) || element.closest(`.skip, ${PICTURES}`) || isInSentence(element))
      continue;
    const { width, height } = targetOf(element).getBoundingClientRect();
    if (Math.round(width) < target || Math.round(height) < target)
      found.add(`target ${Math.round(width)} × ${Math.round(height)}: ${name(element)}`);
  }

  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (!element || !walker.currentNode.nodeValue?.trim() || !isShown(element)) continue;
    if (element.closest(`.skip, ${PICTURES}`) || element.matches('script, style, noscript, option')) continue;
    const style = getComputedStyle(element);
    const size = Number.parseFloat(style.fontSize);
    if (size < text - 0.01) found.add(`text of ${size} px: ${name(element)}`);
    // A heading, a button and what is alone in its line has its own.
    if (
      !element.closest(
        'h1, h2, h3, h4, legend, button, summary, nav, header, b, .button, th, caption, dt, .note-mark',
      )
    ) {
      const ratio = Number.parseFloat(style.lineHeight) / size;
      if (ratio < lineHeight - 0.01) found.add(`line height ${ratio.toFixed(2)}: ${name(element)}`);
    }
  }
  return [...found];
}
