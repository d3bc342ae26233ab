import { backCloses } from '../back.ts';

/*
 * The box in which a note or a term opens beside its mark. Fetched by `popover.ts`, with its styles.
 */

const box = document.createElement('div');
box.className = 'popover';
box.setAttribute('role', 'dialog');
box.tabIndex = -1;
box.hidden = true;
let opener: HTMLElement | undefined;
let closed: (() => void) | undefined;

document.body.append(box);
box.addEventListener('focusout', ({ relatedTarget }) => {
  // A press on its own mark closes it by the click that follows.
  const left = relatedTarget instanceof Node && !box.contains(relatedTarget);
  if (left && !opener?.contains(relatedTarget)) close(false);
});
box.addEventListener('click', ({ target }) => (target as Element).closest('button') && close());
document.addEventListener('keydown', ({ key }) => key === 'Escape' && close());
document.addEventListener('click', ({ target }) => {
  if (opener && !box.contains(target as Node) && !opener.contains(target as Node)) close(false);
});
// Height alone changes whenever a phone's address bar or keyboard comes and goes.
let width = innerWidth;
addEventListener('resize', () => {
  if (innerWidth !== width) close(false);
  width = innerWidth;
});

/** Opens the note of a mark, or closes it where it is open. */
export function toggleNote(mark: HTMLAnchorElement): void {
  if (mark === opener) close();
  else open(mark);
}

function open(mark: HTMLAnchorElement) {
  close(false);
  const entry = document.getElementById(mark.hash.slice(1));
  if (!entry) return;
  const heading = mark.classList.contains('term') ? mark.textContent : '校注';
  box.innerHTML = '<p class="head"><b></b><button type="button" aria-label="关闭">✕</button></p><div></div>';
  (box.querySelector('b') as HTMLElement).textContent = heading;
  box.setAttribute('aria-label', heading ?? '');
  const copy = entry.cloneNode(true) as HTMLElement;
  for (const extra of copy.querySelectorAll('.back, h3')) extra.remove();
  (box.querySelector('div') as HTMLElement).replaceChildren(...copy.childNodes);
  box.hidden = false;
  place(mark);
  opener = mark;
  mark.setAttribute('aria-expanded', 'true');
  box.focus({ preventScroll: true });
  closed = backCloses(() => close());
}

function close(returnFocus = true) {
  if (!opener) return;
  opener.setAttribute('aria-expanded', 'false');
  if (returnFocus) opener.focus({ preventScroll: true });
  opener = undefined;
  box.hidden = true;
  closed?.();
}

/**
 * Below the mark, or above it where there is more room, within the column. On narrow screens the
 * style sheet puts the box at the foot of the screen, and the mark is scrolled clear of it.
 */
function place(mark: Element) {
  const gap = 6;
  const rect = mark.getClientRects()[0] ?? mark.getBoundingClientRect();
  const column = mark.closest('.prose')?.getBoundingClientRect();
  if (getComputedStyle(box).position === 'fixed') {
    const rects = mark.getClientRects();
    const end = rects[rects.length - 1]?.bottom ?? rect.bottom;
    const hidden = end + gap - box.getBoundingClientRect().top;
    if (hidden > 0) scrollBy(0, hidden);
    return;
  }
  const left = Math.max(
    column?.left ?? 0,
    Math.min(rect.left, (column?.right ?? innerWidth) - box.offsetWidth),
  );
  const below = rect.bottom + box.offsetHeight + gap < innerHeight || rect.top < box.offsetHeight + 12 * gap;
  const top = below ? rect.bottom + gap : rect.top - box.offsetHeight - gap;
  box.style.left = `${left + scrollX}px`;
  box.style.top = `${top + scrollY}px`;
}
