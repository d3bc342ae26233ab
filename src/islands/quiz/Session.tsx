import { useStore } from '@nanostores/preact';
import { useMemo, useRef, useState } from 'preact/hooks';
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

/** An item on the screen: asked, or with the answer given. `turn` tells one asking from the next. */
interface View {
  item: string;
  turn: number;
  response?: Response;
}

/** One go at the items: those not answered yet first, wrong ones again after three others. */
export function Session({ base, lesson, items }: Props) {
  const answers = currentAnswers(useStore($events), items);
  const [sitting, setSitting] = useState(() =>
    startSitting(items.map(({ id }) => id).filter((id) => !answers.has(id))),
  );
  const [first] = sitting.queue;
  const [view, setView] = useState<View | undefined>(
    first === undefined ? undefined : { item: first, turn: 0 },
  );
  const seed = useMemo(() => crypto.getRandomValues(new Uint32Array(1))[0] ?? 0, []);
  const turns = useRef(0);

  const ask = (item: string | undefined, response?: Response) => {
    turns.current += 1;
    setView(item === undefined ? undefined : { item, turn: turns.current, response });
  };
  const answer = (item: ServedItem, turn: number, response: Response) => {
    const { score, right } = grade(item, response);
    addEvent({ kind: 'answered', item: item.id, rev: item.rev, response, score, hints: 0, mode: 'study' });
    setSitting(afterAnswer(askNext(sitting, item.id), right));
    setView({ item: item.id, turn, response });
  };
  const redo = (ids: string[]) => {
    setSitting(startSitting(ids));
    ask(ids[0]);
  };
  const open = (id: string) => ask(id, answers.get(id)?.response);

  const current = items.find(({ id }) => id === view?.item);
  return (
    <div class="session">
      <Numbers items={items} answers={answers} current={current?.id} onOpen={open} />
      {view && current ? (
        <ItemView
          key={view.turn}
          base={base}
          lesson={lesson}
          item={current}
          seed={seedOf(current.id, seed + view.turn)}
          response={view.response}
          takeFocus={view.turn > 0 || view.response !== undefined}
          last={sitting.queue.length === 0}
          onAnswer={(response) => answer(current, view.turn, response)}
          onNext={() => ask(first)}
          onAgain={() => ask(current.id)}
        />
      ) : (
        <Summary items={items} answers={answers} takeFocus={turns.current > 0} onOpen={open} onRedo={redo} />
      )}
    </div>
  );
}
