import { grade } from '../../domain/grading/index.ts';
import type { AskedItem } from '../../domain/items.ts';
import type { Response } from '../../schemas/record.ts';

interface Props {
  items: AskedItem[];
  /** The answers that stand, by item. */
  answers: ReadonlyMap<string, Response>;
  /** Whether right and wrong stay unsaid. */
  secret: boolean;
  current: string | undefined;
  onOpen: (item: string) => void;
}

/** With more items than these the buttons would push the question off the screen. */
const MANY = 30;

const marks = { open: '', right: '✓', wrong: '✕', given: '•' };
const words = { open: '还没答', right: '答对了', wrong: '答错了', given: '已答' };

/** How far the quiz is done, and a button for each item that says how it stands. */
export function Numbers({ items, answers, secret, current, onOpen }: Props) {
  const stateOf = (item: AskedItem) => {
    const response = answers.get(item.id);
    if (response === undefined) return 'open';
    if (secret) return 'given';
    return grade(item, response).right ? 'right' : 'wrong';
  };
  const done = items.filter(({ id }) => answers.has(id)).length;
  const buttons = (
    <ol class="secondary">
      {items.map((item, index) => {
        const state = stateOf(item);
        return (
          <li key={item.id}>
            <button
              type="button"
              class={state}
              aria-current={item.id === current ? 'step' : undefined}
              aria-label={`第 ${index + 1} 题，${words[state]}`}
              onClick={() => onOpen(item.id)}
            >
              {index + 1}
              <i aria-hidden="true">{marks[state]}</i>
            </button>
          </li>
        );
      })}
    </ol>
  );
  return (
    <div class="numbers">
      <div
        class="meter"
        role="progressbar"
        aria-label="练习进度"
        aria-valuemin={0}
        aria-valuemax={items.length}
        aria-valuenow={done}
        aria-valuetext={`已答 ${done} 题，共 ${items.length} 题`}
      >
        <span style={{ width: `${(done / Math.max(1, items.length)) * 100}%` }} />
      </div>
      <p class="small">
        已答 {done} / {items.length} 题
      </p>
      {items.length > MANY ? (
        <details class="secondary">
          <summary>题号</summary>
          {buttons}
        </details>
      ) : (
        buttons
      )}
    </div>
  );
}
