import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { canDownload } from '../download.ts';
import { CodePictures } from './CodePictures.tsx';
import { CodeText } from './CodeText.tsx';
import { Due } from './Due.tsx';
import { saveFile } from './save-file.ts';
import { countsInWords } from './words.ts';

interface Props {
  /** How many there are. */
  events: number;
  notes: number;
  /** Whether there is nothing at all to take along. */
  isEmpty: boolean;
}

/** 备份: as a file, as a text, as a sequence of QR codes. */
export function TakeAlong({ events, notes, isEmpty }: Props) {
  const [shown, setShown] = useState<'text' | 'pictures' | undefined>(undefined);
  const [said, setSaid] = useState('');
  const [saves, setSaves] = useState(true);
  useEffect(() => setSaves(canDownload()), []);
  // Opened again, the code is the same, so that parts copied before still fit.
  const made = useMemo(() => Date.now(), [events, notes]);
  const save = () =>
    saveFile().then(
      () => setSaid('已交给浏览器下载。请看看下载是否完成，并把文件另存一份到 U 盘或别的设备。'),
      () => setSaid('没有生成备份文件，请再试一次。'),
    );
  const status = useRef<HTMLParagraphElement>(null);
  // What had the focus is gone then.
  const report = () => status.current?.focus();
  const toggle = (what: 'text' | 'pictures') => setShown(shown === what ? undefined : what);
  return (
    <section aria-labelledby="take-title">
      <h3 id="take-title">备份</h3>
      <Due
        onBackup={() => {
          if (saves) save().then(report);
          else setShown('text');
        }}
        onPutOff={() => {
          setSaid('好的，过几天再提醒。');
          report();
        }}
      />
      {isEmpty ? (
        <p>这台设备上还没有学习记录，没有可备份的。</p>
      ) : (
        <>
          <p>
            目前有 {countsInWords(events, notes) || '阅读位置'}
            。备份里是答题、学习进度、笔记和设置，没有别的内容。
          </p>
          {!saves && <p>微信里不能下载文件，请用文字码：复制下来，发给自己，再到别的设备上粘贴。</p>}
          <p class="actions">
            {saves && (
              <button type="button" class="button" onClick={save}>
                下载备份文件
              </button>
            )}
            <button
              type="button"
              class={saves ? 'button plain' : 'button'}
              aria-expanded={shown === 'text'}
              onClick={() => toggle('text')}
            >
              文字码
            </button>
            <button
              type="button"
              class="button plain"
              aria-expanded={shown === 'pictures'}
              onClick={() => toggle('pictures')}
            >
              二维码
            </button>
          </p>
          <p ref={status} role="status" tabIndex={-1} class="said">
            {said}
          </p>
          {shown === 'text' && <CodeText key={made} made={made} />}
          {shown === 'pictures' && <CodePictures key={made} made={made} />}
        </>
      )}
    </section>
  );
}
