/**
 * Runs something once, when an element comes within reach of the screen.
 *
 * @param margin how far below or above the screen still counts, in CSS pixels
 */
export function whenNear(element: Element, margin: number, act: () => void): void {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      act();
    },
    { rootMargin: `${margin}px` },
  );
  observer.observe(element);
}
