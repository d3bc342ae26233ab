import type { Grade } from '../../domain/grading/index.ts';
import type { AskedItem } from '../../domain/items.ts';
import type { Response } from '../../schemas/record.ts';
import type { Draft } from './use-draft.ts';

/** What the view of every kind gets. */
export interface ViewProps<Item extends AskedItem> {
  item: Item;
  /** For the order of what can be chosen. */
  seed: number;
  /** The answer given, or the draft of one. */
  response: Response | undefined;
  /** Given once the answer is in. */
  result: Grade | undefined;
  draft: Draft;
}
