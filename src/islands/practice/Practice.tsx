import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import type { AskedItem } from '../../domain/items.ts';
import { allItems, drawItems, type PracticeData } from '../../domain/practice.ts';
import { lastAnswers } from '../../domain/progress.ts';
import { routesUnder } from '../../domain/routes.ts';
import type { KeptSitting } from '../../schemas/sitting.ts';
import { $events, loadRecord } from '../../stores/record.ts';
import { dropSitting, keepSitting, readSitting } from '../../stores/sittings.ts';
import { fetchJson } from '../fetch-json.ts';
import { Fetched } from '../quiz/Fetched.tsx';
import { recordAnswer } from '../quiz/record-answer.ts';
import { newSeed } from '../quiz/seed.ts';
import { PracticeSitting } from './PracticeSitting.tsx';
import { Setup } from './Setup.tsx';

interface Props {
  /** The site's base path. */
  base: string;
  /** The lecture's slug. */
  lecture: string;
}

/** The practice page: choose what to practise, do it, see how it went. */
export default function Practice({ base, lecture }: Props) {
  const id = `practice/${lecture}`;
  const load = async () => {
    const [data, kept] = await Promise.all([
      fetchJson<PracticeData>(routesUnder(base).practiceData(lecture)),
      readSitting(id),
      loadRecord(),
    ]);
    return { data, kept };
  };
  return (
    <Fetched what="练习" load={load}>
      {({ data, kept }) => <PracticeDesk base={base} id={id} data={data} kept={kept} />}
    </Fetched>
  );
}

interface DeskProps {
  base: string;
  id: string;
  data: PracticeData;
  kept: KeptSitting | undefined;
}

function PracticeDesk({ base, id, data, kept }: DeskProps) {
  const events = useStore($events);
  const [seed] = useState(newSeed);
  const [waiting, setWaiting] = useState(kept);
  const [sitting, setSitting] = useState<KeptSitting | undefined>(undefined);

  const change = (next: KeptSitting) => {
    setSitting(next);
    keepSitting(next);
  };
  const start = (items: AskedItem[], mode: 'study' | 'test') => {
    setWaiting(undefined);
    const ids = items.map((item) => item.id);
    change({ id, mode, items: ids, queue: ids, given: {}, seed, finished: false, updatedAt: 0 });
  };
  const leave = () => {
    setSitting(undefined);
    setWaiting(undefined);
    dropSitting(id);
  };
  const finishTest = (done: KeptSitting, items: AskedItem[]) => {
    for (const item of items.filter(({ id }) => id in done.given)) {
      recordAnswer(item, done.given[item.id] ?? null, 0, 'study');
    }
    change({ ...done, queue: [], finished: true });
  };

  if (sitting) {
    const byId = new Map(allItems(data, sitting.seed).map((item) => [item.id, item]));
    const items = sitting.items.flatMap((wanted) => byId.get(wanted) ?? []);
    return (
      <PracticeSitting
        base={base}
        data={data}
        items={items}
        sitting={sitting}
        onChange={change}
        onFinishTest={() => finishTest(sitting, items)}
        onLeave={leave}
        onRedo={(ids) =>
          start(
            items.filter((item) => ids.includes(item.id)),
            'study',
          )
        }
      />
    );
  }
  const all = allItems(data, seed);
  return (
    <Setup
      data={data}
      items={all}
      answers={lastAnswers(events)}
      kept={waiting}
      onContinue={() => setSitting(waiting)}
      onDrop={leave}
      onStart={(chosen, count, mode) => start(drawItems(chosen, count, seed), mode)}
    />
  );
}
