import css from '../../styles/speaker.css?url';
import type { Action } from '../../domain/deck/show.ts';
import { $show } from '../../stores/presentation.ts';
import { element } from '../search/element.ts';
import { addStylesheet } from '../stylesheet.ts';
import type { Presentation } from './presentation.ts';
import { fitSlide } from './speaker-fit.ts';
import { speakerNext } from './speaker-next.ts';
import { speakerPanel } from './speaker-panel.ts';
import { speakerScript } from './speaker-script.ts';
import { speakerTimes } from './speaker-times.ts';

/** Lays the page out for the speaker: slide, next slide, script, times, and what works them. */
export function speakerView(presentation: Presentation): void {
  const deck = document.querySelector<HTMLElement>('.deck');
  const stage = deck?.querySelector<HTMLElement>('.stage');
  const scripts = deck?.querySelector<HTMLElement>('.scripts');
  if (!deck || !stage || !scripts) return;
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
    steps(presentation),
  );
  $show.subscribe(({ look }) => {
    document.documentElement.dataset.theme = look === 'dark' ? 'dark' : 'light';
  });
  deck.append(speakerTimes(presentation), slides, script);
  addStylesheet(css).then(() => {
    document.documentElement.classList.add('laid-out');
    fitSlide(stage, 0.4);
    fitSlide(next.querySelector('.next-frame') as HTMLElement, 0.25);
  });
}

function steps({ act }: Presentation): HTMLElement {
  const button = (name: string, text: string, kind: 'back' | 'forward') =>
    element('button', { type: 'button', class: name, click: () => act({ kind }) }, text);
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
