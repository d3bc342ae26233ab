/*
 * How the presenter at this device likes it, kept in localStorage as {"scriptSize":24,"sound":true}:
 * not part of a show, since it holds for every presentation and for this device alone.
 */
import { atom } from 'nanostores';
import { setAsideUnreadable } from './set-aside.ts';

/** What a presenter chooses once for all presentations. */
export interface Presenter {
  /** Of the script in the speaker's window, in CSS pixels. */
  scriptSize: number;
  /** Whether a countdown that is over may be heard. */
  sound: boolean;
}

const key = 'dangke:presenter';
const standard: Presenter = { scriptSize: 24, sound: true };

/** The choices in force. */
export const $presenter = atom<Presenter>(read());

/** Changes some choices and keeps them; where nothing can be kept they hold for this page. */
export function changePresenter(change: Partial<Presenter>): void {
  const presenter = { ...$presenter.get(), ...change };
  $presenter.set(presenter);
  try {
    setAsideUnreadable(key, (stored) => fromStored(stored) !== undefined);
    localStorage.setItem(key, JSON.stringify(presenter));
  } catch {
    // Blocked or full.
    return;
  }
}

function read(): Presenter {
  try {
    return fromStored(JSON.parse(localStorage.getItem(key) ?? '{}')) ?? standard;
  } catch {
    return standard;
  }
}

function fromStored(stored: unknown): Presenter | undefined {
  const presenter = { ...standard, ...(stored as Partial<Presenter>) };
  const isRead = Number.isFinite(presenter.scriptSize) && typeof presenter.sound === 'boolean';
  return isRead && stored instanceof Object && !Array.isArray(stored) ? presenter : undefined;
}
