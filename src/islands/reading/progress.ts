/** The blocks of the prose that have an address. */
export function blocksOf(prose: HTMLElement): HTMLElement[] {
  return [...prose.querySelectorAll<HTMLElement>('[id^="p-"]')];
}

/** The last block that begins above the upper third of the screen. */
export function blockAtTop(blocks: HTMLElement[]): HTMLElement | undefined {
  return blocks.filter(isReached).pop();
}

const isReached = (part: Element) => part.getBoundingClientRect().top < innerHeight / 3;

/** Shows in the header how much of the prose is read, and in the contents where in the lesson one is. */
export function followProgress(prose: HTMLElement): void {
  const links = document.querySelectorAll<HTMLAnchorElement>('.contents ol ol a');
  const parts = [...links].flatMap((link) => {
    const part = document.getElementById(link.hash.slice(1));
    return part ? [{ link, part }] : [];
  });
  const show = () => {
    showMeter(prose);
    const current = parts.filter(({ part }) => isReached(part)).pop();
    for (const { link } of parts) link.classList.toggle('here', link === current?.link);
  };
  addEventListener('scroll', show, { passive: true });
  show();
}

function showMeter(prose: HTMLElement) {
  const { top, height } = prose.getBoundingClientRect();
  const share = Math.min(1, Math.max(0, (innerHeight - top) / height));
  const percent = Math.round(share * 100);
  const meter = document.querySelector<HTMLElement>('.reading-meter');
  meter?.setAttribute('aria-valuenow', `${percent}`);
  (meter?.firstElementChild as HTMLElement | null)?.style.setProperty('width', `${percent}%`);
}
