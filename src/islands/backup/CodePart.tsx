import { useRef, useState } from 'preact/hooks';
import { copyFrom } from './copy.ts';

interface Props {
  text: string;
  /** Counted from 1. */
  number: number;
  total: number;
  onCopied: () => void;
}

/** One part of the code, with its button to copy. */
export function CodePart({ text, number, total, onCopied }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  const name = total > 1 ? `第 ${number} 段，共 ${total} 段` : '文字码';
  const copy = async (button: HTMLButtonElement) => {
    const copied = field.current !== null && (await copyFrom(field.current));
    setSaid(copied ? '✓ 已复制' : '已选中，请长按复制');
    if (copied) button.focus();
    onCopied();
  };
  return (
    <div class="code-part">
      <label class="field">
        <span>{name}</span>
        <textarea ref={field} class="code" rows={3} readOnly spellcheck={false} value={text} />
      </label>
      <p class="actions">
        <button
          type="button"
          class="button plain"
          aria-label={`复制${total > 1 ? `第 ${number} 段` : ''}`}
          onClick={({ currentTarget }) => copy(currentTarget)}
        >
          复制
        </button>
        <span role="status">{said}</span>
      </p>
    </div>
  );
}
