import { useState } from 'preact/hooks';
import { canDownload } from '../download.ts';
import { useComposing } from '../use-composing.ts';
import { useFocus } from '../use-focus.ts';
import { saveFile } from './save-file.ts';
import { countsInWords } from './words.ts';

interface Props {
  events: number;
  notes: number;
  isEmpty: boolean;
  onSure: () => void;
  onCancel: () => void;
}

const WORD = '删除';

/** What will be deleted, a last offer to keep it, and the word to be typed. */
export function ConfirmDeletion({ events, notes, isEmpty, onSure, onCancel }: Props) {
  const heading = useFocus<HTMLHeadingElement>(true);
  const field = useFocus<HTMLInputElement>(false);
  const [typed, setTyped] = useState('');
  const [saved, setSaved] = useState('');
  const composing = useComposing(field, setTyped);
  const isSure = typed.normalize('NFKC').trim() === WORD;
  const save = () =>
    saveFile().then(
      () => setSaved('已交给浏览器下载。'),
      () => setSaved('没有生成备份文件。'),
    );
  return (
    <form
      class="panel deletion"
      aria-labelledby="deletion-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSure && !composing.current) onSure();
      }}
    >
      <h4 id="deletion-title" ref={heading} tabIndex={-1}>
        将从这台设备永久删除
      </h4>
      <ul>
        {!isEmpty && (
          <li>{countsInWords(events, notes) || '学习记录'}，以及阅读位置、学习进度、复习安排和错题本；</li>
        )}
        <li>没做完的练习、投影时举手的人数、设置和最近查找的字句。</li>
      </ul>
      <p>
        <b>删除后不能恢复。</b>别的设备上的记录和已经下载的备份文件不受影响。
      </p>
      {!isEmpty &&
        (canDownload() ? (
          <p class="actions">
            <button type="button" class="button quiet" onClick={save}>
              先下载备份
            </button>
            <span role="status">{saved}</span>
          </p>
        ) : (
          <p>还要用这些记录的，请先在上面的“备份”里复制文字码。</p>
        ))}
      <label class="field">
        <span>确实要删除，请输入“{WORD}”两个字</span>
        <input
          ref={field}
          type="text"
          autocomplete="off"
          onInput={({ currentTarget }) => {
            if (!composing.current) setTyped(currentTarget.value);
          }}
        />
      </label>
      <p class="actions">
        <button type="submit" class="button" disabled={!isSure}>
          永久删除
        </button>
        <button type="button" class="button plain" onClick={onCancel}>
          取消
        </button>
      </p>
    </form>
  );
}
