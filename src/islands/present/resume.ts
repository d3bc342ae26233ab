import { positionFromHash } from '../../domain/deck/position.ts';
import { fitted, goingOn } from '../../domain/deck/states.ts';
import { $show, keptShow } from '../../stores/presentation.ts';
import type { Presentation } from './presentation.ts';

/** For how long after its last change a show may still be gone on with, in milliseconds. */
const SAME_DAY = 12 * 3_600_000;

/** A show that was broken off, and may be gone on with. */
export interface Offer {
  /** The slide it stood at. */
  slide: number;
  accept(): void;
}

/**
 * Takes up the show that was kept of this deck: on a reload, in the speaker's window, and where the
 * address names a place. That place holds, but on a reload, when the show has it more exactly.
 * Nobody is told: windows that are open know better, see `sync.ts`.
 *
 * @returns what is offered where the deck was opened afresh, so that the show begins anew
 */
export function resume({ deck, view, replace }: Presentation): Offer | undefined {
  const kept = keptShow(deck.id);
  const to = positionFromHash(location.hash);
  const isReload = performance.navigation.type === 1;
  const fresh = { ...$show.get(), look: kept?.show.look ?? 'light' };
  const recent = kept && Math.abs(Date.now() - kept.keptAt) < SAME_DAY ? kept : undefined;
  const isResumed = recent && (to || view === 'speaker');
  const show = isResumed ? recent.show : fresh;
  $show.set(fitted(deck, to && !(isResumed && isReload) ? { ...show, at: to } : show));
  if (!recent || isResumed || recent.show.at.slide === 1) return undefined;
  return {
    slide: fitted(deck, recent.show).at.slide,
    accept: () =>
      replace(fitted(deck, { ...goingOn(recent.show, recent.keptAt, Date.now()), screen: 'slide' })),
  };
}
