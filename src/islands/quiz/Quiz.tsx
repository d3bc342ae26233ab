import { useStore } from '../use-store.ts';
import { useState } from 'preact/hooks';
import type { AskedItem } from '../../domain/items.ts';
import { currentAnswers, type ItemRef, revisedItems } from '../../domain/progress.ts';
import { readingRoutes } from '../../domain/reading-routes.ts';
import { startSitting } from '../../domain/sitting.ts';
import { $events, loadRecord } from '../../stores/record.ts';
import { fetchJson } from '../fetch-json.ts';
import { fetchLater, laterAtHand } from './fetch-later.ts';
import { Fetched } from './Fetched.tsx';
import { recordAnswer } from './record-answer.ts';
import { newSeed } from './seed.ts';
import { Session } from './Session.tsx';

interface Props {
  /** The site's base path. */
  base: string;
  /** `<lecture>/<lesson>`, whose items are asked. */
  lesson: string;
  /** The items to ask, in order. */
  items: ItemRef[];
}

/** The quiz at a lesson's end, or of a drill. */
export function Quiz({ base, lesson, items }: Props) {
  const load = async () => {
    const [all] = await Promise.all([
      fetchJson<AskedItem[]>(readingRoutes(base).quizData(lesson)),
      loadRecord(),
    ]);
    return items.flatMap(({ id }) => all.filter((item) => item.id === id));
  };
  return (
    <Fetched what="练习" load={load}>
      {(asked) => <LessonSession base={base} items={asked} />}
    </Fetched>
  );
}

/** What was answered before stands; what was not is asked. */
function LessonSession({ base, items }: { base: string; items: AskedItem[] }) {
  const events = useStore($events);
  const answered = currentAnswers(events, items);
  const answers = new Map([...answered].map(([id, { response }]) => [id, response]));
  const [{ sitting, round }, setState] = useState(() => ({
    sitting: startSitting(items.map(({ id }) => id).filter((id) => !answered.has(id))),
    round: 0,
  }));
  const [seed] = useState(newSeed);
  const redo = (ids: string[]) => setState({ sitting: startSitting(ids), round: round + 1 });
  return (
    <Session
      key={round}
      base={base}
      items={items}
      sitting={sitting}
      answers={answers}
      seed={seed}
      takeFocus={round > 0}
      revised={revisedItems(events, items)}
      onAnswer={(item, response, hints, next) => {
        recordAnswer(item, response, hints, 'study');
        setState({ sitting: next, round });
      }}
      end={(open, takeFocus) => (
        <Fetched what="结果" load={fetchLater} given={laterAtHand()}>
          {({ Summary }) => (
            <Summary items={items} answers={answers} takeFocus={takeFocus} onOpen={open} onRedo={redo} />
          )}
        </Fetched>
      )}
    />
  );
}
