import { $show } from '../../stores/presentation.ts';
import { element } from '../search/element.ts';
import { openDialog } from './dialog.ts';
import type { Presentation } from './presentation.ts';
import { restartButton } from './restart.ts';

/** Opens all slides at a glance, small; the one chosen is gone to. What is veiled stays veiled. */
export function overview(presentation: Presentation): void {
  const { slides, act } = presentation;
  const { slide: current } = $show.get().at;
  const cards = slides.map((slide, index) => {
    const number = index + 1;
    const card = element('button', {
      type: 'button',
      click() {
        close();
        act({ kind: 'go', to: { slide: number, step: 0 } });
      },
    });
    card.append(element('b', {}, `${number}`), ` ${slide.dataset.name ?? ''}`);
    if (number === current) card.setAttribute('aria-current', 'page');
    const small = element('div', { class: 'small-slide', 'aria-hidden': 'true' }, copyOf(slide));
    return { card, row: element('li', {}, card, small) };
  });
  const list = element('ol', { class: 'cards' }, ...cards.map(({ row }) => row));
  const restart = $show.get().rev > 0 ? [restartButton(presentation, () => close())] : [];
  const close = openDialog('overview', '总览', list, ...restart);
  const first = list.querySelector<HTMLElement>('.small-slide');
  const small = first?.firstElementChild as HTMLElement | null;
  if (first && small) list.style.setProperty('--scale', `${first.clientWidth / small.offsetWidth}`);

  const focus = (index: number) => cards[Math.min(Math.max(index, 0), cards.length - 1)]?.card.focus();
  focus(current - 1);
  list.addEventListener('keydown', (event) => {
    const at = cards.findIndex(({ card }) => card === document.activeElement);
    const to = placeAfter(
      event.key,
      at,
      cards.map(({ row }) => row),
    );
    if (to === undefined) return;
    event.preventDefault();
    focus(to);
  });
}

/** The card that a key leads to from another; undefined for a key that leads nowhere. */
function placeAfter(key: string, at: number, rows: HTMLElement[]): number | undefined {
  const across = rows.filter(({ offsetTop }) => offsetTop === rows[0]?.offsetTop).length;
  const ways: Record<string, number> = {
    ArrowRight: at + 1,
    PageDown: at + 1,
    ArrowLeft: at - 1,
    PageUp: at - 1,
    ArrowDown: at + across < rows.length ? at + across : at,
    ArrowUp: at >= across ? at - across : at,
    Home: 0,
    End: rows.length - 1,
  };
  return ways[key];
}

/** A slide to look at: nothing in it is named or worked. */
function copyOf(slide: HTMLElement): HTMLElement {
  const copy = slide.cloneNode(true) as HTMLElement;
  copy.classList.remove('current', 'next');
  for (const part of [copy, ...copy.querySelectorAll('[id]')]) part.removeAttribute('id');
  for (const part of copy.querySelectorAll('button, input')) part.remove();
  if (!slide.matches('.members, .question')) {
    for (const step of copy.querySelectorAll('[data-step]')) step.classList.add('shown');
  }
  return copy;
}
