import { useStore } from '@nanostores/preact';
import { useMemo, useState } from 'preact/hooks';
import { allItems, type PracticeData } from '../../domain/practice.ts';
import { lastAnswers, revisedItems } from '../../domain/progress.ts';
import { shuffle } from '../../domain/random.ts';
import { routesUnder } from '../../domain/routes.ts';
import { onlyKnown } from '../../domain/sitting.ts';
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
  const known = useMemo(() => allItems(data, 0), [data]);
  const [waiting, setWaiting] = useState(
    () => kept && onlyKnown(kept, new Set(known.map((item) => item.id))),
  );
  const [sitting, setSitting] = useState<KeptSitting | undefined>(undefined);
  const [left, setLeft] = useState(false);
  const items = useMemo(() => {
    const byId = new Map(allItems(data, sitting?.seed ?? 0).map((item) => [item.id, item]));
    return (sitting?.items ?? []).flatMap((wanted) => byId.get(wanted) ?? []);
  }, [sitting?.seed, sitting?.items]);

  const change = (next: KeptSitting) => {
    setSitting(next);
    // A study sitting that is through has nothing to come back to.
    if (next.mode === 'study' && next.queue.length === 0) dropSitting(id);
    else keepSitting(next);
  };
  const start = (chosen: readonly { id: string }[], count: number, mode: 'study' | 'test') => {
    const seed = newSeed();
    const ids = shuffle(chosen, seed)
      .slice(0, count)
      .map((item) => item.id);
    setWaiting(undefined);
    change({ id, mode, items: ids, queue: ids, given: {}, seed, finished: false, updatedAt: 0 });
  };
  const leave = () => {
    setLeft(true);
    setSitting(undefined);
    setWaiting(undefined);
    dropSitting(id);
  };
  const finishTest = async (done: KeptSitting) => {
    // Another tab may have handed it in already.
    const handedIn = (await readSitting(id))?.finished;
    for (const item of handedIn ? [] : items.filter((one) => one.id in done.given)) {
      recordAnswer(item, done.given[item.id] ?? null, 0, 'study');
    }
    change({ ...done, queue: [], finished: true });
  };

  if (!sitting) {
    return (
      <Setup
        data={data}
        items={known}
        answers={lastAnswers(events)}
        kept={waiting}
        takeFocus={left}
        onContinue={() => setSitting(waiting)}
        onDrop={leave}
        onStart={start}
      />
    );
  }
  return (
    <PracticeSitting
      base={base}
      data={data}
      items={items}
      sitting={sitting}
      revised={revisedItems(events, items)}
      onChange={change}
      onFinishTest={() => finishTest(sitting)}
      onLeave={leave}
      onRedo={(ids) =>
        start(
          items.filter((item) => ids.includes(item.id)),
          ids.length,
          'study',
        )
      }
    />
  );
}
