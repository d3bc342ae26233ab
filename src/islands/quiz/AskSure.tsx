import { useFocus } from '../use-focus.ts';

interface Props {
  /** What can't be undone afterwards. */
  question: string;
  onSure: () => void;
  onBack: () => void;
}

/** In 长辈版 asks back before an answer is graded; what was chosen stays in view above. */
export function AskSure({ question, onSure, onBack }: Props) {
  const words = useFocus<HTMLSpanElement>(true);
  return (
    <span class="ask-sure" role="group" aria-label="请确认">
      <span ref={words} tabIndex={-1}>
        {question}
      </span>
      <button type="button" class="button" onClick={onSure}>
        确定
      </button>
      <button type="button" class="button plain" onClick={onBack}>
        再想想
      </button>
    </span>
  );
}
