/** How the site is for this learner. Kept in localStorage: the look is needed before first paint. */
export interface Settings {
  theme: 'auto' | 'light' | 'dark';
  text: 'standard' | 'large' | 'larger';
  /** How words are put in: `auto` is tiles on touch screens, typing elsewhere. */
  answerBy: 'auto' | 'typing' | 'tiles';
  /** Whether 长辈版 is on: the same content larger, with fewer things on a page. */
  elder?: boolean;
  /** How many items never met before a day's review brings. */
  newPerDay: number;
  /** `off`: no letter, digit or sign is a shortcut by itself. For this device, so backups leave it out. */
  keys?: 'on' | 'off';
  /** When they were last changed, in milliseconds since 1970: of two devices the newer hold. */
  updatedAt?: number;
}

/** What a learner who has chosen nothing gets. */
export const defaultSettings: Settings = { theme: 'auto', text: 'standard', answerBy: 'auto', newPerDay: 10 };

/** The localStorage key; the script in the page's head reads it too. */
export const settingsKey = 'dangke:settings';

/** The text sizes, the one of who has chosen nothing first. */
export const textSizes: readonly Settings['text'][] = ['standard', 'large', 'larger'];

const choices: { [Name in 'theme' | 'text' | 'answerBy' | 'keys']: readonly unknown[] } = {
  theme: ['auto', 'light', 'dark'],
  text: textSizes,
  answerBy: ['auto', 'typing', 'tiles'],
  keys: [undefined, 'on', 'off'],
};

/**
 * The settings in a value read from storage; a setting that it lacks has its default.
 *
 * @returns undefined when the value is no set of settings
 */
export function settingsFrom(value: unknown): Settings | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const settings = { ...defaultSettings, ...value };
  const { newPerDay, elder, updatedAt } = settings;
  const valid =
    choices.theme.includes(settings.theme) &&
    choices.text.includes(settings.text) &&
    choices.answerBy.includes(settings.answerBy) &&
    (elder === undefined || typeof elder === 'boolean') &&
    choices.keys.includes(settings.keys) &&
    Number.isInteger(newPerDay) &&
    newPerDay >= 0 &&
    (updatedAt === undefined || Number.isFinite(updatedAt));
  return valid ? settings : undefined;
}
