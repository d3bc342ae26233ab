import { useDue } from './use-due.ts';

interface Props {
  onBackup: () => void;
  /** Called when it was put off: the buttons are gone then. */
  onPutOff: () => void;
}

/** A reminder that a backup is due; nothing where it isn't. */
export function Due({ onBackup, onPutOff }: Props) {
  const { words, putOff } = useDue();
  if (!words) return null;
  return (
    <div class="reminder">
      <p>{words}</p>
      <p class="actions">
        <button type="button" class="button quiet" onClick={onBackup}>
          现在备份
        </button>
        <button
          type="button"
          class="as-link"
          onClick={() => {
            putOff();
            onPutOff();
          }}
        >
          过几天再说
        </button>
      </p>
    </div>
  );
}
