import { hashOf, positionFromHash } from '../../domain/deck/position.ts';
import { $show } from '../../stores/presentation.ts';
import type { Presentation } from './presentation.ts';

/** How long a place must be kept before the address says it, in ms: browsers count changes of the address. */
const CALM = 200;

/** Keeps the place in the address, without entries in the history, and goes where an address says. */
export function address({ act }: Presentation): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let known = location.hash;
  const write = () => {
    const { at, rev } = $show.get();
    const hash = hashOf(at);
    // Someone has just changed it: `hashchange` is about to come.
    if (location.hash !== known) return;
    // A show that has not begun leaves the address as it is: reloaded, it begins anew.
    if (location.hash === hash || (location.hash === '' && rev === 0)) return;
    try {
      history.replaceState(history.state, '', hash);
      known = location.hash;
    } catch {
      // Safari takes only so many changes in a time; the next one will do.
      return;
    }
  };
  $show.subscribe(() => {
    clearTimeout(waiting);
    waiting = setTimeout(write, location.hash ? CALM : 0);
  });
  addEventListener('hashchange', () => {
    known = location.hash;
    const to = positionFromHash(known);
    if (!to) write();
    else if (hashOf(to) !== hashOf($show.get().at)) act({ kind: 'go', to });
  });
}
