import { useStore } from '../use-store.ts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { joined, onlyKnown } from '../../domain/kept-sitting.ts';
import { allItems, type PracticeData } from '../../domain/practice.ts';
import { lastAnswers, revisedItems } from '../../domain/progress.ts';
import { shuffle } from '../../domain/random.ts';
import { routesUnder } from '../../domain/routes.ts';
import type { KeptSitting } from '../../schemas/sitting.ts';
import { $events, loadRecord } from '../../stores/record.ts';
import { dropSitting, readSitting } from '../../stores/sittings.ts';
import { fetchJson } from '../fetch-json.ts';
import { Fetched } from '../quiz/Fetched.tsx';
import { recordAnswer } from '../quiz/record-answer.ts';
import { newSeed } from '../quiz/seed.ts';
import { useBack } from '../sitting/use-back.ts';
import { useSitting } from '../sitting/use-sitting.ts';
import { followStudy } from '../reading/study.ts';
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
  const usable = (one: KeptSitting) => onlyKnown(one, new Set(known.map((item) => item.id)));
  const [waiting, setWaiting] = useState(() => kept && usable(kept));
  const { sitting, round, show, keep } = useSitting(id, usable);
  const [left, setLeft] = useState(false);
  useEffect(() => sitting && followStudy(data.lecture), [!sitting]);
  const items = useMemo(() => {
    const byId = new Map(allItems(data, sitting?.seed ?? 0).map((item) => [item.id, item]));
    return (sitting?.items ?? []).flatMap((wanted) => byId.get(wanted) ?? []);
  }, [sitting?.seed, sitting?.items]);

  const change = (next: KeptSitting) => {
    // A study sitting that is through has nothing to come back to.
    if (next.mode === 'study' && next.queue.length === 0) {
      show(next);
      dropSitting(id);
    } else keep(next);
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
    show(undefined);
    setWaiting(undefined);
    dropSitting(id);
  };
  // It is kept, and offered to be gone on with.
  useBack(sitting !== undefined, () => {
    setLeft(true);
    if (sitting && (sitting.queue.length > 0 || sitting.finished)) setWaiting(sitting);
    show(undefined);
  });
  const finishTest = async (done: KeptSitting) => {
    // Another tab may have answered more of it, or handed it in already.
    const kept = await readSitting(id);
    const all = kept ? joined(kept, done) : done;
    for (const item of all.finished ? [] : items.filter((one) => one.id in all.given)) {
      recordAnswer(item, all.given[item.id] ?? null, 0, 'study');
    }
    change({ ...all, queue: [], finished: true });
  };

  if (!sitting) {
    return (
      <Setup
        data={data}
        items={known}
        answers={lastAnswers(events)}
        kept={waiting}
        takeFocus={left}
        onContinue={() => show(waiting)}
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
      round={round}
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
