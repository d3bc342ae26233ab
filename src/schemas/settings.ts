/** How the site looks for this learner. Kept in localStorage: it is needed before first paint. */
export interface Settings {
  theme: 'auto' | 'light' | 'dark';
  text: 'standard' | 'large' | 'larger';
}

/** What a learner who has chosen nothing sees. */
export const defaultSettings: Settings = { theme: 'auto', text: 'standard' };

/** The localStorage key; the script in the page's head reads it too. */
export const settingsKey = 'dangke:settings';

const themes: readonly unknown[] = ['auto', 'light', 'dark'];
const texts: readonly unknown[] = ['standard', 'large', 'larger'];

/** Whether a value read from storage is a whole set of settings. */
export function isSettings(value: unknown): value is Settings {
  if (typeof value !== 'object' || value === null) return false;
  const { theme, text } = value as Record<string, unknown>;
  return themes.includes(theme) && texts.includes(text);
}
