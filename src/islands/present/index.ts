import { $show } from '../../stores/presentation.ts';
import '../offline/begin.ts';
import { element } from '../search/element.ts';
import { address } from './address.ts';
import { bar } from './bar.ts';
import { handle } from './commands.ts';
import { countdowns } from './countdown.ts';
import { toggleFullScreen } from './full-screen.ts';
import { goTo } from './go-to.ts';
import { idle } from './idle.ts';
import { input } from './input.ts';
import { moves } from './moves.ts';
import { notice } from './notice.ts';
import { paint } from './paint.ts';
import { pointer } from './pointer.ts';
import { type Presentation, presentationOn } from './presentation.ts';
import { restartButton } from './restart.ts';
import { type Offer, resume } from './resume.ts';
import { scale } from './scale.ts';
import { keepScreenOn } from './screen.ts';
import { openSpeaker } from './speaker-window.ts';
import { sync } from './sync.ts';
import { tally } from './tally.ts';
import { touch } from './touch.ts';

/* The script of a deck's page: `layouts/Deck.astro`. */

/** How long the page is left alone before what may be wanted later is fetched, in milliseconds. */
const LATER = 1500;

const main = document.querySelector<HTMLElement>('.deck');
if (main) present(main);

function present(main: HTMLElement) {
  const others = sync(
    () => presentation.deck,
    (spot) => dot.pointAt(spot),
    () => view === 'room' && notice('已接上正在进行的放映。', restartButton(presentation), true),
  );
  const presentation = presentationOn(main, others.tell);
  const { view } = presentation;
  const offer = resume(presentation);
  const controls = bar(presentation, main.dataset.away ?? '');
  const dot = pointer(presentation, others.point, controls.markPointer);
  paint(presentation);
  document.body.append(controls.nav);
  moves(presentation);
  handle((command) => {
    if (command === 'go-to') goTo(presentation);
    else if (command === 'overview')
      import('./overview.ts').then((part) => part.overview(presentation), missing);
    else if (command === 'help') import('./help.ts').then((part) => part.help(), missing);
    else if (command === 'full-screen') view === 'room' && toggleFullScreen();
    else if (command === 'speaker') view === 'room' && openSpeaker(presentation, others.meet);
    else return false;
    return true;
  });
  tally(presentation);
  countdowns(presentation);
  input(view);
  address(presentation);
  others.ask();
  keepScreenOn();
  idle(view);
  if (view === 'room') {
    scale();
    touch(main);
    if (offer) propose(offer);
    drawClosing(presentation);
    setTimeout(
      () => Promise.all([import('./overview.ts'), import('./help.ts')]).catch(() => undefined),
      LATER,
    );
  } else import('./speaker.ts').then((part) => part.speakerView(presentation)).catch(missing);
}

/** Offers to go on where the last presentation of the day was broken off, until this one is under way. */
function propose({ slide, accept }: Offer) {
  const deed = element('button', { type: 'button', click: accept }, '接着讲');
  const withdraw = notice(`上次讲到第 ${slide} 页。`, deed);
  const unsubscribe = $show.listen(({ at }) => {
    if (at.slide < 3) return;
    unsubscribe();
    withdraw();
  });
}

/** The closing slide's code for phones, drawn shortly before it is shown. */
function drawClosing(presentation: Presentation) {
  let isDrawn = false;
  $show.subscribe(({ at: { slide } }) => {
    const isNear = presentation.slides.slice(slide - 1, slide + 1).some((near) => near.matches('.closing'));
    if (isDrawn || !isNear) return;
    isDrawn = true;
    import('./closing.ts').then(
      (part) => part.closing(presentation),
      () => {
        isDrawn = false;
      },
    );
  });
}

function missing() {
  notice('没有取到，请检查网络后再试。');
}
