import type { SearchDocument } from './document.ts';
import type { Engine } from './engine.ts';

/**
 * An engine over text that is at hand as a whole: every document is a candidate, whatever the limit.
 *
 * @param documents fetches them; called at every question, so it had better remember
 */
export function textEngine(documents: () => Promise<SearchDocument[]>): Engine {
  return { candidates: async () => ({ documents: await documents(), left: 0 }) };
}
