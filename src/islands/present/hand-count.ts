import { handsFor, total } from '../../domain/deck/hands.ts';
import type { Hands } from '../../schemas/show.ts';
import { $show } from '../../stores/presentation.ts';
import { element } from '../search/element.ts';
import { icon } from './icons.ts';
import type { Presentation } from './presentation.ts';
import type { Question } from './question.ts';

/** Which option ＋ and － are for, by item: the one counted last in this window. */
const chosen = new Map<string, string>();

/** The option counted last in this window; the first before any was. */
export function chosenOption({ item, options }: Question): string {
  return chosen.get(item) ?? options[0] ?? '';
}

/** Counts hands for an option, which ＋ and － are for from then on. */
export function countHands({ act }: Presentation, { item }: Question, option: string, change: number): void {
  chosen.set(item, option);
  if (change > 0 || handsFor($show.get().hands[item], option) > 0) {
    act({ kind: 'hands', item, option, change });
  }
}

/** － and ＋ for one option; `letter` names it. */
export function handButtons(presentation: Presentation, question: Question, option: string, letter: string) {
  const button = (text: string, name: string, change: number) =>
    element(
      'button',
      {
        type: 'button',
        'aria-label': `${letter} ${name}一人`,
        click: () => countHands(presentation, question, option, change),
      },
      text,
    );
  return [button('−', '少', -1), button('+', '多', 1)] as const;
}

/** 「重新计数」 for the question on the screen, which takes itself back until hands are counted again. */
export function clearButton({ act }: Presentation, current: () => Question | undefined): HTMLButtonElement {
  let cleared: { item: string; hands: Hands } | undefined;
  const words = element('span', {});
  const button = element('button', {
    type: 'button',
    click() {
      const [taken, item] = [cleared, current()?.item];
      if (taken) {
        for (const [option, change] of Object.entries(taken.hands)) {
          act({ kind: 'hands', item: taken.item, option, change });
        }
      } else if (item !== undefined) {
        cleared = { item, hands: $show.get().hands[item] ?? {} };
        act({ kind: 'clear-hands', item });
      }
    },
  });
  button.innerHTML = icon('again');
  button.append(words);
  $show.subscribe(({ hands }) => {
    const item = current()?.item ?? '';
    const isCounted = total(hands[item]) > 0;
    if (isCounted || cleared?.item !== item) cleared = undefined;
    words.textContent = cleared ? '撤销清零' : '重新计数';
    button.hidden = !isCounted && !cleared;
  });
  return button;
}
