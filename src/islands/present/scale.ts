/** Height of the canvas in CSS pixels; its width is the style sheet's. */
const HEIGHT = 768;

/** Lets the slides fill the window as far as their shape goes, whatever its size. */
export function scale(): void {
  const root = document.documentElement;
  const measure = () => {
    const width = Number.parseFloat(getComputedStyle(root).getPropertyValue('--canvas')) || 1024;
    root.style.setProperty('--scale', `${Math.min(innerWidth / width, innerHeight / HEIGHT)}`);
  };
  addEventListener('resize', measure);
  measure();
}
