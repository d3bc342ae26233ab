import type { ComponentType } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { hasCamera } from './camera.ts';
import { FileButton } from './FileButton.tsx';
import { LastImport } from './LastImport.tsx';
import { PasteCode } from './PasteCode.tsx';
import { Preview } from './Preview.tsx';
import { readPictures } from './read-pictures.ts';
import { useBringing } from './use-bringing.ts';

type CameraView = ComponentType<{ onText: (text: string) => void; onClose: () => void }>;

/** 恢复或搬来: a record from a file, a code or pictures of codes; looked at first, then merged. */
export function BringIn() {
  const bringing = useBringing();
  const [pastes, setPastes] = useState(false);
  const [Camera, setCamera] = useState<{ View: CameraView } | undefined>(undefined);
  const [mayScan, setMayScan] = useState(true);
  useEffect(() => setMayScan(hasCamera()), []);
  const status = useRef<HTMLParagraphElement>(null);
  const { found, said } = bringing;
  useEffect(() => {
    if (found) setCamera(undefined);
  }, [found]);
  const close = () => {
    setPastes(false);
    setCamera(undefined);
    bringing.say('');
  };
  const scan = () => {
    close();
    if (Camera) return;
    import('./Camera.tsx').then(
      ({ default: View }) => setCamera({ View }),
      () => bringing.say('扫码的程序没有取到，请看看网络再试。'),
    );
  };
  // What had the focus is gone then.
  const report = () => status.current?.focus();
  const merge = async () => {
    await bringing.merge();
    setPastes(false);
    report();
  };
  const cancel = () => {
    bringing.cancel();
    report();
  };
  return (
    <section aria-labelledby="bring-title">
      <h3 id="bring-title">恢复或搬来</h3>
      <p>把备份导入这台设备：先看清里面有什么，再合并进来。</p>
      <p class="actions">
        <FileButton
          label="选备份文件"
          class="button quiet"
          accept=".json,application/json,text/plain"
          onFiles={([file]) => file && bringing.takeFile(file)}
        />
        <button
          type="button"
          class="button plain"
          aria-expanded={pastes}
          onClick={() => {
            close();
            setPastes(!pastes);
          }}
        >
          粘贴文字码
        </button>
        {mayScan && (
          <button type="button" class="button plain" aria-expanded={Camera !== undefined} onClick={scan}>
            扫二维码
          </button>
        )}
        <FileButton
          label="读二维码图片"
          class="button plain"
          accept="image/*"
          multiple
          onFiles={(files) => readPictures(files, bringing)}
        />
      </p>
      {!mayScan && <p class="small">这个网址不是 https，浏览器不让用摄像头；可以读二维码的截图或照片。</p>}
      {Camera && (
        <Camera.View
          onText={(text) => bringing.takeScanned([text])}
          onClose={() => {
            close();
            report();
          }}
        />
      )}
      {pastes && !found && <PasteCode onText={bringing.takeText} />}
      <p ref={status} role="status" tabIndex={-1} class="said">
        {said}
      </p>
      {found && <Preview found={found} onMerge={merge} onCancel={cancel} />}
      <LastImport
        turn={said}
        onUndone={(words) => {
          bringing.say(words);
          report();
        }}
      />
    </section>
  );
}
