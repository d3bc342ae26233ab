import { useEffect, useState } from 'preact/hooks';
import { PictureSequence } from './PictureSequence.tsx';
import type { qrPath } from './qr-path.ts';
import { useCode } from './use-code.ts';

/** Characters of a code: more would make its squares too small for a phone's camera. */
const LONGEST = 400;
/** More codes than this nobody wants to hold a camera to. */
const MOST = 12;

/** 二维码: a short record as a sequence of QR codes. `made`: as in `useCode`. */
export function CodePictures({ made }: { made: number }) {
  const parts = useCode(LONGEST, made);
  const [draw, setDraw] = useState<{ path: typeof qrPath } | undefined>(undefined);
  useEffect(() => {
    import('./qr-path.ts').then(
      ({ qrPath: path }) => setDraw({ path }),
      () => undefined,
    );
  }, []);
  if (parts === 'failed') return <p role="status">没有生成二维码，请刷新本页再试，或者下载备份文件。</p>;
  if (!parts || !draw) return <p role="status">正在生成二维码…</p>;
  if (parts.length > MOST)
    return (
      <p role="status">记录比较长，要 {parts.length} 张二维码，扫起来太费事。请改用备份文件或文字码。</p>
    );
  return (
    <div class="panel" role="group" aria-label="二维码">
      <PictureSequence parts={parts} draw={draw.path} />
    </div>
  );
}
