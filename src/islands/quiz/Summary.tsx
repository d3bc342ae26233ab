import { useLayoutEffect, useRef } from 'preact/hooks';
import { grade } from '../../domain/grading/index.ts';
import type { AskedItem } from '../../domain/items.ts';
import type { Response } from '../../schemas/record.ts';

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
  const verdict = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (takeFocus) verdict.current?.focus();
  }, []);
  const missed = items.filter((item) => !grade(item, answers.get(item.id) ?? null).right);
  return (
    <div class="all-done" role="status">
      <p class="verdict" ref={verdict} tabIndex={-1}>
        {items.length} 题都答过了，最近一次答对 {items.length - missed.length} 题。
      </p>
      {missed.length > 0 && (
        <>
          <p>答错的题，点开可以看解析：</p>
          <ul>
            {missed.map(({ id, stem }) => (
              <li key={id}>
                <button type="button" class="as-link" onClick={() => onOpen(id)}>
                  {withoutBlanks(stem)}
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

/** A stem as plain text: each `{{1}}` becomes a line to fill in. */
export function withoutBlanks(stem: string): string {
  return stem.replace(/\{\{\d\}\}/g, '____');
}
