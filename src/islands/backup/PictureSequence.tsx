import { useEffect, useMemo, useState } from 'preact/hooks';
import type { qrPath } from './qr-path.ts';

interface Props {
  /** The texts of the codes. */
  parts: string[];
  draw: typeof qrPath;
}

/** How long each code stands, in milliseconds: time for a phone to focus. */
const EACH = 1500;

/** One QR code at a time, by itself or by hand. */
export function PictureSequence({ parts, draw }: Props) {
  const total = parts.length;
  const [at, setAt] = useState(0);
  const [runs, setRuns] = useState(
    () => total > 1 && !matchMedia('(prefers-reduced-motion: reduce)').matches,
  );
  useEffect(() => {
    if (!runs) return;
    const timer = setInterval(() => setAt((now) => (now + 1) % total), EACH);
    return () => clearInterval(timer);
  }, [runs]);
  const { size, dark } = useMemo(() => draw(parts[at] ?? ''), [at]);
  const name = `第 ${at + 1} 张，共 ${total} 张`;
  const go = (step: number) => {
    setRuns(false);
    setAt((at + step + total) % total);
  };
  return (
    <div class="pictures">
      <svg
        class="picture"
        viewBox={`0 0 ${size} ${size}`}
        role="img"
        aria-label={`学习记录的二维码，${name}`}
      >
        <path fill="white" d={`M0 0h${size}v${size}H0z`} />
        <path fill="black" shape-rendering="crispEdges" d={dark} />
      </svg>
      <div class="beside">
        <p>
          在另一台设备上打开本页，到“恢复或搬来”里选“扫二维码”，对准这里
          {total > 1 && '，直到各张都读到'}。
        </p>
        <p>那边不能扫的，{total > 1 && '逐张'}拍照或截图，再选“读二维码图片”。</p>
        {total > 1 && (
          <>
            <p class="number" role="status" aria-live={runs ? 'off' : 'polite'}>
              {name}
            </p>
            <p class="actions">
              <button type="button" class="button plain" onClick={() => go(-1)}>
                上一张
              </button>
              <button type="button" class="button plain" onClick={() => setRuns(!runs)}>
                {runs ? '暂停' : '自动翻'}
              </button>
              <button type="button" class="button plain" onClick={() => go(1)}>
                下一张
              </button>
            </p>
          </>
        )}
      </div>
    </div>
  );
}
