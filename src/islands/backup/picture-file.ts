import type { Picture } from './scan.ts';

/** Pixels of the longer side: enough for the densest of our codes, and quickly searched. */
const LONGEST_SIDE = 2400;

/**
 * A picture's file as a canvas.
 *
 * @throws where it isn't a picture that the browser can show
 */
export async function pictureOf(file: File): Promise<Picture> {
  const image = new Image();
  image.src = URL.createObjectURL(file);
  try {
    await image.decode();
    const { naturalWidth: width, naturalHeight: height } = image;
    return drawn(image, width, height, Math.min(1, LONGEST_SIDE / Math.max(width, height)));
  } finally {
    URL.revokeObjectURL(image.src);
  }
}

/** What is to be seen, drawn at a scale; on a canvas that may be given, to be used again. */
export function drawn(
  source: CanvasImageSource,
  width: number,
  height: number,
  scale: number,
  canvas: Picture = document.createElement('canvas'),
): Picture {
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context) {
    // Where a screenshot is transparent, it is white.
    context.fillStyle = 'white';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(source, 0, 0, canvas.width, canvas.height);
  }
  return canvas;
}
