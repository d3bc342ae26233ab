import { useEffect, useState } from 'preact/hooks';
import type { ItemRef } from '../../domain/progress.ts';
import type { RecordEvent } from '../../schemas/record.ts';
import { foldInSlices } from './fold.ts';

/** Up to so many events are worked out at once: that takes no longer than a frame. */
const SHORT = 2000;

/** A log, and the items it was worked out for. */
interface Log<Item> {
  events: readonly RecordEvent[];
  items: readonly Item[];
}

/**
 * The newest log of which is worked out what the review asks for.
 *
 * @param log the same object for the same log
 * @returns undefined as long as there is none
 */
export function useFolded<Item extends ItemRef>(log: Log<Item>): Log<Item> | undefined {
  const [folded, setFolded] = useState<Log<Item> | undefined>(undefined);
  const isShort = log.events.length <= SHORT;
  useEffect(() => {
    if (isShort) return;
    let wanted = true;
    foldInSlices(log.events, log.items).then(() => wanted && setFolded(log));
    return () => {
      wanted = false;
    };
  }, [log]);
  return isShort ? log : folded;
}
