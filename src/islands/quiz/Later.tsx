import type { AskedOf } from '../../domain/items.ts';
import { Match } from './Match.tsx';
import { Order } from './Order.tsx';
import type { ViewProps } from './view.ts';

/* What a quiz does not begin with, in a file of its own: `fetch-later.ts`. */

export { Summary } from './Summary.tsx';
export { Words } from './Words.tsx';

/** The kinds that are answered by arranging; few items are. */
export function Arranging({ item, ...view }: ViewProps<AskedOf<'order' | 'match'>>) {
  return item.kind === 'order' ? <Order {...view} item={item} /> : <Match {...view} item={item} />;
}
