import { handsFor, shareOfMost, total } from '../../domain/deck/hands.ts';
import type { Show } from '../../schemas/show.ts';
import { $show } from '../../stores/presentation.ts';
import { element } from '../search/element.ts';
import { handle } from './commands.ts';
import { chosenOption, clearButton, countHands, handButtons } from './hand-count.ts';
import { members } from './members.ts';
import type { Presentation } from './presentation.ts';
import { currentQuestion, type Question, questionsOf } from './question.ts';
import { recordHands } from './record-hands.ts';
import { isTap } from './taps.ts';

/** The quiz with the room: a show of hands for questions, and members shown as they are called out. */
export function tally(presentation: Presentation): void {
  members(presentation);
  const questions = questionsOf(presentation);
  for (const question of questions) {
    const paint = drawTally(presentation, question);
    $show.subscribe(paint);
    recordHands(presentation, question);
  }
  if (presentation.view === 'room' && questions.length > 0) {
    document.querySelector('.controls')?.append(clearButton(presentation, () => currentQuestion(questions)));
  }
  handle((command) => {
    const question = currentQuestion(questions);
    if (!question) return false;
    if (command === 'more' || command === 'fewer') {
      countHands(presentation, question, chosenOption(question), command === 'more' ? 1 : -1);
      return true;
    }
    if (!/^\d$/.test(command)) return false;
    const option = question.options[Number(command) - 1];
    if (option !== undefined) countHands(presentation, question, option, 1);
    return true;
  });
}

/** Adds count, bar and buttons to a question's rows; what comes back brings them up to date. */
function drawTally(presentation: Presentation, question: Question) {
  const rows = question.rows.map((row, at) => {
    const option = question.options[at] ?? '';
    const count = element('span', { class: 'hands-count' });
    const bar = element('span', { class: 'hands-bar' });
    const letter = row.querySelector('.letter')?.textContent ?? '';
    const buttons = element(
      'span',
      { class: 'hands-buttons' },
      ...handButtons(presentation, question, option, letter),
    );
    row.append(element('span', { class: 'hands' }, bar, count), buttons);
    addByTap(row, buttons, () => countHands(presentation, question, option, 1));
    return { option, count, bar };
  });
  const sum = element('p', { class: 'hands-total', role: 'status' });
  presentation.slides[question.slide - 1]?.append(sum);
  return (show: Show) => {
    const hands = show.hands[question.item];
    const all = total(hands);
    for (const { option, count, bar } of rows) {
      const counted = handsFor(hands, option);
      count.textContent = all > 0 ? `${counted}` : '';
      bar.style.transform = `scaleX(${shareOfMost(hands, option)})`;
    }
    sum.textContent = all > 0 ? `举手 ${all} 人次` : '';
  };
}

/** Once the answer is shown a tap goes on, as a click of the mouse always does. */
function addByTap(row: HTMLElement, buttons: Element, add: () => void) {
  row.addEventListener('click', (event) => {
    if (!isTap() || buttons.contains(event.target as Node) || $show.get().at.step > 0) return;
    event.stopPropagation();
    add();
  });
}
