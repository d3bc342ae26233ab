import { drawn } from './picture-file.ts';
import { codeFinder } from './scan.ts';

/** Milliseconds between two looks: a phone stays cool, and no code of a sequence is missed. */
const PAUSE = 120;
/** Pixels of the longer side in which is searched. */
const LONGEST_SIDE = 1280;

/** Whether a camera may be asked for: not on plain http, nor in old webviews. */
export function hasCamera(): boolean {
  return Boolean(navigator.mediaDevices?.getUserMedia);
}

/** Why the camera can't be used, in words. */
export function cameraWords(error: unknown): string {
  const { name } = error as DOMException;
  if (name === 'NotAllowedError')
    return '没有得到使用摄像头的许可。可以在浏览器的设置里允许，或者用“读二维码图片”。';
  if (name === 'NotFoundError' || name === 'OverconstrainedError')
    return '没有找到摄像头。请用“读二维码图片”或别的办法。';
  return '摄像头打不开，可能正被别的程序使用。请稍后再试，或者用“读二维码图片”。';
}

/**
 * Shows the camera in a video and reads the codes held to it, until it is stopped.
 *
 * @param onText called with every code seen, once each
 * @param signal stops it, at any time, and lets the camera go
 * @throws where there is no camera or it may not be used: `cameraWords`
 */
export async function readCamera(
  video: HTMLVideoElement,
  onText: (text: string) => void,
  signal: AbortSignal,
): Promise<void> {
  const find = await codeFinder(true);
  const stream = await navigator.mediaDevices.getUserMedia({
    video: { facingMode: 'environment', width: { ideal: 1280 } },
  });
  const stop = () => {
    for (const track of stream.getTracks()) track.stop();
    video.srcObject = null;
  };
  if (signal.aborted) return stop();
  signal.addEventListener('abort', stop);
  video.srcObject = stream;
  await video.play();
  const canvas = document.createElement('canvas');
  const seen = new Set<string>();
  while (!signal.aborted) {
    const { videoWidth: width, videoHeight: height } = video;
    if (width > 0) {
      const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
      for (const text of await find(drawn(video, width, height, scale, canvas))) {
        if (!seen.has(text)) onText(text);
        seen.add(text);
      }
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
