import { $positions, savePosition } from '../../stores/record.ts';
import { blockAtTop, blocksOf } from './progress.ts';

/** How long after the last scrolling the position is saved, in milliseconds. */
const QUIET = 600;

/**
 * Remembers the block at the top of the screen, and offers the one remembered last time. A passage
 * that a link led to is not remembered before the reader scrolls on from it: `data-peek`, see `peek.ts`.
 */
export function followPosition(lesson: string, prose: HTMLElement): void {
  const blocks = blocksOf(prose);
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
