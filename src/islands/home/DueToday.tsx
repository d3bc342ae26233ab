import { useStore } from '../use-store.ts';
import { useEffect, useState } from 'preact/hooks';
import { itemsFromKey } from '../../domain/progress.ts';
import { routesUnder } from '../../domain/routes.ts';
import { $events, loadRecord } from '../../stores/record.ts';
import { fetchJson } from '../fetch-json.ts';
import { localDay } from '../local-day.ts';

interface Props {
  /** The site's base path. */
  base: string;
}

interface Counts {
  due: number;
  wrong: number;
}

/** How many items are due today and how many stand in the 错题本; nothing before the first answer. */
export default function DueToday({ base }: Props) {
  const events = useStore($events);
  const [counts, setCounts] = useState<Counts | undefined>(undefined);
  useEffect(() => void loadRecord(), []);
  useEffect(() => {
    if (!events.some(({ kind }) => kind === 'answered')) return;
    // Without a network the page says nothing of it; the review page does.
    count(routesUnder(base).itemsData).then(setCounts, () => undefined);
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

/** The scheduler and the list of items are fetched only for those who have something to review. */
async function count(url: string): Promise<Counts> {
  const [items, { reviewToday }, { mistakes }, { foldInSlices }] = await Promise.all([
    fetchJson<string>(url).then(itemsFromKey),
    import('../../domain/review/due.ts'),
    import('../../domain/review/mistakes.ts'),
    import('../review/fold.ts'),
  ]);
  const events = $events.get();
  await foldInSlices(events, items);
  const known = new Set(items.map(({ id }) => id));
  const { due } = reviewToday({ events, items, now: Date.now(), dayOf: localDay, newPerDay: 0 });
  return { due: due.length, wrong: mistakes(events, localDay).filter(({ item }) => known.has(item)).length };
}
