import { useEffect, useState } from 'preact/hooks';
import type { ServedItem } from '../../domain/grading/index.ts';
import type { ItemRef } from '../../domain/progress.ts';
import { routesUnder } from '../../domain/routes.ts';
import { loadRecord } from '../../stores/record.ts';
import { Session } from './Session.tsx';

interface Props {
  /** The site's base path. */
  base: string;
  /** `<lecture>/<lesson>`, whose items are asked. */
  lesson: string;
  /** The items to ask, in order. */
  items: ItemRef[];
}

/** A quiz: fetches the items, then hands over to the session. */
export function Quiz({ base, lesson, items }: Props) {
  const [served, setServed] = useState<ServedItem[] | 'loading' | 'failed'>('loading');
  const load = () => {
    setServed('loading');
    Promise.all([fetchItems(routesUnder(base).quizData(lesson), items), loadRecord()])
      .then(([fetched]) => setServed(fetched))
      .catch(() => setServed('failed'));
  };
  useEffect(load, []);

  if (served === 'loading') return <p role="status">正在准备练习…</p>;
  if (served === 'failed') {
    return (
      <div role="status">
        <p>练习没有取到，可能是网络不通。</p>
        <button type="button" class="button quiet" onClick={load}>
          再试一次
        </button>
      </div>
    );
  }
  return <Session base={base} lesson={lesson} items={served} />;
}

async function fetchItems(url: string, wanted: ItemRef[]): Promise<ServedItem[]> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${url}`);
  const all = (await response.json()) as ServedItem[];
  return wanted.flatMap(({ id }) => all.filter((item) => item.id === id));
}
