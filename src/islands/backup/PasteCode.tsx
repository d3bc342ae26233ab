import { useState } from 'preact/hooks';
import { useFocus } from '../use-focus.ts';

interface Props {
  onText: (text: string) => void;
}

/** Where a code, or the whole text of a backup file, is pasted. */
export function PasteCode({ onText }: Props) {
  const field = useFocus<HTMLTextAreaElement>(true);
  const [isEmpty, setEmpty] = useState(true);
  return (
    <form
      class="panel"
      onSubmit={(event) => {
        event.preventDefault();
        onText(field.current?.value ?? '');
      }}
    >
      <label class="field">
        <span>把文字码的各段都粘贴在这里，先后不限，带着别的字也不要紧</span>
        <textarea
          ref={field}
          class="code"
          rows={6}
          spellcheck={false}
          autocomplete="off"
          onInput={({ currentTarget }) => setEmpty(currentTarget.value.trim() === '')}
        />
      </label>
      <p class="actions">
        <button type="submit" class="button" disabled={isEmpty}>
          读取
        </button>
      </p>
    </form>
  );
}
