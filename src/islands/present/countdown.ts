import { clockText, left } from '../../domain/deck/stopwatch.ts';
import { $show } from '../../stores/presentation.ts';
import { element } from '../search/element.ts';
import { handle } from './commands.ts';
import { countdownButtons, countdownControls, countdownOf } from './countdown-controls.ts';
import { everySecond } from './every-second.ts';
import type { Presentation } from './presentation.ts';
import { chime, readySound, toggleSound } from './sound.ts';

/** Makes the countdowns of a deck's slides go, by button and by key, and heard when they are over. */
export function countdowns(presentation: Presentation): void {
  handle((command) => {
    if (command === 'sound') toggleSound();
    return command === 'sound';
  });
  const paints = presentation.slides.flatMap((_, index) => paintOf(presentation, index + 1) ?? []);
  if (paints.length === 0) return;
  const paint = () => {
    for (const each of paints) each();
  };
  readySound();
  $show.subscribe(paint);
  everySecond(paint);
  handle((command) => {
    const { slide } = $show.get().at;
    if (!countdownOf(presentation, slide)) return false;
    const controls = countdownControls(presentation, slide);
    if (command === 'timer') controls.toggle();
    else if (command === 'more' || command === 'fewer') controls.add(command === 'more' ? 1 : -1);
    else return false;
    return true;
  });
}

/** What brings a slide's countdown up to date; undefined where it has none. */
function paintOf(presentation: Presentation, slide: number) {
  const box = presentation.slides[slide - 1]?.querySelector<HTMLElement>('.countdown');
  const output = box?.querySelector('output');
  if (!box || !output) return undefined;
  const { buttons, paint } = countdownButtons(presentation, slide);
  const word = element('p', { class: 'countdown-word', role: 'status' });
  output.setAttribute('aria-live', 'off');
  output.before(word);
  box.append(buttons);
  let before = 0;
  return () => {
    const countdown = countdownOf(presentation, slide);
    if (!countdown) return;
    const rest = left(countdown, Date.now());
    const isOver = rest <= 0;
    output.textContent = clockText(rest);
    if (isOver !== (word.textContent !== '')) word.textContent = isOver ? '时间到' : '';
    box.classList.toggle('over', isOver);
    box.classList.toggle('running', countdown.watch.since !== undefined);
    paint(countdown);
    // Only where the room is, and only who saw it end: not after a reload, nor by taking minutes away.
    const ends = isOver && before > 0 && before < 2000 && countdown.watch.since !== undefined;
    if (ends && presentation.view === 'room' && $show.get().at.slide === slide) chime();
    before = rest;
  };
}
