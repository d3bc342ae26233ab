import { orderOf } from '../../domain/deck/show.ts';
import type { Show } from '../../schemas/show.ts';
import { $show } from '../../stores/presentation.ts';
import { element } from '../search/element.ts';
import type { Presentation } from './presentation.ts';

const BLANK = { slide: '', black: '已黑屏', white: '已白屏' };

/**
 * Shows on the page where the show stands, each time it changes. Only what differs from what is
 * painted already is touched: between two steps that is a class or two.
 */
export function paint({ slides, deck }: Presentation): void {
  const root = document.documentElement.dataset;
  const title = document.title;
  const status = element('p', { class: 'visually-hidden', role: 'status' });
  document.body.append(status);
  for (const slide of slides) {
    slide.classList.remove('current');
    setHidden(slide, true);
  }
  let painted: Show | undefined;

  $show.subscribe((show) => {
    const { slide, step } = show.at;
    const before = painted?.at;
    const shown = slides[slide - 1];
    painted = show;
    root.screen = show.screen;
    root.look = show.look;
    if (!shown) return;
    const isTurned = before?.slide !== slide;
    if (isTurned) {
      const old = before && slides[before.slide - 1];
      slides[before?.slide ?? 0]?.classList.remove('next');
      if (old) {
        old.classList.remove('current');
        setHidden(old, true);
      }
      shown.classList.add('current');
      setHidden(shown, false);
      slides[slide]?.classList.add('next');
      document.title = `第 ${slide} 页 ${shown.dataset.name ?? ''} · ${title}`;
    }
    const steps = deck.slides[slide - 1]?.steps ?? 0;
    const latest = paintSteps(shown, orderOf(show, slide, steps), step);
    const page = isTurned ? `第 ${slide} 页，共 ${slides.length} 页，${shown.dataset.name ?? ''}。` : '';
    const news = latest.map(({ textContent }) => textContent).join(' ');
    say(status, BLANK[show.screen] || page + (isTurned || before.step < step ? news : ''));
  });
}

/** @returns the elements of the step shown last */
function paintSteps(slide: HTMLElement, order: readonly number[], step: number): HTMLElement[] {
  slide.dataset.at = `${step}`;
  const latest: HTMLElement[] = [];
  for (const part of slide.querySelectorAll<HTMLElement>('[data-step]')) {
    const place = order.indexOf(Number(part.dataset.step)) + 1;
    part.classList.toggle('shown', place <= step);
    part.classList.toggle('latest', place === step);
    if (place === step) latest.push(part);
  }
  return latest;
}

function setHidden(slide: HTMLElement, isHidden: boolean) {
  slide.toggleAttribute('inert', isHidden);
  if (isHidden) slide.setAttribute('aria-hidden', 'true');
  else slide.removeAttribute('aria-hidden');
}

/** Left as it is, nothing is read out again. */
function say(status: HTMLElement, text: string) {
  if (status.textContent !== text) status.textContent = text;
}
