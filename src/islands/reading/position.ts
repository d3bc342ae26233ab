import { $positions, savePosition } from '../../stores/record.ts';

/** How long after the last scrolling the position is saved, in milliseconds. */
const QUIET = 600;

/**
 * Remembers the block at the top of the screen, offers the one remembered last time, and shows
 * in the header how much of the prose is read. A passage that a link led to is not remembered
 * before the reader scrolls on from it: `data-peek`, see `peek.ts`.
 */
export function followPosition(lesson: string, prose: HTMLElement): void {
  const blocks = [...prose.querySelectorAll<HTMLElement>('[id^="p-"]')];
  offerLastPosition(lesson, blocks);
  let timer = 0;
  let saved: string | undefined;
  const save = () => {
    const id = blockAtTop(blocks)?.id;
    if ('peek' in prose.dataset) return;
    if (!id || id === saved || (id === blocks[0]?.id && saved === undefined)) return;
    saved = id;
    savePosition(lesson, id);
  };
  const onScroll = () => {
    showMeter(prose);
    markCurrentHeading(blocks);
    clearTimeout(timer);
    timer = window.setTimeout(save, QUIET);
  };
  addEventListener('scroll', onScroll, { passive: true });
  addEventListener('pagehide', save);
  onScroll();
}

function offerLastPosition(lesson: string, blocks: HTMLElement[]) {
  const offer = document.querySelector<HTMLElement>('.resume');
  const paragraph = $positions.get().find((position) => position.lesson === lesson)?.paragraph;
  const at = blocks.findIndex(({ id }) => id === paragraph);
  if (!offer || at < 1 || location.hash) return;
  const link = offer.querySelector('a') as HTMLAnchorElement;
  link.hash = paragraph as string;
  link.textContent = `${blocks[at]?.textContent?.trim().slice(0, 14)}…`;
  offer.hidden = false;
}

/** The last block that begins above the upper third of the screen. */
function blockAtTop(blocks: HTMLElement[]): HTMLElement | undefined {
  return blocks.filter((block) => block.getBoundingClientRect().top < innerHeight / 3).pop();
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
