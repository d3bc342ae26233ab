import { useMemo, useState } from 'preact/hooks';
import { asParts } from '../../domain/grading/response.ts';
import type { AskedOf } from '../../domain/items.ts';
import { shuffle } from '../../domain/random.ts';
import { Results } from './Results.tsx';
import { Undo } from './Undo.tsx';
import type { ViewProps } from './view.ts';

/** Left sides, each to be given a right side by tapping one; afterwards pair by pair. */
export function Match({ item, seed, response, result, draft }: ViewProps<AskedOf<'match'>>) {
  const rights = useMemo(() => shuffle(Object.entries(item.right), seed), [item, seed]);
  const [chosen, choose] = useState<string | undefined>(undefined);
  const pairs = asParts(response);
  const lefts = Object.entries(item.left);
  const isOpen = (id: string | undefined) => id !== undefined && pairs[id] === undefined;
  const current = isOpen(chosen) ? chosen : lefts.map(([id]) => id).find(isOpen);
  const prompt = current === undefined ? '都配好了' : `给“${item.left[current]}”选一个`;
  const pairOf = (left: string, right: string) => `${item.left[left]}——${item.right[right]}`;

  const tapLeft = (left: string) => {
    const { [left]: right, ...others } = pairs;
    choose(left);
    if (right === undefined) draft.say(`现在配：${item.left[left]}`);
    else draft.step(others, `取下 ${pairOf(left, right)}`);
  };
  const tapRight = (right: string) => {
    if (current === undefined) return;
    choose(undefined);
    draft.step({ ...pairs, [current]: right }, pairOf(current, right));
  };

  if (result) {
    return (
      <fieldset>
        <legend>{item.stem}</legend>
        <Results results={lefts.map(([left]) => pairResult(item, left, pairs[left]))} />
      </fieldset>
    );
  }
  return (
    <>
      <fieldset>
        <legend>{item.stem}</legend>
        {lefts.map(([id, text]) => (
          <button
            key={id}
            type="button"
            class={`option ${isOpen(id) ? '' : 'picked'}`}
            aria-pressed={id === current}
            onClick={() => tapLeft(id)}
          >
            {text}——{item.right[pairs[id] ?? ''] ?? '？'}
          </button>
        ))}
      </fieldset>
      <div class="tiles" role="group" aria-label={prompt}>
        <p aria-hidden="true">{prompt}</p>
        {rights.map(([id, text]) => {
          const spent =
            current === undefined || (!servesTwice(item, id) && Object.values(pairs).includes(id));
          return (
            <button
              key={id}
              type="button"
              class="tile"
              // Not `disabled`, which would lose the focus.
              aria-disabled={spent}
              onClick={() => spent || tapRight(id)}
            >
              {text}
            </button>
          );
        })}
      </div>
      <div class="tools">
        <Undo draft={draft} />
      </div>
    </>
  );
}

function servesTwice({ answer }: AskedOf<'match'>, right: string): boolean {
  return Object.values(answer).filter((other) => other === right).length > 1;
}

function pairResult({ left, right, answer }: AskedOf<'match'>, id: string, given: string | undefined) {
  const wanted = answer[id] ?? '';
  const verdict = given === undefined ? '' : given === wanted ? '✓ 对' : `✕ 应配“${right[wanted]}”`;
  const state = given === undefined ? 'rest' : given === wanted ? 'right' : 'wrong';
  return { key: id, state, text: `${left[id]}——${right[given ?? wanted] ?? '？'}`, verdict } as const;
}
