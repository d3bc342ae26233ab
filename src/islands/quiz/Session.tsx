import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { grade } from '../../domain/grading/index.ts';
import type { AskedItem } from '../../domain/items.ts';
import { seedOf } from '../../domain/random.ts';
import { afterAnswer, askNext, postpone, type Sitting } from '../../domain/sitting.ts';
import type { Response } from '../../schemas/record.ts';
import { ItemView } from './ItemView.tsx';
import { Numbers } from './Numbers.tsx';

interface Props<Kept extends Sitting> {
  /** The site's base path. */
  base: string;
  /** All items of the sitting, in order. */
  items: AskedItem[];
  sitting: Kept;
  /** The answers that stand, by item. */
  answers: ReadonlyMap<string, Response>;
  seed: number;
  /** Whether the reader came here by a button that is gone now. */
  takeFocus: boolean;
  /** Whether right and wrong stay unsaid: a test that is not finished. */
  secret?: boolean;
  /** Items whose wording has changed since the learner last answered them. */
  revised?: ReadonlySet<string>;
  /** An item was answered; the sitting after it. */
  onAnswer: (item: AskedItem, response: Response, hints: number, sitting: Kept) => void;
  /** An item of a test was put off; the sitting after it. */
  onSkip?: (sitting: Kept) => void;
  /** What stands in the item's place when none is left to ask, given a way to open one. */
  end: (open: (item: string) => void, takeFocus: boolean) => ComponentChildren;
}

/** An item on the screen: asked, or with the answer given. `turn` tells one asking from the next. */
interface View {
  item: string;
  turn: number;
  response?: Response;
  /** In a test: the answer given before. */
  given?: Response;
}

/** One go at some items: asks them in turn, and shows any of them again by its number. */
export function Session<Kept extends Sitting>(props: Props<Kept>) {
  const { base, items, sitting, answers, seed, takeFocus, secret = false, revised } = props;
  const { onAnswer, onSkip, end } = props;
  const [first] = sitting.queue;
  const [view, setView] = useState<View | undefined>(
    first === undefined ? undefined : { item: first, turn: 0 },
  );
  const turns = useRef(0);

  const ask = (item: string | undefined, answer: Pick<View, 'response' | 'given'> = {}) => {
    turns.current += 1;
    setView(item === undefined ? undefined : { item, turn: turns.current, ...answer });
  };
  const answer = (item: AskedItem, turn: number, response: Response, hints: number) => {
    const right = secret || grade(item, response).right;
    const next = afterAnswer(askNext(sitting, item.id), right);
    onAnswer(item, response, hints, next);
    if (secret) ask(next.queue[0]);
    else setView({ item: item.id, turn, response });
  };
  const skip = (item: AskedItem) => {
    if (answers.has(item.id)) return ask(first);
    const next = postpone(sitting, item.id);
    onSkip?.(next);
    // The last one left can't be put off any further.
    ask(next.queue[0] === item.id ? undefined : next.queue[0]);
  };
  const open = (id: string) => {
    // What is being written to the item on the screen must not be lost.
    if (id === view?.item && view.response === undefined) return;
    const response = answers.get(id);
    ask(id, secret ? { given: response } : { response });
  };

  const current = items.find(({ id }) => id === view?.item);
  return (
    <div class="session">
      <Numbers items={items} answers={answers} secret={secret} current={current?.id} onOpen={open} />
      {view && current ? (
        <ItemView
          key={view.turn}
          base={base}
          item={current}
          seed={seedOf(current.id, seed + view.turn)}
          response={view.response}
          given={view.given}
          takeFocus={takeFocus || view.turn > 0 || view.response !== undefined}
          last={sitting.queue.length === 0}
          feedback={!secret}
          revised={revised?.has(current.id) ?? false}
          onAnswer={(response, hints) => answer(current, view.turn, response, hints)}
          onNext={() => ask(first)}
          onAgain={() => ask(current.id)}
          onSkip={() => skip(current)}
        />
      ) : (
        end(open, takeFocus || turns.current > 0)
      )}
    </div>
  );
}
