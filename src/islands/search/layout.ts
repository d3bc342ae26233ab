import type { Found } from '../../domain/search/found.ts';
import type { Attributes } from './element.ts';

/** How what was found is laid out: `list-box.ts`, `page-layout.ts`. */
export interface Layout {
  /** How much is shown; without it everything is. */
  few?: { documents: number; hits: number; hitsOfOneKind: number };
  /** What makes a link one that can be chosen in the box. */
  option: Attributes;
  /**
   * A document and its hits.
   *
   * @param address of the document itself
   */
  section(found: Found, remark: Node, links: Node[], address: string): HTMLElement;
  /** All of it. */
  whole(children: Node[]): Node[];
}
