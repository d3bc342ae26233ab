/** A piece of a text node that a quotation covers. */
interface Piece {
  node: Text;
  from: number;
  to: number;
}

/**
 * Marks a quotation of the lecture within a block and returns the first mark. The quotation may
 * be worded as shown or as in the source: a mended slip (`data-was`) matches by either.
 */
export function markQuote(block: Element, quote: string): HTMLElement | undefined {
  clearMarks();
  const pieces = locate(block, quote, true) ?? locate(block, quote, false) ?? [];
  return pieces.map(wrap)[0];
}

/** Takes every mark away again. */
export function clearMarks(): void {
  for (const mark of document.querySelectorAll('.prose mark')) {
    const parent = mark.parentNode;
    mark.replaceWith(...mark.childNodes);
    parent?.normalize();
  }
}

function locate(block: Element, quote: string, asInSource: boolean): Piece[] | undefined {
  const characters: { node: Text; at: number }[] = [];
  let text = '';
  const add = (node: Text, value: string, whole = false) => {
    [...value].forEach((character, at) => {
      if (/\s/.test(character)) return;
      text += character.toLowerCase();
      characters.push({ node, at: whole ? 0 : at });
    });
  };
  const walk = (node: Node) => {
    if (node instanceof HTMLElement && node.dataset.was !== undefined) {
      const child = node.firstChild;
      if (asInSource && child instanceof Text) add(child, node.dataset.was, true);
      else if (!node.classList.contains('note-mark')) for (const inner of node.childNodes) walk(inner);
    } else if (node instanceof Text) add(node, node.data);
    else for (const child of node.childNodes) walk(child);
  };
  walk(block);
  const wanted = quote.replace(/\s/g, '').toLowerCase();
  const start = wanted === '' ? -1 : text.indexOf(wanted);
  if (start < 0) return undefined;
  return piecesOf(characters.slice(start, start + wanted.length));
}

function piecesOf(characters: { node: Text; at: number }[]): Piece[] {
  const nodes = [...new Set(characters.map(({ node }) => node))];
  return nodes
    .flatMap((node) => {
      const inNode = characters.filter((character) => character.node === node).map(({ at }) => at);
      const mended = node.parentElement?.dataset.was !== undefined;
      return mended
        ? [{ node, from: 0, to: node.length }]
        : [{ node, from: Math.min(...inNode), to: Math.max(...inNode) + 1 }];
    })
    .filter(({ node }) => !node.parentElement?.classList.contains('note-mark'));
}

function wrap({ node, from, to }: Piece): HTMLElement {
  const range = document.createRange();
  range.setStart(node, from);
  range.setEnd(node, to);
  const mark = document.createElement('mark');
  range.surroundContents(mark);
  return mark;
}
