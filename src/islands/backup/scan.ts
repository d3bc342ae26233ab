/* Finding QR codes in pictures: by the browser where it can, else by a library fetched for it. */

/** What a code may be looked for in. */
export type Picture = HTMLCanvasElement;
/** The texts of the codes in a picture; of several codes at least one. Never throws. */
export type Finder = (picture: Picture) => Promise<string[]>;

interface NativeDetector {
  detect(picture: Picture): Promise<{ rawValue: string }[]>;
}
interface NativeDetectorClass {
  new (options: { formats: string[] }): NativeDetector;
  getSupportedFormats(): Promise<string[]>;
}

/** Milliseconds that a still picture may be searched; one of a camera has a sixtieth of a second. */
const PATIENCE = 3000;

/**
 * What finds codes here.
 *
 * @param isLive for a camera's pictures, of which the next comes at once
 * @throws where the library can't be fetched
 */
export async function codeFinder(isLive: boolean): Promise<Finder> {
  const native = await nativeDetector();
  if (!native) return libraryFinder(isLive);
  return async (picture) => {
    const found = await native.detect(picture).catch(() => []);
    // Of a still picture the library finds what the browser missed.
    if (found.length === 0 && !isLive) return (await libraryFinder(false))(picture);
    return found.map(({ rawValue }) => rawValue);
  };
}

async function nativeDetector(): Promise<NativeDetector | undefined> {
  const { BarcodeDetector } = window as { BarcodeDetector?: NativeDetectorClass };
  try {
    const formats = (await BarcodeDetector?.getSupportedFormats()) ?? [];
    if (!BarcodeDetector || !formats.includes('qr_code')) return undefined;
    const detector = new BarcodeDetector({ formats: ['qr_code'] });
    const empty = document.createElement('canvas');
    empty.getContext('2d');
    // Phones without Google's services have the detector, but nothing behind it.
    await detector.detect(empty);
    return detector;
  } catch {
    return undefined;
  }
}

async function libraryFinder(isLive: boolean): Promise<Finder> {
  const { decodeQR } = await import('qr/decode.js');
  const effort = isLive ? {} : { effort: Number.POSITIVE_INFINITY, timeLimit: PATIENCE };
  return async (picture) => {
    const pixels = picture.getContext('2d')?.getImageData(0, 0, picture.width, picture.height);
    try {
      return pixels ? [decodeQR(pixels, effort)] : [];
    } catch {
      return [];
    }
  };
}
