/**
 * Lays out what stands below the prose, a section a frame: `lesson.css` leaves it out of the first paint, which
 * would else come a third later on a slow phone. From then on the page is one like any other, and
 * links, focus rings and the scroll bar are exact.
 */
export function layOutRest(prose: HTMLElement): void {
  const rest = [...document.querySelectorAll<HTMLElement>('.body > *')].filter((part) => part !== prose);
  const next = () => {
    const part = rest.shift();
    if (!part) return;
    part.style.contentVisibility = 'visible';
    afterFrame(next);
  };
  afterFrame(next);
}

function afterFrame(act: () => void) {
  requestAnimationFrame(() => setTimeout(act));
}
