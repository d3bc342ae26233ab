import { type Action, after, type Deck, newShow } from '../../domain/deck/show.ts';
import type { Show } from '../../schemas/show.ts';
import { $show, keepShow } from '../../stores/presentation.ts';
import { randomId } from '../../stores/random-id.ts';

/** A deck on the screen, and the way to change what it shows. */
export interface Presentation {
  deck: Deck;
  /** The deck's slides, in order. */
  slides: readonly HTMLElement[];
  /** The speaker's window, or one that the room sees. */
  view: 'room' | 'speaker';
  /** Applies an action here and in every other window of this presentation. */
  act(action: Action): void;
  /** Puts another show in place of this one, here and in every other window. */
  replace(show: Show): void;
}

/** Names this window among those of the presentation. */
export const thisWindow = randomId();

/**
 * The presentation of the deck on this page, with a show that has not begun.
 *
 * @param tell called with each state that this window made, to pass on to the others
 */
export function presentationOn(main: HTMLElement, tell: (show: Show) => void): Presentation {
  const slides = [...main.querySelectorAll<HTMLElement>('.slide')];
  const deck: Deck = {
    id: main.dataset.deck ?? '',
    slides: slides.map((slide) => ({
      steps: stepsOn(slide),
      lesson: slide.dataset.lesson ?? '',
      anyOrder: slide.classList.contains('members'),
    })),
    minutes: JSON.parse(main.dataset.minutes ?? '{}'),
  };
  const view = new URLSearchParams(location.search).get('view') === 'speaker' ? 'speaker' : 'room';
  const put = (show: Show) => {
    $show.set(show);
    keepShow(deck.id, show);
    tell(show);
  };
  $show.set(newShow(randomId()));
  return {
    deck,
    slides,
    view,
    act: (action) => put(after(deck, $show.get(), action, thisWindow, Date.now())),
    replace: (show) => put({ ...show, rev: Math.max(show.rev, $show.get().rev) + 1, by: thisWindow }),
  };
}

/** How many steps a slide has: the highest of its `data-step`. */
function stepsOn(slide: HTMLElement): number {
  const steps = [...slide.querySelectorAll<HTMLElement>('[data-step]')];
  return Math.max(0, ...steps.map((element) => Number(element.dataset.step)));
}
