import { useStore } from '../use-store.ts';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { allItems, type PracticeData } from '../../domain/practice.ts';
import { revisedItems } from '../../domain/progress.ts';
import { routesUnder } from '../../domain/routes.ts';
import { onlyKnown } from '../../domain/kept-sitting.ts';
import type { KeptSitting } from '../../schemas/sitting.ts';
import { $events, loadRecord } from '../../stores/record.ts';
import { dropSitting, readSitting } from '../../stores/sittings.ts';
import { fetchJson } from '../fetch-json.ts';
import { localDay } from '../local-day.ts';
import { Fetched } from '../quiz/Fetched.tsx';
import { recordAnswer } from '../quiz/record-answer.ts';
import { newSeed } from '../quiz/seed.ts';
import { useBack } from '../sitting/use-back.ts';
import { useSitting } from '../sitting/use-sitting.ts';
import { Session } from '../quiz/Session.tsx';
import { Verdict } from '../quiz/Verdict.tsx';
import { followStudy } from '../reading/study.ts';
import { Desk } from './Desk.tsx';

interface Props {
  /** The site's base path. */
  base: string;
  /** Slugs of the site's lectures. */
  lectures: string[];
}

const ID = 'review';

/** The review page: what is due today, the 错题本, and mastery. */
export default function Review({ base, lectures }: Props) {
  const to = routesUnder(base);
  const load = async () => {
    const [kept, , ...data] = await Promise.all([
      readSitting(ID),
      loadRecord(),
      ...lectures.map((slug) => fetchJson<PracticeData>(to.practiceData(slug))),
    ]);
    return { data, kept: kept && localDay(kept.updatedAt) === localDay(Date.now()) ? kept : undefined };
  };
  return (
    <Fetched what="复习" load={load}>
      {({ data, kept }) => <ReviewPage base={base} data={data} kept={kept} />}
    </Fetched>
  );
}

interface PageProps {
  base: string;
  data: PracticeData[];
  kept: KeptSitting | undefined;
}

function ReviewPage({ base, data, kept }: PageProps) {
  const events = useStore($events);
  const [seed] = useState(() => kept?.seed ?? newSeed());
  const items = useMemo(() => data.flatMap((lecture) => allItems(lecture, seed)), [data, seed]);
  const usable = (one: KeptSitting) => onlyKnown(one, new Set(items.map(({ id }) => id)));
  const { sitting, round, show, keep } = useSitting(ID, usable, () => {
    const known = kept && usable(kept);
    return known?.queue.length ? known : undefined;
  });
  const [left, setLeft] = useState(false);
  useEffect(() => sitting && followStudy(ID), [!sitting]);
  const change = (next: KeptSitting | undefined) => {
    setLeft(next === undefined);
    if (next) keep(next);
    else {
      show(undefined);
      dropSitting(ID);
    }
  };
  useBack(sitting !== undefined, () => change(undefined));
  const start = (ids: string[]) =>
    change({
      id: ID,
      mode: 'review',
      items: ids,
      queue: ids,
      given: {},
      seed,
      finished: false,
      updatedAt: 0,
    });

  if (!sitting)
    return <Desk base={base} data={data} items={items} events={events} takeFocus={left} onStart={start} />;
  const byId = new Map(items.map((item) => [item.id, item]));
  const asked = sitting.items.flatMap((id) => {
    const item = byId.get(id);
    return item ? [item] : [];
  });
  return (
    <>
      <p class="sitting-head" data-in-progress>
        <b>复习</b>
        <button type="button" class="as-link" onClick={() => change(undefined)}>
          今天先到这里
        </button>
      </p>
      <Session
        key={round}
        base={base}
        items={asked}
        sitting={sitting}
        answers={new Map(Object.entries(sitting.given))}
        seed={seed}
        takeFocus
        revised={revisedItems(events, asked)}
        onAnswer={(item, response, hints, next) => {
          recordAnswer(item, response, hints, 'review');
          change({ ...next, given: { ...sitting.given, [item.id]: response } });
        }}
        end={() => (
          <div class="all-done">
            <Verdict>这一轮复习完了，答错的都已再答对。</Verdict>
            <p class="actions">
              <button type="button" class="button" onClick={() => change(undefined)}>
                看看还有什么要复习
              </button>
            </p>
          </div>
        )}
      />
    </>
  );
}
