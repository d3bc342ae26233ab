/* The settings that a learner has chosen, for backups: `$settings` has defaults too. */
import { areNewer } from '../domain/backup/merge-records.ts';
import { defaultSettings, type Settings, settingsFrom, settingsKey } from '../schemas/settings.ts';
import { $settings, changeSettings } from './settings.ts';

/** Those kept on this device; undefined where none were chosen, or they can't be read. */
export function storedSettings(): Settings | undefined {
  try {
    return settingsFrom(JSON.parse(localStorage.getItem(settingsKey) ?? 'null'));
  } catch {
    return undefined;
  }
}

/** What taking in some settings would change, dated; undefined where those kept are as new. */
export function settingsChange(incoming: Settings | undefined) {
  const before = storedSettings();
  if (!incoming || !areNewer(incoming, before)) return undefined;
  return {
    put: { ...incoming, updatedAt: incoming.updatedAt ?? Date.now() },
    ...(before && { before }),
  };
}

/** Brings back the settings of before, or none, unless others have been chosen since. */
export function takeBackSettings(put: Settings, before: Settings | undefined): void {
  const known = storedSettings();
  if (!known || areNewer(known, put) || areNewer(put, known)) return;
  if (before) {
    changeSettings(before);
    return;
  }
  $settings.set(defaultSettings);
  localStorage.removeItem(settingsKey);
}
