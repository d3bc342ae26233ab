import { useStore } from '@nanostores/preact';
import { useMemo, useState } from 'preact/hooks';
import { grade, type ServedItem } from '../../domain/grading/index.ts';
import { currentAnswers } from '../../domain/progress.ts';
import { seedOf } from '../../domain/random.ts';
import { afterAnswer, askNext, startSitting } from '../../domain/sitting.ts';
import type { Response } from '../../schemas/record.ts';
import { $events, addEvent } from '../../stores/record.ts';
import { ItemView } from './ItemView.tsx';
import { Numbers } from './Numbers.tsx';
import { Summary } from './Summary.tsx';

interface Props {
  base: string;
  lesson: string;
  items: ServedItem[];
}

/** What is on the screen: an item, asked or with the answer given to it; or the summary. */
type View = { item: string; response?: Response; attempt: number } | 'summary';

/** One go at the items: those not answered yet first, wrong ones again after three others. */
export function Session({ base, lesson, items }: Props) {
  const answers = currentAnswers(useStore($events), items);
  const [sitting, setSitting] = useState(() =>
    startSitting(items.map(({ id }) => id).filter((id) => !answers.has(id))),
  );
  const [view, setView] = useState<View>(() => asked(sitting.queue[0]));
  const seed = useMemo(() => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0, []);
  const [moved, setMoved] = useState(false);

  const show = (next: View) => {
    setMoved(true);
    setView(next);
  };
  const answer = (item: ServedItem, response: Response, attempt: number) => {
    const { score, right } = grade(item, response);
    addEvent({ kind: 'answered', item: item.id, rev: item.rev, response, score, hints: 0, mode: 'study' });
    setSitting(afterAnswer(askNext(sitting, item.id), right));
    show({ item: item.id, response, attempt });
  };
  const open = (id: string) => {
    const given = answers.get(id);
    show({ item: id, attempt: 0, ...(given && { response: given.response }) });
  };
  const redo = (ids: string[]) => {
    const again = startSitting(ids);
    setSitting(again);
    show(asked(again.queue[0], Date.now()));
  };

  const current = view === 'summary' ? undefined : items.find(({ id }) => id === view.item);
  return (
    <div class="session">
      <Numbers items={items} answers={answers} current={current?.id} onOpen={open} />
      {view !== 'summary' && current ? (
        <ItemView
          key={`${view.item} ${view.attempt}`}
          base={base}
          lesson={lesson}
          item={current}
          seed={seedOf(current.id, seed + view.attempt)}
          response={view.response}
          takeFocus={moved}
          last={sitting.queue.length === 0}
          onAnswer={(response) => answer(current, response, view.attempt)}
          onNext={() => show(asked(sitting.queue[0], Date.now()))}
          onAgain={() => show({ item: current.id, attempt: Date.now() })}
        />
      ) : (
        <Summary items={items} answers={answers} onOpen={open} onRedo={redo} />
      )}
    </div>
  );
}

function asked(item: string | undefined, attempt = 0): View {
  return item === undefined ? 'summary' : { item, attempt };
}
