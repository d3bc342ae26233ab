import { readItem } from './item.ts';
import { readLesson } from './lesson.ts';

/** Reads aloud the item in whose form a button stands, or else the lesson. Fetched by `load.ts`. */
export async function readAloud(button: HTMLElement): Promise<void> {
  const prose = document.querySelector<HTMLElement>('.prose');
  if (button.closest('form')) await readItem(button);
  else if (prose) await readLesson(prose, button);
}
