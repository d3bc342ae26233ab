import type { Nodes, Root } from 'mdast';
import { withoutSpace } from '../domain/fidelity.ts';
import type { Block, LessonOutline, Staged } from '../domain/lesson.ts';

/** An MDX tag in the Markdown tree; the parser's own types differ between flow and text. */
interface Tag {
  type: 'mdxJsxFlowElement' | 'mdxJsxTextElement';
  name: string;
  attributes: { name: string; value?: unknown }[];
  children: Nodes[];
}

/** Tags that carry data of the lesson but no prose. */
const DATA_TAGS = new Set(['Slide', 'Discuss', 'Chart', 'Timer']);

/** What the plugin needs to mark up the tree: which node became which block, tag or note. */
export interface LessonNodes {
  blocks: Map<Nodes, string>;
  notes: Map<Nodes, number>;
  removable: Nodes[];
}

/**
 * Reads a lesson's Markdown tree into its outline.
 *
 * @param root tree of the MDX file, without smart punctuation
 * @param source the whole of the lecture's source.txt, for the blocks' line numbers
 * @returns the outline, and the nodes to mark up. A block that is no line of the source gets
 *   the id `p-0`; the content check reports it.
 */
export function readLesson(root: Root, source: string) {
  const locate = lineLocator(source);
  const outline: LessonOutline = {
    blocks: [],
    headings: [],
    stage: [],
    notes: [],
    discussions: [],
    terms: [],
  };
  const nodes: LessonNodes = { blocks: new Map(), notes: new Map(), removable: [] };
  const unplaced: Staged[] = [];

  const addBlock = (node: Nodes & { children: Nodes[] }) => {
    const block: Block = { id: '', source: prose(node, 'source'), shown: prose(node, 'shown') };
    block.id = `p-${locate(block.source)}`;
    outline.blocks.push(block);
    nodes.blocks.set(node, block.id);
    for (const staged of unplaced.splice(0)) staged.before = block.id;
    if (node.type === 'heading') {
      outline.headings.push({ id: block.id, text: block.shown.trim(), depth: node.depth });
    }
    for (const tag of tagsIn(node)) addInlineTag(tag, block);
  };

  const addInlineTag = (tag: Tag, block: Block) => {
    if (tag.name === 'RunIn') {
      outline.headings.push({ id: block.id, text: prose(tag, 'shown'), depth: 3 });
    } else if (tag.name === 'Term') {
      const id = attribute(tag, 'id') ?? '';
      if (!outline.terms.includes(id)) outline.terms.push(id);
    } else if (tag.name === 'Note' || tag.name === 'Emend') {
      const number = outline.notes.length + 1;
      outline.notes.push({ number, block: block.id, ...noteOf(tag) });
      nodes.notes.set(tag as unknown as Nodes, number);
    }
  };

  const addDataTag = (tag: Tag) => {
    if (tag.name === 'Discuss') {
      const minutes = numberIn(tag, 'minutes');
      outline.discussions.push({
        question: plainText(tag).trim(),
        ...(minutes !== undefined && { minutes }),
      });
      return;
    }
    const staged = stagedBy(tag);
    outline.stage.push(staged);
    unplaced.push(staged);
  };

  const visit = (node: Nodes) => {
    if (node.type === 'paragraph' || node.type === 'heading') addBlock(node);
    else if (isTag(node) && DATA_TAGS.has((node as Tag).name)) {
      addDataTag(node);
      if (node.name !== 'Chart') nodes.removable.push(node);
    } else if ('children' in node) for (const child of node.children) visit(child as Nodes);
  };
  visit(root);
  return { outline, nodes };
}

/** What a `<Slide>`, `<Chart>` or `<Timer>` shows. */
function stagedBy(tag: Tag): Staged {
  if (tag.name === 'Chart') return { kind: 'chart', id: attribute(tag, 'id') ?? '' };
  const title = attribute(tag, 'title') ?? '';
  if (tag.name === 'Timer') return { kind: 'timer', title, minutes: numberIn(tag, 'minutes') ?? Number.NaN };
  const lines = tag.children.flatMap((list) =>
    'children' in list ? list.children.map((item) => plainText(item).trim()) : [],
  );
  return { kind: 'slide', title, lines };
}

function noteOf(tag: Tag) {
  if (tag.name === 'Note') return { text: plainText(tag).trim() };
  const [was, now, text] = ['was', 'now', 'note'].map((name) => attribute(tag, name));
  const sure = tag.attributes.some(({ name }) => name === 'sure');
  return { slip: { was: was ?? '', now: now ?? '', sure }, ...(text && { text }) };
}

/** Prose below a node: an `<Emend>` reads as the source has it or as readers see it. */
function prose(node: unknown, reading: 'source' | 'shown'): string {
  const { value, children = [] } = node as { value?: string; children?: unknown[] };
  if (isTag(node)) {
    if (node.name === 'Note') return '';
    if (node.name === 'Emend') {
      const mended = reading === 'shown' && node.attributes.some(({ name }) => name === 'sure');
      return attribute(node, mended ? 'now' : 'was') ?? '';
    }
  }
  return value ?? children.map((child) => prose(child, reading)).join('');
}

function plainText(node: unknown): string {
  const { value, children = [] } = node as { value?: string; children?: unknown[] };
  return value ?? children.map(plainText).join('');
}

function tagsIn(node: unknown): Tag[] {
  const { children = [] } = node as { children?: unknown[] };
  return children.flatMap((child) => (isTag(child) ? [child, ...tagsIn(child)] : tagsIn(child)));
}

function isTag(node: unknown): node is Tag {
  const { type } = node as { type?: string };
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement';
}

function attribute(tag: Tag, wanted: string): string | undefined {
  const value = tag.attributes.find(({ name }) => name === wanted)?.value;
  return typeof value === 'string' ? value : undefined;
}

/** A number written as `minutes="5"` or `minutes={5}`; NaN for anything else, undefined where there is none. */
function numberIn(tag: Tag, wanted: string): number | undefined {
  const found = tag.attributes.find(({ name }) => name === wanted);
  if (!found) return undefined;
  const { value } = found;
  const written = typeof value === 'string' ? value : (value as { value?: unknown } | null)?.value;
  return typeof written === 'string' && written.trim() !== '' ? Number(written) : Number.NaN;
}

/** Finds the source line (from 1) that a block's text is, each later than the last; 0 if none. */
function lineLocator(source: string) {
  const lines = source.split('\n').map(withoutSpace);
  let next = 0;
  return (text: string): number => {
    const found = lines.indexOf(withoutSpace(text), next);
    if (found < 0) return 0;
    next = found + 1;
    return found + 1;
  };
}
