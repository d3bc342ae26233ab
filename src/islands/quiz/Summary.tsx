import { grade } from '../../domain/grading/index.ts';
import type { AskedItem } from '../../domain/items.ts';
import { filledStem } from '../../domain/stem.ts';
import type { Response } from '../../schemas/record.ts';
import { Verdict } from './Verdict.tsx';

interface Props {
  items: AskedItem[];
  /** The answers that stand, by item. */
  answers: ReadonlyMap<string, Response>;
  /** Whether the reader came here by a button of the quiz, which is gone now. */
  takeFocus: boolean;
  onOpen: (item: string) => void;
  onRedo: (items: string[]) => void;
}

/** All items answered: how many right, which wrong, and the ways to go on. */
export function Summary({ items, answers, takeFocus, onOpen, onRedo }: Props) {
  const missed = items.filter((item) => !grade(item, answers.get(item.id) ?? null).right);
  return (
    <div class="all-done">
      <Verdict takeFocus={takeFocus}>
        {items.length} 题都答过了，最近一次答对 {items.length - missed.length} 题。
      </Verdict>
      {missed.length > 0 && (
        <>
          <p>答错的题，点开可以看解析：</p>
          <ul>
            {missed.map(({ id, stem }) => (
              <li key={id}>
                <button type="button" class="as-link" onClick={() => onOpen(id)}>
                  {filledStem(stem)}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="actions">
        {missed.length > 0 && (
          <button type="button" class="button" onClick={() => onRedo(missed.map(({ id }) => id))}>
            只做答错的题
          </button>
        )}
        <button type="button" class="button plain" onClick={() => onRedo(items.map(({ id }) => id))}>
          全部再做一遍
        </button>
      </p>
    </div>
  );
}
