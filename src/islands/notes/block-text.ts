import type { BlockText, Stretch } from '../../domain/notes/passage.ts';

/** The blocks of a lesson's prose, by the ids that passages name. */
export const blocksIn = (prose: Element): HTMLElement[] => [
  ...prose.querySelectorAll<HTMLElement>('[id^="p-"]'),
];

/** The texts of a lesson's blocks as shown, without the marks of editor's notes. */
export function textsOf(prose: Element): BlockText[] {
  return blocksIn(prose).map((block) => ({
    id: block.id,
    text: textNodes(block)
      .map(({ data }) => data)
      .join(''),
  }));
}

/** What a range covers of the blocks' texts; what is no block's is left out. */
export function stretchesIn(range: Range, prose: Element): Stretch[] {
  return blocksIn(prose).flatMap((block) => {
    const parts: number[] = [];
    let at = 0;
    for (const node of range.intersectsNode(block) ? textNodes(block) : []) {
      if (range.intersectsNode(node)) {
        parts.push(at + (node === range.startContainer ? range.startOffset : 0));
        parts.push(at + (node === range.endContainer ? range.endOffset : node.length));
      }
      at += node.length;
    }
    const [from = 0, to = 0] = [parts[0], parts[parts.length - 1]];
    return to > from ? [{ block: block.id, from, to }] : [];
  });
}

/** Puts each piece of a stretch into an element of its own. */
export function wrap({ block, from, to }: Stretch, make: () => HTMLElement): HTMLElement[] {
  const within = document.getElementById(block);
  let at = 0;
  return (within ? textNodes(within) : []).flatMap((node) => {
    const [first, last] = [Math.max(from - at, 0), Math.min(to - at, node.length)];
    at += node.length;
    if (first >= last) return [];
    if (last < node.length) node.splitText(last);
    const piece = first > 0 ? node.splitText(first) : node;
    const wrapper = make();
    piece.replaceWith(wrapper);
    wrapper.append(piece);
    return [wrapper];
  });
}

function textNodes(block: Node): Text[] {
  const nodes: Text[] = [];
  const walk = (node: Node) => {
    if (node instanceof Text) nodes.push(node);
    else if (!(node instanceof Element && node.classList.contains('note-mark')))
      node.childNodes.forEach(walk);
  };
  walk(block);
  return nodes;
}
