import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { grade, type ServedItem } from '../../domain/grading/index.ts';
import type { Response } from '../../schemas/record.ts';
import { useComposing } from '../use-composing.ts';
import { Cloze } from './Cloze.tsx';
import { Feedback } from './Feedback.tsx';
import { Options } from './Options.tsx';

interface Props {
  base: string;
  lesson: string;
  item: ServedItem;
  /** For the order of the options. */
  seed: number;
  /** The answer given; undefined while the item is asked. */
  response: Response | undefined;
  /** Whether the reader came here by a button of the quiz, which is gone now. */
  takeFocus: boolean;
  /** Whether nothing is left to ask. */
  last: boolean;
  onAnswer: (response: Response) => void;
  onNext: () => void;
  onAgain: () => void;
}

const hints = {
  single: '单选',
  multiple: '多选，可能不止一项',
  truefalse: '判断对错',
  cloze: '填空，用课文原话',
};

/** One item: the question with a way to answer, then what the answer was worth and why. */
export function ItemView(props: Props) {
  const { base, lesson, item, seed, response, takeFocus, last, onAnswer, onNext, onAgain } = props;
  const [draft, setDraft] = useState<Response | undefined>(undefined);
  const form = useRef<HTMLFormElement>(null);
  const composing = useComposing(form);
  const heading = useRef<HTMLParagraphElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const answered = response !== undefined;
  const result = answered ? grade(item, response) : undefined;

  useLayoutEffect(() => {
    if (takeFocus) (answered ? next : heading).current?.focus();
  }, [answered]);

  const submit = (event: Event) => {
    event.preventDefault();
    if (!composing.current && isComplete(item, draft)) onAnswer(draft as Response);
  };
  const view = { item, seed, response: answered ? response : draft, result, onDraft: setDraft };
  return (
    <form class="item" ref={form} onSubmit={submit}>
      <p class="small" ref={heading} tabIndex={-1}>
        {hints[item.kind]}
      </p>
      {item.kind === 'cloze' ? <Cloze {...view} item={item} /> : <Options {...view} item={item} />}
      <div class="feedback" role="status">
        {result && (
          <Feedback base={base} lesson={lesson} item={item} response={response ?? null} result={result} />
        )}
      </div>
      <p class="actions">
        {answered ? (
          <>
            <button type="button" class="button" ref={next} onClick={onNext}>
              {last ? '看结果' : '下一题'}
            </button>
            <button type="button" class="button plain" onClick={onAgain}>
              再答一次
            </button>
          </>
        ) : (
          <>
            <button type="submit" class="button" disabled={!isComplete(item, draft)}>
              提交答案
            </button>
            <button type="button" class="button plain" onClick={() => onAnswer(null)}>
              不会，看答案
            </button>
          </>
        )}
      </p>
    </form>
  );
}

/** Whether there is an answer to grade: something chosen, every blank filled. */
function isComplete(item: ServedItem, draft: Response | undefined): boolean {
  if (draft === undefined || draft === null) return false;
  if (item.kind === 'multiple') return Array.isArray(draft) && draft.length > 0;
  if (item.kind !== 'cloze') return true;
  const filled = draft as Record<string, string>;
  return Object.keys(item.blanks).every((blank) => filled[blank]?.trim());
}
