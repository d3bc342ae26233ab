/*
 * Saved as {"theme":"auto","text":"standard",…} in localStorage. The script in the page's head
 * applies it before first paint; this store keeps page, storage and other tabs in step.
 */
import { atom } from 'nanostores';
import { defaultSettings, type Settings, settingsFrom, settingsKey } from '../schemas/settings.ts';
import { setAsideUnreadable } from './set-aside.ts';

/** The settings in force. */
export const $settings = atom<Settings>(readSettings());

/** Changes some settings and keeps them. */
export function changeSettings(change: Partial<Settings>): void {
  const settings = { ...$settings.get(), updatedAt: Date.now(), ...change };
  $settings.set(settings);
  try {
    setAsideUnreadable(settingsKey, (stored) => settingsFrom(stored) !== undefined);
    localStorage.setItem(settingsKey, JSON.stringify(settings));
  } catch {
    // Blocked or full: the choice holds for this page.
    return;
  }
}

/** Follows what other tabs choose. */
export function listenToSettings(): void {
  addEventListener('storage', ({ key }) => key === settingsKey && $settings.set(readSettings()));
}

function readSettings(): Settings {
  try {
    return settingsFrom(JSON.parse(localStorage.getItem(settingsKey) ?? 'null')) ?? defaultSettings;
  } catch {
    return defaultSettings;
  }
}
