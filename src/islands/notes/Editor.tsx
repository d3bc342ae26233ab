import { useEffect, useRef, useState } from 'preact/hooks';
import { keepInView } from '../keep-in-view.ts';
import { LONGEST_NOTE } from '../../schemas/note.ts';

interface Props {
  label: string;
  text: string;
  placeholder?: string;
  /** Whether the field takes the focus when it appears. */
  takeFocus?: boolean;
  onFocus: () => void;
  onSave: (text: string) => void;
}

/** How long after the last letter what was typed is saved, in milliseconds. */
const QUIET = 800;
/** So near its end the length is shown. */
const NEAR_END = 1000;

/** A field that saves what is typed by itself: after a moment, when it is left and when the page is. */
export function Editor({ label, text, placeholder, takeFocus, onFocus, onSave }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState<string>();
  const [saved, setSaved] = useState(false);
  const shown = typed ?? text;
  const save = () => {
    if (typed === undefined) return;
    if (typed !== text) onSave(typed);
    setTyped(undefined);
    setSaved(true);
  };
  const latest = useRef(save);
  latest.current = save;
  useEffect(keepInView, []);
  useEffect(() => {
    const timer = typed === undefined ? 0 : setTimeout(() => latest.current(), QUIET);
    return () => clearTimeout(timer);
  }, [typed]);
  useEffect(() => {
    const leave = () => latest.current();
    addEventListener('pagehide', leave);
    if (takeFocus) field.current?.focus();
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, []);
  const left = LONGEST_NOTE - shown.length;
  return (
    <div class="editor">
      <label>
        <span class="small">{label}</span>
        <textarea
          ref={field}
          rows={rowsFor(shown)}
          maxLength={LONGEST_NOTE}
          placeholder={placeholder}
          value={shown}
          onFocus={onFocus}
          onInput={({ currentTarget: { value } }) => {
            setSaved(false);
            setTyped(value);
          }}
          onBlur={save}
        />
      </label>
      <p class="small editor-state">
        <span role="status">{saved ? '已保存' : ''}</span>
        {left <= NEAR_END && <span>还可以写 {left} 字</span>}
      </p>
    </div>
  );
}

/** As many rows as a text takes, more or less, of a screen's width or a phone's. */
function rowsFor(text: string): number {
  const rows = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 30), 1);
  return Math.min(Math.max(rows, 4), 16);
}
