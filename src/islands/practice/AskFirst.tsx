import { useState } from 'preact/hooks';

interface Props {
  label: string;
  /** What would be lost; without it the button acts at once. */
  question: string | undefined;
  onSure: () => void;
}

/** A button that asks back before it does what can't be undone; in the page, for WeChat blocks dialogs. */
export function AskFirst({ label, question, onSure }: Props) {
  const [asking, ask] = useState(false);
  if (!asking || question === undefined) {
    return (
      <button type="button" class="as-link" onClick={() => (question === undefined ? onSure() : ask(true))}>
        {label}
      </button>
    );
  }
  return (
    <span class="ask-first" role="alert">
      {question}
      <button type="button" class="as-link" onClick={onSure}>
        确定{label}
      </button>
      <button type="button" class="as-link" onClick={() => ask(false)}>
        接着做
      </button>
    </span>
  );
}
