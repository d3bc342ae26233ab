import { element } from './search/element.ts';

/*
 * In 长辈版 an answer is graded only once the learner is sure: what was chosen stays in view above. It
 * stands before the quiz's own handling, which knows nothing of it. A test is not asked about: there
 * every answer can be changed until it is handed in.
 */

const GIVE_UP = '.give-up';
let asking: HTMLElement | undefined;
/** While what the learner is sure of is done. */
let sure = false;

/** From now on asks before an answer is handed in or given up. May be called often. */
export function askBeforeGrading(): void {
  document.addEventListener('submit', onSubmit, true);
  document.addEventListener('click', onClick, true);
}

function onSubmit(event: Event) {
  const form = event.target as HTMLElement;
  const submit = form.querySelector<HTMLButtonElement>('[type=submit]');
  if (!form.matches('.item') || !form.querySelector(GIVE_UP) || !submit || submit.disabled) return;
  ask(event, submit, '提交以后就不能改了，确定吗？');
}

function onClick(event: Event) {
  const button = (event.target as Element).closest<HTMLButtonElement>(GIVE_UP);
  if (button) ask(event, button, '看了答案，这一题就记作不会，确定吗？');
}

function ask(event: Event, button: HTMLButtonElement, question: string) {
  if (sure || document.documentElement.dataset.elder !== '1') return;
  event.preventDefault();
  event.stopPropagation();
  asking?.remove();
  const choice = (label: string, look: string, click: () => void) =>
    element('button', { type: 'button', class: `button ${look}`, click }, label);
  const words = element('p', { tabindex: '-1' }, question);
  const done = (then: () => void) => () => {
    asking?.remove();
    then();
  };
  const doIt = () => {
    sure = true;
    button.click();
    sure = false;
  };
  asking = element(
    'div',
    { class: 'ask-sure', role: 'group', 'aria-label': '请确认' },
    words,
    choice('确定', '', done(doIt)),
    choice(
      '再想想',
      'plain',
      done(() => button.focus()),
    ),
  );
  button.closest('.actions')?.after(asking);
  words.focus();
}
