import { orderOf } from '../../domain/deck/show.ts';
import { $show } from '../../stores/presentation.ts';
import { handle } from './commands.ts';
import type { Presentation } from './presentation.ts';

/** Lets the members of a 提法 be shown in whatever order the room calls them out: by digit, or by a click. */
export function members({ deck, slides, act }: Presentation): void {
  const isVeiled = (slide: number, member: number) => {
    const { at } = $show.get();
    const steps = deck.slides[slide - 1]?.steps ?? 0;
    return at.slide === slide && orderOf($show.get(), slide, steps).indexOf(member) >= at.step;
  };
  handle((command) => {
    const { slide } = $show.get().at;
    if (!deck.slides[slide - 1]?.anyOrder || !/^\d$/.test(command)) return false;
    // As numbered on the slide, which may go on from another.
    const list = slides[slide - 1]?.querySelector('ol');
    const member = Number(command) - (list ? Number(getComputedStyle(list).getPropertyValue('--first')) : 0);
    if (member > 0 && isVeiled(slide, member)) act({ kind: 'member', slide, member });
    return true;
  });
  slides.forEach((section, index) => {
    if (!deck.slides[index]?.anyOrder) return;
    for (const row of section.querySelectorAll<HTMLElement>('[data-step]')) {
      row.addEventListener('click', (event) => {
        const member = Number(row.dataset.step);
        if (!isVeiled(index + 1, member)) return;
        event.stopPropagation();
        act({ kind: 'member', slide: index + 1, member });
      });
    }
  });
}
