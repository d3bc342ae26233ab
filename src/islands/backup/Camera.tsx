import { useEffect, useRef, useState } from 'preact/hooks';
import { cameraWords, readCamera } from './camera.ts';

interface Props {
  onText: (text: string) => void;
  onClose: () => void;
}

/** The camera's picture; the camera is let go when this is taken away, and when the page is left. */
export default function Camera({ onText, onClose }: Props) {
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef(onText);
  latest.current = onText;
  const [trouble, setTrouble] = useState('');
  useEffect(() => {
    const stopping = new AbortController();
    const stop = () => stopping.abort();
    const leave = () => {
      if (document.visibilityState !== 'hidden') return;
      stop();
      onClose();
    };
    const { signal } = stopping;
    const hear = (text: string) => signal.aborted || latest.current(text);
    if (video.current)
      readCamera(video.current, hear, signal).catch((error) => {
        if (signal.aborted) return;
        stop();
        setTrouble(cameraWords(error));
      });
    document.addEventListener('visibilitychange', leave);
    addEventListener('pagehide', stop);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('pagehide', stop);
    };
  }, []);
  return (
    <div class="panel" role="group" aria-label="扫二维码">
      {trouble ? (
        <p role="alert">{trouble}</p>
      ) : (
        <>
          <p>把摄像头对准另一台设备上的二维码，离屏幕一拃左右，让它占满画面。</p>
          <video ref={video} class="camera" muted playsInline aria-label="摄像头画面" />
        </>
      )}
      <p class="actions">
        <button type="button" class="button plain" onClick={onClose}>
          {trouble ? '关闭' : '停止扫描'}
        </button>
      </p>
    </div>
  );
}
