import type { Script } from './script.ts';
import type { DeckSlide } from './slide.ts';

/** Slides with the speaker's script for them; the script's numbers count from 1 within the part. */
export interface DeckPart {
  slides: DeckSlide[];
  scripts: Script[];
}

/** What fits; for what does not, the content check has stopped the build before. */
export function fitting<Value>(value: Value | undefined, words: string): Value {
  if (value === undefined) throw new Error(`“${words}”在幻灯片上放不下。`);
  return value;
}
