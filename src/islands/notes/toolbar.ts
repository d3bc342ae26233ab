import { element } from '../search/element.ts';
import { isAtFoot, putBeside } from './beside.ts';
import { blocksIn } from './block-text.ts';

/** How long a selection must rest before something is offered, in milliseconds. */
const REST = 150;

/** Until a pointer is seen the keyboard is supposed: its first keys came before this was here. */
let byKey = true;
/** Whether the keyboard was used last. */
export const isByKey = (): boolean => byKey;

/** What can be done with what is selected, by its label; it gets the range that was offered. */
export type Actions = Record<string, () => void>;

/**
 * Offers what can be done with the prose that is selected: beside it, or at the foot of a touch
 * screen. With the keyboard it comes next by Tab, and Escape puts it away.
 *
 * @param offer what can be done with a range, or why nothing can
 */
export function followSelection(prose: HTMLElement, offer: (range: Range) => Actions | string | undefined) {
  const hint = element('span', { class: 'small', role: 'status' });
  const bar = element('div', { class: 'note-bar', role: 'toolbar', 'aria-label': '选中的文字', hidden: '' });
  let timer = 0;
  /** A press on the bar takes the selection away on some phones before it becomes a click. */
  let pressing = false;
  let dragging = false;

  const hide = () => {
    bar.hidden = true;
  };
  const look = () => {
    const selection = getSelection();
    if (dragging || pressing || bar.contains(document.activeElement)) return;
    const range = selection?.rangeCount ? selection.getRangeAt(0) : undefined;
    const inProse = range && !range.collapsed && prose.contains(selection?.anchorNode ?? null);
    const offered = inProse ? offer(range) : undefined;
    if (offered) show(range as Range, offered, isBackward(selection as Selection));
    else hide();
  };
  const show = (range: Range, offered: Actions | string, backward: boolean) => {
    const labels = typeof offered === 'string' ? [] : Object.entries(offered);
    bar.replaceChildren(
      ...labels.map(([label, act]) => element('button', { type: 'button', click: () => use(act) }, label)),
      hint,
    );
    const touched = blocksIn(prose).filter((block) => range.intersectsNode(block));
    touched[touched.length - 1]?.after(bar);
    bar.hidden = false;
    const place = () => putBeside(bar, [...range.getClientRects()], prose, backward);
    hint.textContent = '';
    place();
    const words = typeof offered === 'string' ? offered : byKey && !isAtFoot(bar) ? '按 Tab 键选用' : '';
    // A status is spoken when it changes, not when it comes with its words.
    if (words) {
      requestAnimationFrame(() => {
        hint.textContent = words;
        place();
      });
    }
  };
  const use = (act: () => void) => {
    release();
    hide();
    act();
  };
  const wait = () => {
    clearTimeout(timer);
    timer = window.setTimeout(look, REST);
  };
  const release = () => {
    pressing = false;
    wait();
  };

  document.addEventListener('selectionchange', wait);
  document.addEventListener(
    'pointerdown',
    ({ target, pointerType }) => {
      pressing = bar.contains(target as Node);
      dragging = pointerType === 'mouse' && !pressing;
      byKey = false;
    },
    true,
  );
  for (const type of ['pointerup', 'pointercancel']) {
    document.addEventListener(type, () => {
      dragging = byKey = false;
      // The click comes after this, if it comes.
      if (pressing) setTimeout(release, 400);
      else wait();
    });
  }
  // The first drag began before this was here.
  document.addEventListener('pointermove', ({ buttons, pointerType }) => {
    const was = dragging;
    dragging = pointerType === 'mouse' && buttons === 1 && !pressing;
    if (was && !dragging) wait();
  });
  bar.addEventListener('mousedown', (event) => event.preventDefault());
  bar.addEventListener('focusout', wait);
  document.addEventListener('keydown', (event) => {
    const inside = bar.contains(event.target as Node);
    byKey = true;
    if (bar.hidden || event.isComposing) return;
    if (event.key === 'Tab' && !event.shiftKey && !inside) {
      const first = bar.querySelector('button');
      if (first) event.preventDefault();
      first?.focus({ preventScroll: isAtFoot(bar) });
    } else if (event.key === 'Escape') {
      if (inside) focusBlock(bar.previousElementSibling);
      hide();
    }
  });
  wait();
}

/** Gives a block the focus, where what had it goes away. */
export function focusBlock(block: Element | null): void {
  if (!(block instanceof HTMLElement)) return;
  block.tabIndex = -1;
  block.focus({ preventScroll: true });
}

function isBackward({ anchorNode, anchorOffset, focusNode, focusOffset }: Selection): boolean {
  if (!anchorNode || !focusNode) return false;
  if (anchorNode === focusNode) return focusOffset < anchorOffset;
  return Boolean(anchorNode.compareDocumentPosition(focusNode) & Node.DOCUMENT_POSITION_PRECEDING);
}
