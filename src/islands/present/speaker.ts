import css from '../../styles/speaker.css?url';
import type { Action } from '../../domain/deck/show.ts';
import { $show } from '../../stores/presentation.ts';
import { element } from '../search/element.ts';
import { addStylesheet } from '../stylesheet.ts';
import { dispatch } from './commands.ts';
import type { Presentation } from './presentation.ts';
import { fitSlide } from './speaker-fit.ts';
import { speakerNext } from './speaker-next.ts';
import { speakerPanel } from './speaker-panel.ts';
import { speakerScript } from './speaker-script.ts';
import { speakerTimes } from './speaker-times.ts';

/**
 * Lays the page out for the speaker: slide, next slide, script, times, and what works them. Rejects
 * where the style for it can't be had.
 */
export function speakerView(presentation: Presentation): Promise<void> {
  const deck = document.querySelector<HTMLElement>('.deck');
  const stage = deck?.querySelector<HTMLElement>('.stage');
  const scripts = deck?.querySelector<HTMLElement>('.scripts');
  if (!deck || !stage || !scripts) return Promise.resolve();
  stage.append(blankNotice(presentation));
  const next = speakerNext(presentation);
  const sizes = speakerScript(presentation, scripts);
  const script = element(
    'section',
    { class: 'speaker-script' },
    element('div', { class: 'script-head' }, element('h2', {}, '讲稿'), sizes),
    scripts,
  );
  const slides = element(
    'div',
    { class: 'speaker-slides' },
    element(
      'div',
      { class: 'speaker-pages' },
      element('div', { class: 'speaker-now' }, stage),
      element('div', { class: 'speaker-then' }, next, speakerPanel(presentation)),
    ),
    steps(),
  );
  $show.subscribe(({ look }) => {
    document.documentElement.dataset.theme = look === 'dark' ? 'dark' : 'light';
  });
  deck.append(speakerTimes(presentation), slides, script);
  return addStylesheet(css).then(() => {
    document.documentElement.classList.add('laid-out');
    fitSlide(stage, 0.4);
    fitSlide(next.querySelector('.next-frame') as HTMLElement, 0.25);
  });
}

function steps(): HTMLElement {
  const button = (name: string, text: string, command: 'back' | 'forward') =>
    element('button', { type: 'button', class: name, click: () => dispatch(command) }, text);
  return element(
    'div',
    { class: 'speaker-steps' },
    button('step-back', '上一步', 'back'),
    button('step-on', '下一步', 'forward'),
  );
}

/** Says that the room sees nothing of what stands here. */
function blankNotice({ act }: Presentation): HTMLElement {
  const words = element('span', { role: 'status' });
  const back: Action = { kind: 'screen', screen: 'slide' };
  const notice = element(
    'p',
    { class: 'speaker-blank' },
    words,
    element('button', { type: 'button', click: () => act(back) }, '恢复'),
  );
  $show.subscribe(({ screen }) => {
    notice.hidden = screen === 'slide';
    words.textContent = screen === 'slide' ? '' : screen === 'black' ? '已黑屏' : '已白屏';
  });
  return notice;
}
