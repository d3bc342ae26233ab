/** The blocks of the prose that have an address. */
export function blocksOf(prose: HTMLElement): HTMLElement[] {
  return [...prose.querySelectorAll<HTMLElement>('[id^="p-"]')];
}

/** The last block that begins above the upper third of the screen. */
export function blockAtTop(blocks: HTMLElement[]): HTMLElement | undefined {
  return blocks.filter((block) => block.getBoundingClientRect().top < innerHeight / 3).pop();
}

/** Shows in the header how much of the prose is read, and in the contents under which heading one is. */
export function followProgress(prose: HTMLElement): void {
  const blocks = blocksOf(prose);
  const show = () => {
    showMeter(prose);
    markCurrentHeading(blocks);
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

function markCurrentHeading(blocks: HTMLElement[]) {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.contents ol ol a')];
  const passed = new Set(
    blocks.slice(0, blocks.indexOf(blockAtTop(blocks) as HTMLElement) + 1).map(({ id }) => `#${id}`),
  );
  const current = links.filter(({ hash }) => passed.has(hash)).pop();
  for (const link of links) link.classList.toggle('here', link === current);
}
