import { useRef, useState } from 'preact/hooks';
import type { KeptSitting } from '../../schemas/sitting.ts';
import { keepSitting, readSitting, stamped } from '../../stores/sittings.ts';
import { useSeenAgain } from './use-seen-again.ts';

/**
 * The sitting in progress, in step with the one that is kept: several tabs may go on with it.
 *
 * @param id under which it is kept
 * @param usable what of a kept sitting can be gone on with
 * @returns `round` rises with every sitting that came from another tab
 */
export function useSitting(
  id: string,
  usable: (kept: KeptSitting) => KeptSitting | undefined,
  first: () => KeptSitting | undefined = () => undefined,
) {
  const [{ sitting, round }, setState] = useState(() => ({ sitting: first(), round: 0 }));
  const latest = useRef(sitting);
  const show = (next: KeptSitting | undefined, fromOther = false) => {
    latest.current = next;
    setState((state) => ({ sitting: next, round: state.round + (fromOther ? 1 : 0) }));
  };
  const keep = async (sitting: KeptSitting) => {
    const next = stamped(sitting);
    show(next);
    const kept = await keepSitting(next);
    if (latest.current === next) show(kept);
  };
  useSeenAgain(async () => {
    const own = latest.current;
    if (!own) return;
    const kept = await readSitting(id);
    const other = kept && kept.updatedAt > own.updatedAt ? usable(kept) : undefined;
    if (other && latest.current === own) show(other, true);
  });
  return { sitting, round, show, keep };
}
