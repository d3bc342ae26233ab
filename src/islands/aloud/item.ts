import { sentencesOf } from '../../domain/speech/sentences.ts';
import { $aloud, changeAloud } from '../../stores/aloud.ts';
import { element } from '../search/element.ts';
import { canSpeak } from './engine.ts';
import { type Player, player } from './player.ts';
import { findVoice } from './voices.ts';
import { askOnline, troubles, whyNot } from './words.ts';

/** What its button is called while it is read, and where a voice of the network is asked about. */
const STOP = '停止朗读';
const AGREE = '同意并朗读';

let reader: Player | undefined;

/**
 * Reads a quiz's item aloud, as it is on the screen; or stops where it is being read. What keeps it from
 * being read is said beside the button.
 *
 * @param button the one pressed, within the item's form; when it goes the reading ends
 */
export async function readItem(button: HTMLElement): Promise<void> {
  const label = button.textContent;
  if (label === STOP) return reader?.pause();
  tell(button, '');
  const voice = canSpeak() ? await findVoice() : undefined;
  const form = button.closest('form');
  if (!form) return;
  if (!voice) return tell(button, whyNot(canSpeak()));
  if (label === AGREE) changeAloud({ online: true });
  if (!voice.localService && !$aloud.get().online) {
    button.textContent = AGREE;
    return tell(button, askOnline);
  }
  const ending = new MutationObserver(() => button.isConnected || reading.pause());
  const stop = () => reading.pause();
  const reading = player({
    sentences: sentencesOf(itemTexts(form).map((text) => ({ id: '', text }))),
    voice,
    onSentence: () => undefined,
    onTurn(playing, why) {
      button.textContent = playing ? STOP : '朗读';
      if (why) tell(button, troubles[why]);
      if (playing) return;
      ending.disconnect();
      removeEventListener('pagehide', stop);
    },
    onEnd: () => undefined,
  });
  reader = reading;
  ending.observe(document.body, { childList: true, subtree: true });
  addEventListener('pagehide', stop);
  reading.play();
}

function tell(button: HTMLElement, words: string) {
  button.parentElement?.querySelector('.aloud-why')?.remove();
  if (words) button.after(element('p', { class: 'hint aloud-why', role: 'alert' }, words));
}

/** What stands in an item's form: the question and what can be chosen, or what became of the answer. */
function itemTexts(form: HTMLElement): string[] {
  const all = (selector: string) => [...form.querySelectorAll<HTMLElement>(selector)];
  const words = (element: HTMLElement) => element.textContent?.trim() ?? '';
  const outcome = all('.feedback > p, .feedback > blockquote');
  if (outcome.length > 0) {
    const [verdict = '', ...why] = outcome.map((part) =>
      part.tagName === 'BLOCKQUOTE' ? `讲稿原话：${words(part)}` : words(part),
    );
    return [verdict, ...all('.results li').map(pausing), ...why];
  }
  return [
    ...all('legend').map(words),
    ...all('.stem').map(asked),
    ...all('.option').map(pausing),
    // Of a pairing, not the tiles that help with words.
    ...all('.tiles:not([aria-label="词块"]) .tile').map(words),
  ];
}

/** The parts of an option or a result, each for itself. */
function pausing(element: HTMLElement): string {
  const parts = [...element.querySelectorAll(':scope > :not(.place)')].map((part) =>
    part.textContent?.trim(),
  );
  return (parts.length > 0 ? parts : [element.textContent]).filter(Boolean).join('，');
}

/** A sentence with 什么 for its blanks, whatever was put in. */
function asked(stem: HTMLElement): string {
  const copy = stem.cloneNode(true) as HTMLElement;
  for (const blank of copy.querySelectorAll('.blank')) blank.replaceWith('什么');
  return copy.textContent ?? '';
}
