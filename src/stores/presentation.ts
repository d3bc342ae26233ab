/*
 * A presentation under way, kept in localStorage as {"keptAt":…,"show":{…}} under its deck, so that
 * a reload, a crash or a power cut loses neither the place nor the hands counted.
 */
import { atom } from 'nanostores';
import { newShow } from '../domain/deck/show.ts';
import { isKeptShow, type KeptShow, type Show } from '../schemas/show.ts';
import { setAsideUnreadable } from './set-aside.ts';

/** The show as this window has it. */
export const $show = atom<Show>(newShow(''));

const keyOf = (deck: string) => `dangke:present:${deck}`;

/** What was kept of the deck's last presentation; undefined where there is none, or none that can be read. */
export function keptShow(deck: string): KeptShow | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(deck)) ?? 'null');
    return isKeptShow(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the show, where the browser allows it; without, the windows still share it. */
export function keepShow(deck: string, show: Show): void {
  try {
    setAsideUnreadable(keyOf(deck), isKeptShow);
    localStorage.setItem(keyOf(deck), JSON.stringify({ keptAt: Date.now(), show } satisfies KeptShow));
  } catch {
    // Blocked or full: the show goes on.
    return;
  }
}
