/*
 * How the presenter at this device likes it, kept in localStorage as {"scriptSize":24,"sound":true}:
 * not part of a show, since it holds for every presentation and for this device alone.
 */
import { atom } from 'nanostores';

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
    localStorage.setItem(key, JSON.stringify(presenter));
  } catch {
    // Blocked or full.
    return;
  }
}

function read(): Presenter {
  try {
    const { scriptSize, sound } = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Presenter>;
    return {
      scriptSize: Number.isFinite(scriptSize) ? (scriptSize as number) : standard.scriptSize,
      sound: typeof sound === 'boolean' ? sound : standard.sound,
    };
  } catch {
    return standard;
  }
}
