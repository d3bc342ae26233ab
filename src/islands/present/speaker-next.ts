import { $show } from '../../stores/presentation.ts';
import { element } from '../search/element.ts';
import type { Presentation } from './presentation.ts';

/** The slide that follows, whole: a copy, since the slide itself has yet to be shown step by step. */
export function speakerNext({ slides }: Presentation): HTMLElement {
  const frame = element('div', { class: 'next-frame', 'aria-hidden': 'true' });
  const name = element('b', {});
  let shown = 0;
  $show.subscribe(({ at: { slide } }) => {
    if (slide === shown) return;
    shown = slide;
    const next = slides[slide];
    name.textContent = next?.dataset.name ?? '没有了';
    frame.textContent = '';
    frame.hidden = !next;
    if (!next) return;
    const copy = next.cloneNode(true) as HTMLElement;
    copy.className = next.className.replace(/\b(current|next)\b/g, '');
    for (const part of [copy, ...copy.querySelectorAll('[id]')]) part.removeAttribute('id');
    for (const step of copy.querySelectorAll('[data-step]')) step.classList.add('shown');
    for (const button of copy.querySelectorAll('button')) button.remove();
    copy.removeAttribute('inert');
    frame.append(copy);
  });
  return element('section', { class: 'speaker-next' }, element('h2', {}, '下一页', name), frame);
}
