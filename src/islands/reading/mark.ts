/** A stretch of a text node. */
interface Piece {
  node: Text;
  from: number;
  to: number;
}

/** A block's text as it is compared, and for each of its characters where it stands. */
interface Reading {
  text: string;
  places: Piece[];
}

/** What never counts in a comparison; the search ignores the same. */
const IGNORED = /["\s\u200b]/;

/**
 * Marks every place in these blocks that one of the quotations stands in. A quotation may run over
 * terms and be worded as shown or, where nothing shown matches, as in the source (`data-was`). Of
 * places that overlap the first is marked, of those that begin together the longest.
 *
 * @returns the marks of each place, in reading order; a place has several where it runs over terms
 */
export function markQuotes(blocks: Iterable<Element>, quotes: readonly string[]): HTMLElement[][] {
  const wanted = [...new Set(quotes.map(compared))].filter((quote) => quote !== '');
  return wanted.length === 0 ? [] : [...blocks].flatMap((block) => markBlock(block, wanted));
}

/** Takes every mark away again. */
export function clearMarks(): void {
  const parents = new Set<Node>();
  for (const mark of document.querySelectorAll('.prose mark')) {
    if (mark.parentNode) parents.add(mark.parentNode);
    mark.replaceWith(...mark.childNodes);
  }
  for (const parent of parents) parent.normalize();
}

function markBlock(block: Element, wanted: readonly string[]): HTMLElement[][] {
  const shown = read(block, false);
  const source = block.querySelector('[data-was]') ? read(block, true) : shown;
  const found = wanted.flatMap((quote) => {
    const hits = occurrences(shown, quote);
    return hits.length > 0 ? hits : occurrences(source, quote);
  });
  const kept = withoutOverlaps(found);
  // Backwards, so that what is still to be wrapped keeps its place in its text node.
  return kept
    .reverse()
    .map((pieces) => pieces.reverse().map(wrap).reverse())
    .reverse();
}

function read(block: Element, asInSource: boolean): Reading {
  const places: Piece[] = [];
  let text = '';
  const add = (node: Text, value: string, whole: boolean) => {
    for (let at = 0; at < value.length; at += 1) {
      if (IGNORED.test(value.charAt(at))) continue;
      text += folded(value.charAt(at));
      places.push(whole ? { node, from: 0, to: node.length } : { node, from: at, to: at + 1 });
    }
  };
  const walk = (node: Node) => {
    if (node instanceof Text) return add(node, node.data, false);
    const { was } = node instanceof HTMLElement ? node.dataset : ({} as DOMStringMap);
    const isNote = node instanceof HTMLElement && node.classList.contains('note-mark');
    if (isNote) return;
    if (asInSource && was !== undefined && node.firstChild instanceof Text) add(node.firstChild, was, true);
    else node.childNodes.forEach(walk);
  };
  walk(block);
  return { text, places };
}

const compared = (quote: string) =>
  quote
    .split('')
    .filter((character) => !IGNORED.test(character))
    .map(folded)
    .join('');

/** In lower case, but never longer, so that text and places stay in step. */
function folded(character: string): string {
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower : character;
}

function occurrences({ text, places }: Reading, quote: string): Piece[][] {
  const found: Piece[][] = [];
  for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + quote.length)) {
    found.push(joined(places.slice(at, at + quote.length)));
  }
  return found;
}

function joined(places: readonly Piece[]): Piece[] {
  const pieces: Piece[] = [];
  for (const place of places) {
    const last = pieces[pieces.length - 1];
    if (last?.node === place.node) last.to = place.to;
    else pieces.push({ ...place });
  }
  return pieces;
}

function withoutOverlaps(found: Piece[][]): Piece[][] {
  const length = (pieces: Piece[]) => pieces.reduce((sum, { from, to }) => sum + to - from, 0);
  const taken = new Map<Text, number>();
  return [...found]
    .sort((one, other) => inOrder(one[0] as Piece, other[0] as Piece) || length(other) - length(one))
    .filter((pieces) => {
      const free = pieces.every(({ node, from }) => from >= (taken.get(node) ?? 0));
      if (free) for (const { node, to } of pieces) taken.set(node, to);
      return free;
    });
}

function inOrder(one: Piece, other: Piece): number {
  if (one.node === other.node) return one.from - other.from;
  return one.node.compareDocumentPosition(other.node) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

function wrap({ node, from, to }: Piece): HTMLElement {
  const mark = document.createElement('mark');
  node.splitText(to);
  const text = node.splitText(from);
  text.replaceWith(mark);
  mark.append(text);
  return mark;
}
