import { handsFor, total } from '../../domain/deck/hands.ts';
import { clockText, left } from '../../domain/deck/stopwatch.ts';
import { $show } from '../../stores/presentation.ts';
import { element } from '../search/element.ts';
import { countdownButtons, countdownOf } from './countdown-controls.ts';
import { everySecond } from './every-second.ts';
import { chosenOption, clearButton, handButtons } from './hand-count.ts';
import type { Presentation } from './presentation.ts';
import { currentQuestion, type Question, questionsOf } from './question.ts';

/** What there is to work on a slide: hands of a question, or a countdown. Nothing on other slides. */
export function speakerPanel(presentation: Presentation): HTMLElement {
  const questions = questionsOf(presentation);
  const panel = element('section', { class: 'speaker-panel', 'aria-label': '这一页的操作' });
  let shown = 0;
  let paint = () => {};
  const clear = clearButton(presentation, () => currentQuestion(questions));
  $show.subscribe(({ at }) => {
    if (at.slide !== shown) {
      shown = at.slide;
      panel.textContent = '';
      const question = currentQuestion(questions);
      paint = question
        ? handsIn(panel, presentation, question, clear)
        : countdownOf(presentation, shown)
          ? countdownIn(panel, presentation, shown)
          : () => {};
      panel.hidden = panel.childElementCount === 0;
      document.documentElement.dataset.panel = question ? 'hands' : panel.hidden ? '' : 'countdown';
    }
    paint();
  });
  everySecond(() => paint());
  return panel;
}

function handsIn(panel: HTMLElement, presentation: Presentation, question: Question, clear: Element) {
  const counts = question.options.map((option, at) => {
    const letter = question.rows[at]?.querySelector('.letter')?.textContent ?? '';
    const count = element('b', {});
    const [fewer, more] = handButtons(presentation, question, option, letter);
    const row = element('div', { class: 'hand-row' }, element('span', {}, letter), fewer, count, more);
    panel.append(row);
    return { option, row, count };
  });
  const sum = element('span', {});
  panel.append(element('p', {}, sum, clear));
  return () => {
    const hands = $show.get().hands[question.item];
    for (const { option, row, count } of counts) {
      count.textContent = `${handsFor(hands, option)}`;
      row.classList.toggle('chosen', chosenOption(question) === option);
    }
    sum.textContent = `举手 ${total(hands)} 人次`;
  };
}

function countdownIn(panel: HTMLElement, presentation: Presentation, slide: number) {
  const time = element('b', { class: 'panel-time' });
  const { buttons, paint } = countdownButtons(presentation, slide);
  panel.append(time, buttons);
  return () => {
    const countdown = countdownOf(presentation, slide);
    if (!countdown) return;
    const rest = left(countdown, Date.now());
    time.textContent = rest < 0 ? `时间到 ${clockText(rest)}` : clockText(rest);
    paint(countdown);
  };
}
