import { nextPace } from '../../domain/speech/pace.ts';
import { said } from '../../domain/speech/said.ts';
import { type Sentence, sentencesOf } from '../../domain/speech/sentences.ts';
import { $aloud, changeAloud } from '../../stores/aloud.ts';
import stylesheet from '../../styles/aloud.css?url';
import { textsOf } from '../notes/block-text.ts';
import { element } from '../search/element.ts';
import { addStylesheet } from '../stylesheet.ts';
import { stayAwake } from './awake.ts';
import { aloudBar } from './bar.ts';
import { currentSentence } from './current.ts';
import { canSpeak } from './engine.ts';
import { type PlaceInProse, placeOfClick } from './places.ts';
import { player } from './player.ts';
import { findVoice } from './voices.ts';
import { askOnline, troubles, whyNot } from './words.ts';

/** What takes Escape before the bar does. */
const OPEN = '[role="dialog"]:not([hidden]), dialog[open], .display[open], .match-bar';
const HINT = '点课文里的一句，就从那里读起。';

let opening: Promise<(() => void) | undefined> | undefined;
let styles: Promise<void> | undefined;

/**
 * Reads the lesson aloud, from its beginning; where it is open already it goes on. On to the next lesson
 * it goes by an address that ends in `#aloud`.
 *
 * @param prose the element with the lesson's blocks
 * @param button what was pressed, after which it is said when nothing can be read
 */
export async function readLesson(prose: HTMLElement, button: HTMLElement): Promise<void> {
  button.textContent = '朗读';
  opening ??= open(prose, button);
  (await opening)?.();
}

/** @returns goes on reading; undefined where the browser can't */
async function open(prose: HTMLElement, button: HTMLElement) {
  // Without its styles the bar still works, in its place after the prose.
  styles ??= addStylesheet(stylesheet).catch(() => undefined);
  const [voice] = await Promise.all([canSpeak() ? findVoice() : undefined, styles]);
  if (voice) return start(prose, voice);
  explain(button);
  opening = undefined;
  return undefined;
}

function start(prose: HTMLElement, voice: SpeechSynthesisVoice) {
  const next = document.querySelector<HTMLAnchorElement>('.turn [rel="next"]');
  const lesson = sentencesOf(textsOf(prose));
  const sentences = [...lesson, closing(next)];
  const listening = listeners();
  const mayRead = () => voice.localService || $aloud.get().online;
  let follow = true;

  const bar = aloudBar({
    onMain: () => {
      if (reader.isPlaying()) return reader.pause();
      if (!mayRead()) changeAloud({ online: true });
      read();
    },
    onStep: (by) => look(() => reader.step(by)),
    onPace: () => {
      const pace = nextPace($aloud.get().pace);
      changeAloud({ pace });
      bar.showPace(pace);
      reader.again();
    },
    onClose: () => close(),
  });
  const mark = currentSentence(prose, bar.element);
  const reader = player({
    sentences,
    voice,
    onSentence(sentence) {
      bar.say('');
      if (sentence !== sentences[0]) bar.hint('');
      if (sentence.block) mark.show(sentence, follow);
      else document.querySelector('#prose-end')?.scrollIntoView({ block: 'center' });
      follow = false;
    },
    onTurn(playing, why) {
      stayAwake(playing);
      bar.turn(playing, playing ? '暂停' : why === 'refused' ? '接着朗读' : '继续');
      if (why) bar.say(troubles[why]);
      if (why === 'refused') bar.main.focus({ preventScroll: true });
    },
    onEnd() {
      if (next) location.assign(`${next.href}#aloud`);
      else bar.say('全篇读完了。');
    },
  });
  /** What the reader asks for is brought into view. */
  const look = (act: () => void) => {
    follow = true;
    act();
  };
  const read = () => look(() => reader.play());
  const goTo = ({ block, offset }: PlaceInProse) => {
    const at = lesson.findIndex((sentence) => sentence.block === block && sentence.to > offset);
    if (at < 0 || !mayRead()) return;
    look(() => reader.goTo(at));
    reader.play();
  };
  const close = () => {
    const block = document.querySelector<HTMLElement>('.read-now')?.closest<HTMLElement>('[id^="p-"]');
    const hadFocus = bar.element.contains(document.activeElement);
    reader.pause();
    mark.clear();
    bar.element.remove();
    document.documentElement.classList.remove('aloud-on');
    listening.end();
    opening = undefined;
    if (!hadFocus || !block) return;
    block.tabIndex = -1;
    block.focus({ preventScroll: true });
  };

  listening.add(prose, 'click', (event) => {
    const place = placeOfClick(event as MouseEvent, prose);
    if (place) goTo(place);
  });
  // The contents lead to a paragraph by keyboard too.
  listening.add(window, 'hashchange', () => goTo({ block: location.hash.slice(1), offset: 0 }));
  listening.add(window, 'pagehide', () => reader.pause());
  // Before what it looks for can close by the same key.
  listening.add(window, 'keydown', (event) => {
    const { key, isComposing, target } = event as KeyboardEvent;
    const inBar = bar.element.contains(target as Node);
    const isTaken = (target as Element).matches?.('input, select, textarea') || document.querySelector(OPEN);
    if (key === 'Escape' && !isComposing && (inBar || !isTaken)) close();
  });

  bar.showPace($aloud.get().pace);
  document.documentElement.classList.add('aloud-on');
  prose.after(bar.element);
  if (location.hash === '#aloud')
    history.replaceState(history.state, '', location.pathname + location.search);
  else bar.main.focus({ preventScroll: true });
  if (!mayRead()) {
    bar.turn(false, '同意并朗读');
    bar.say(askOnline);
    return () => bar.main.focus({ preventScroll: true });
  }
  bar.hint(HINT);
  return read;
}

/** Said at the lesson's end, without a place in the prose. */
function closing(next: HTMLAnchorElement | null): Sentence {
  const words = next ? `这一课读完了。下一课：${said(next.lastChild?.textContent ?? '')}。` : '全篇读完了。';
  return { block: '', from: 0, to: 0, said: words, pause: 0 };
}

/** Says beside the button why nothing can be read. */
function explain(button: HTMLElement) {
  button.hidden = !canSpeak();
  const known = document.querySelector('.aloud-why');
  const why = element('p', { class: 'aloud-why small', role: 'status', tabindex: '-1' }, whyNot(canSpeak()));
  if (known) known.replaceWith(why);
  else button.after(why);
  why.focus({ preventScroll: true });
}

/** Listeners that are all taken away together; older browsers have no signal for that. */
function listeners() {
  const known: (() => void)[] = [];
  return {
    add(target: EventTarget, type: string, listen: (event: Event) => void) {
      target.addEventListener(type, listen, type === 'keydown');
      known.push(() => target.removeEventListener(type, listen, type === 'keydown'));
    },
    end: () => known.forEach((remove) => void remove()),
  };
}
