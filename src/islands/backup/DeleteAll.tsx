import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { deleteEverything } from '../../stores/backup.ts';
import { ConfirmDeletion } from './ConfirmDeletion.tsx';

interface Props {
  /** How many there are. */
  events: number;
  notes: number;
  /** Whether there is nothing to delete but settings. */
  isEmpty: boolean;
}

/** 删除全部学习记录: asked for quietly, confirmed in the page. */
export function DeleteAll({ events, notes, isEmpty }: Props) {
  const [asks, setAsks] = useState(false);
  const [said, setSaid] = useState('');
  const status = useRef<HTMLParagraphElement>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const cancelled = useRef(false);
  useLayoutEffect(() => {
    if (!asks && cancelled.current) opener.current?.focus();
    cancelled.current = false;
  }, [asks]);
  const remove = async () => {
    try {
      await deleteEverything();
      setAsks(false);
      setSaid('✓ 已删除。这台设备上没有学习记录了。');
    } catch {
      setSaid('没有全部删成：本站可能还在别的标签页里开着。请把它们关掉，再删一次。');
    }
    status.current?.focus();
  };
  return (
    <section aria-labelledby="delete-title">
      <h3 id="delete-title">删除全部学习记录</h3>
      <p>
        把您的学习记录、笔记和设置从这台设备上全部删掉，比如设备要交还或转给别人时。供离线使用的本站内容不含您的信息，会留下。
      </p>
      {asks ? (
        <ConfirmDeletion
          events={events}
          notes={notes}
          isEmpty={isEmpty}
          onSure={remove}
          onCancel={() => {
            cancelled.current = true;
            setAsks(false);
          }}
        />
      ) : null}
      <p class="actions" hidden={asks}>
        <button
          type="button"
          class="button plain"
          ref={opener}
          onClick={() => {
            setSaid('');
            setAsks(true);
          }}
        >
          删除全部学习记录…
        </button>
      </p>
      <p ref={status} role="status" tabIndex={-1} class="said">
        {said}
      </p>
    </section>
  );
}
