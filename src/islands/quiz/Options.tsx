import { useMemo } from 'preact/hooks';
import { asList } from '../../domain/grading/response.ts';
import type { AskedOf } from '../../domain/items.ts';
import { shuffle } from '../../domain/random.ts';
import type { ViewProps } from './view.ts';

type ChoiceItem = AskedOf<'single' | 'multiple' | 'truefalse'>;

const LETTERS = 'ABCDEFGHIJ';

/** The options of a single, multiple or true/false item; afterwards which were right and picked. */
export function Options({ item, seed, response, result, draft }: ViewProps<ChoiceItem>) {
  const options = useMemo(() => optionsOf(item, seed), [item, seed]);
  const several = item.kind === 'multiple';
  const picked = (value: string) =>
    several ? asList(response).includes(value) : response === choice(item, value);
  const change = (value: string) => {
    if (!several) return draft.change(choice(item, value));
    const others = asList(response).filter((other) => other !== value);
    draft.change(picked(value) ? others : [...others, value]);
  };
  return (
    <fieldset>
      <legend>{item.stem}</legend>
      {options.map(([value, text], index) => {
        const right = isRight(item, value);
        const state = result && (right ? 'right' : picked(value) ? 'wrong' : 'rest');
        return (
          <label key={value} class={`option ${state ?? ''}`}>
            <input
              type={several ? 'checkbox' : 'radio'}
              name={item.id}
              checked={picked(value)}
              disabled={result !== undefined}
              onChange={() => change(value)}
            />
            <span class="letter" aria-hidden="true">
              {LETTERS[index]}
            </span>
            <span>{text}</span>
            {result && <b>{verdict(right, picked(value))}</b>}
          </label>
        );
      })}
    </fieldset>
  );
}

function optionsOf(item: ChoiceItem, seed: number): [value: string, text: string][] {
  if (item.kind === 'truefalse')
    return [
      ['true', '对'],
      ['false', '错'],
    ];
  return shuffle(Object.entries(item.options), seed);
}

/** An option's value as the answer it stands for. */
function choice(item: ChoiceItem, value: string): string | boolean {
  return item.kind === 'truefalse' ? value === 'true' : value;
}

function isRight(item: ChoiceItem, value: string): boolean {
  return item.kind === 'multiple' ? item.answer.includes(value) : item.answer === choice(item, value);
}

function verdict(right: boolean, picked: boolean): string {
  if (right) return picked ? '✓ 正确，您选了' : '✓ 正确答案';
  return picked ? '✕ 您选了' : '';
}
