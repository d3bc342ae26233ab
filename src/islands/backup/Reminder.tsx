import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { routesUnder } from '../../domain/routes.ts';
import { loadRecord } from '../../stores/record.ts';
import { useDue } from './use-due.ts';

interface Props {
  /** The site's base path. */
  base: string;
}

/** The reminder on the home page: nothing where no backup is due. */
export default function Reminder({ base }: Props) {
  const { words, putOff } = useDue();
  const [isPutOff, setPutOff] = useState(false);
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => void loadRecord(), []);
  useLayoutEffect(() => {
    // The button that had the focus is gone.
    if (isPutOff) said.current?.focus();
  }, [isPutOff]);
  if (isPutOff)
    return (
      <p ref={said} class="reminder small" role="status" tabIndex={-1}>
        好的，过几天再提醒。
      </p>
    );
  if (!words) return null;
  return (
    <div class="reminder">
      <p>{words}</p>
      <p class="actions">
        <a class="button quiet" href={`${routesUnder(base).me}#backup`}>
          去备份
        </a>
        <button
          type="button"
          class="as-link"
          onClick={() => {
            putOff();
            setPutOff(true);
          }}
        >
          过几天再说
        </button>
      </p>
    </div>
  );
}
