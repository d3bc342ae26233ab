import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import type { ItemRef } from '../../domain/progress.ts';
import { itemsFromKey } from '../../domain/progress.ts';
import { routesUnder } from '../../domain/routes.ts';
import { $events, loadRecord } from '../../stores/record.ts';
import { localDay } from '../local-day.ts';

interface Props {
  base: string;
  /** Every item of the site, as `itemsKey` writes them. */
  items: string;
}

interface Counts {
  due: number;
  wrong: number;
}

/** How many items are due today and how many stand in the 错题本; nothing before the first answer. */
export default function DueToday({ base, items }: Props) {
  const events = useStore($events);
  const [counts, setCounts] = useState<Counts | undefined>(undefined);
  useEffect(() => void loadRecord(), []);
  useEffect(() => {
    if (!events.some(({ kind }) => kind === 'answered')) return;
    count(itemsFromKey(items)).then(setCounts);
  }, [events]);
  if (!counts) return null;
  return (
    <p class="due-today">
      <a href={routesUnder(base).review}>
        <span>
          <b>{counts.due}</b>题今天该复习
        </span>
        <span>
          <b>{counts.wrong}</b>题在错题本
        </span>
      </a>
    </p>
  );
}

/** The scheduler is fetched only for those who have something to review. */
async function count(items: ItemRef[]): Promise<Counts> {
  const [{ reviewToday }, { mistakes }] = await Promise.all([
    import('../../domain/review/due.ts'),
    import('../../domain/review/mistakes.ts'),
  ]);
  const events = $events.get();
  const known = new Set(items.map(({ id }) => id));
  const { due } = reviewToday({ events, items, now: Date.now(), dayOf: localDay, newPerDay: 0 });
  return { due: due.length, wrong: mistakes(events, localDay).filter(({ item }) => known.has(item)).length };
}
