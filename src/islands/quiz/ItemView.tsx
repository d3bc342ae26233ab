import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { grade } from '../../domain/grading/index.ts';
import { asList, asParts } from '../../domain/grading/response.ts';
import type { AskedItem } from '../../domain/items.ts';
import type { Response } from '../../schemas/record.ts';
import { readAloud } from '../aloud/load.ts';
import { useComposing } from '../use-composing.ts';
import { Feedback } from './Feedback.tsx';
import { fetchLater, laterAtHand } from './fetch-later.ts';
import { Fetched } from './Fetched.tsx';
import { Options } from './Options.tsx';
import { textsOf } from './slots.ts';
import { useDraft } from './use-draft.ts';

interface Props {
  base: string;
  item: AskedItem;
  /** For the order of what can be chosen. */
  seed: number;
  /** The answer given; undefined while the item is asked. */
  response: Response | undefined;
  /** In a test: the answer given before, to be changed. */
  given: Response | undefined;
  /** Whether the reader came here by a button of the quiz, which is gone now. */
  takeFocus: boolean;
  /** Whether nothing is left to ask. */
  last: boolean;
  /** False in a test: no hints, and no word of right or wrong. */
  feedback: boolean;
  /** Whether the wording has changed since the item was last answered. */
  revised: boolean;
  /** @param hints how many were taken first */
  onAnswer: (response: Response, hints: number) => void;
  onNext: () => void;
  onAgain: () => void;
  /** In a test: leave the item for later. */
  onSkip: () => void;
}

const kinds = {
  single: '单选',
  multiple: '多选，可能不止一项',
  truefalse: '判断对错',
  cloze: '填空，用课文原话',
  order: '排序，按先后逐个点选，再点一下取下',
  match: '配对，逐项选出相配的',
  recall: '默写，次序不限',
};

/** One item: the question with a way to answer, then what the answer was worth and why. */
export function ItemView(props: Props) {
  const { base, item, seed, response, given, takeFocus, last, feedback, revised } = props;
  const { onAnswer, onNext, onAgain, onSkip } = props;
  const draft = useDraft(given);
  const [hints, setHints] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const composing = useComposing(form);
  const heading = useRef<HTMLParagraphElement>(null);
  const next = useRef<HTMLButtonElement>(null);
  const answered = response !== undefined;
  const result = answered && feedback ? grade(item, response) : undefined;

  useLayoutEffect(() => {
    if (takeFocus) (answered ? next : heading).current?.focus();
  }, [answered]);

  useEffect(() => {
    // It is there, then, before the next item may need it.
    if (answered) fetchLater().catch(() => undefined);
  }, [answered]);

  const submit = (event: Event) => {
    event.preventDefault();
    if (!composing.current && isComplete(item, draft.response)) onAnswer(draft.response ?? null, hints);
  };
  const view = { seed, response: answered ? response : draft.response, result, draft };
  return (
    <form class="item" ref={form} onSubmit={submit}>
      <p class="small" ref={heading} tabIndex={-1}>
        {kinds[item.kind]}
      </p>
      <button
        type="button"
        key={answered}
        class="tool aloud"
        onClick={({ currentTarget }) => readAloud(currentTarget)}
      >
        朗读
      </button>
      {revised && <p class="revised">提法有更新，请再确认</p>}
      {item.kind === 'cloze' || item.kind === 'recall' ? (
        <Fetched what="这道题" load={fetchLater} given={laterAtHand()}>
          {({ Words }) => (
            <Words {...view} item={item} hints={feedback ? hints : undefined} onHint={setHints} />
          )}
        </Fetched>
      ) : item.kind === 'order' || item.kind === 'match' ? (
        <Fetched what="这道题" load={fetchLater} given={laterAtHand()}>
          {({ Arranging }) => <Arranging {...view} item={item} />}
        </Fetched>
      ) : (
        <Options {...view} item={item} />
      )}
      <p class="visually-hidden" role="status">
        {draft.said}
      </p>
      <div class="feedback" role="status">
        {result && <Feedback base={base} item={item} response={response ?? null} result={result} />}
      </div>
      <p class="actions">
        {answered ? (
          <>
            <button type="button" key="next" class="button" ref={next} onClick={onNext}>
              {last ? '看结果' : '下一题'}
            </button>
            <button type="button" class="button plain" onClick={onAgain}>
              再答一次
            </button>
          </>
        ) : (
          <>
            <button type="submit" key="submit" class="button" disabled={!isComplete(item, draft.response)}>
              提交答案
            </button>
            <button
              type="button"
              class={feedback ? 'button plain give-up' : 'button plain'}
              onClick={() => (feedback ? onAnswer(null, hints) : onSkip())}
            >
              {feedback ? '不会，看答案' : '先跳过'}
            </button>
          </>
        )}
      </p>
    </form>
  );
}

/** Whether there is an answer to grade: something chosen, every part given, of a recall at least one. */
function isComplete(item: AskedItem, response: Response | undefined): boolean {
  switch (item.kind) {
    case 'multiple':
      return asList(response).length > 0;
    case 'order':
      return asList(response).length === item.answer.length;
    case 'match':
      return Object.keys(asParts(response)).length === Object.keys(item.answer).length;
    case 'cloze':
      return textsOf(item, response).every((text) => text.trim());
    case 'recall':
      return textsOf(item, response).some((text) => text.trim());
    default:
      return response !== undefined;
  }
}
