/*
 * Saved as {"theme":"auto","text":"standard",…} in localStorage. The script in the page's head
 * applies it before first paint; this store keeps page, storage and other tabs in step.
 */
import { atom } from 'nanostores';
import { defaultSettings, type Settings, settingsFrom, settingsKey } from '../schemas/settings.ts';

/** The settings in force. */
export const $settings = atom<Settings>(readSettings());

/** Changes some settings and keeps them. */
export function changeSettings(change: Partial<Settings>): void {
  const settings = { ...$settings.get(), ...change };
  $settings.set(settings);
  try {
    keepUnreadable();
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

/** What can't be read is set aside under another key before it is written over. */
function keepUnreadable(): void {
  const stored = localStorage.getItem(settingsKey);
  if (stored === null) return;
  try {
    if (settingsFrom(JSON.parse(stored))) return;
  } catch {
    // Not even JSON: set aside below.
  }
  localStorage.setItem(`${settingsKey}:unreadable`, stored);
}
