import type { ServedItem } from '../../domain/grading/index.ts';
import type { Answered } from '../../schemas/record.ts';

interface Props {
  items: ServedItem[];
  answers: ReadonlyMap<string, Answered>;
  current: string | undefined;
  onOpen: (item: string) => void;
}

/** How far the quiz is done, and a button for each item that says how it stands. */
export function Numbers({ items, answers, current, onOpen }: Props) {
  return (
    <div class="numbers">
      <div
        class="meter"
        role="progressbar"
        aria-label="练习进度"
        aria-valuemin={0}
        aria-valuemax={items.length}
        aria-valuenow={answers.size}
        aria-valuetext={`已答 ${answers.size} 题，共 ${items.length} 题`}
      >
        <span style={{ width: `${(answers.size / items.length) * 100}%` }} />
      </div>
      <p class="small">
        已答 {answers.size} / {items.length} 题
      </p>
      <ol>
        {items.map(({ id }, index) => {
          const score = answers.get(id)?.score;
          const state = score === undefined ? 'open' : score === 1 ? 'right' : 'wrong';
          const words = { open: '还没答', right: '答对了', wrong: '答错了' }[state];
          return (
            <li key={id}>
              <button
                type="button"
                class={state}
                aria-current={id === current ? 'step' : undefined}
                aria-label={`第 ${index + 1} 题，${words}`}
                onClick={() => onOpen(id)}
              >
                {index + 1}
                <i aria-hidden="true">{{ open: '', right: '✓', wrong: '✕' }[state]}</i>
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
