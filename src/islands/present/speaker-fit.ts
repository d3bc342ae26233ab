/** How high every slide is, in its own pixels. */
const HEIGHT = 768;

/**
 * Keeps a slide as wide as its frame, and the frame as high as the slide.
 *
 * @param most of the window's height that it may take, 0 to 1
 */
export function fitSlide(frame: HTMLElement, most: number): void {
  const measure = () => {
    const canvas = Number.parseFloat(
      getComputedStyle(document.documentElement).getPropertyValue('--canvas') || '1024',
    );
    const width = (frame.parentElement as HTMLElement).clientWidth;
    const scale = Math.min(width / canvas, (innerHeight * most) / HEIGHT);
    frame.style.setProperty('--scale', `${scale}`);
    frame.style.width = `${canvas * scale}px`;
    frame.style.height = `${HEIGHT * scale}px`;
  };
  new ResizeObserver(measure).observe(frame.parentElement as HTMLElement);
  addEventListener('resize', measure);
  measure();
}
