import { useMemo } from 'preact/hooks';
import { asList } from '../../domain/grading/response.ts';
import type { AskedOf } from '../../domain/items.ts';
import { shuffle } from '../../domain/random.ts';
import { Results } from './Results.tsx';
import { Undo } from './Undo.tsx';
import type { ViewProps } from './view.ts';

/** Options to tap one after the other, each then bearing its number; afterwards place by place. */
export function Order({ item, seed, response, result, draft }: ViewProps<AskedOf<'order'>>) {
  const options = useMemo(() => shuffle(Object.entries(item.options), seed), [item, seed]);
  const placed = asList(response);
  const tap = (id: string, text: string) => {
    if (placed.includes(id)) {
      draft.step(
        placed.filter((other) => other !== id),
        `取下 ${text}`,
      );
    } else draft.step([...placed, id], `第 ${placed.length + 1} 位：${text}`);
  };
  return (
    <>
      <fieldset>
        <legend>{item.stem}</legend>
        {result ? (
          <Results results={item.answer.map((id, at) => placeResult(item, placed[at], id, at))} />
        ) : (
          options.map(([id, text]) => {
            const place = placed.indexOf(id) + 1;
            return (
              <button
                key={id}
                type="button"
                class={`option ${place ? 'picked' : ''}`}
                onClick={() => tap(id, text)}
              >
                <span class="place" aria-hidden="true">
                  {place || ''}
                </span>
                {place > 0 && <span class="visually-hidden">第 {place} 位：</span>}
                <span>{text}</span>
              </button>
            );
          })
        )}
      </fieldset>
      {!result && (
        <div class="tools">
          <Undo draft={draft} />
        </div>
      )}
    </>
  );
}

function placeResult({ options }: AskedOf<'order'>, given: string | undefined, right: string, at: number) {
  const text = options[given ?? right];
  const verdict = given === undefined ? '' : given === right ? '✓ 对' : `✕ 应是“${options[right]}”`;
  const state = given === undefined ? 'rest' : given === right ? 'right' : 'wrong';
  return { key: right, state, text: `第 ${at + 1} 位：${text ?? '—'}`, verdict } as const;
}
