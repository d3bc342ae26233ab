/*
 * How this device reads aloud, kept in localStorage as {"pace":1,"online":false}. Apart from the settings,
 * which go along to other devices: the voices there are others.
 */
import { atom } from 'nanostores';
import { PACES, type Pace } from '../domain/speech/pace.ts';
import { setAsideUnreadable } from './set-aside.ts';

/** What a listener chooses once for all lessons. */
export interface Aloud {
  pace: Pace;
  /** Whether a voice of the network may be used, to which every sentence is sent. */
  online: boolean;
}

const key = 'dangke:aloud';
const standard: Aloud = { pace: 1, online: false };

/** The choices in force. */
export const $aloud = atom<Aloud>(read());

/** Changes some choices and keeps them; where nothing can be kept they hold for this page. */
export function changeAloud(change: Partial<Aloud>): void {
  const aloud = { ...$aloud.get(), ...change };
  $aloud.set(aloud);
  try {
    setAsideUnreadable(key, (stored) => fromStored(stored) !== undefined);
    localStorage.setItem(key, JSON.stringify(aloud));
  } catch {
    // Blocked or full.
    return;
  }
}

function read(): Aloud {
  try {
    return fromStored(JSON.parse(localStorage.getItem(key) ?? '{}')) ?? standard;
  } catch {
    return standard;
  }
}

function fromStored(stored: unknown): Aloud | undefined {
  const { pace, online } = { ...standard, ...(stored as Partial<Aloud>) };
  const isRead = PACES.includes(pace) && typeof online === 'boolean';
  return isRead && stored instanceof Object && !Array.isArray(stored) ? { pace, online } : undefined;
}
