import { sentencesOf } from '../../domain/speech/sentences.ts';
import { $aloud, changeAloud } from '../../stores/aloud.ts';
import { canSpeak } from './engine.ts';
import { player } from './player.ts';
import { findVoice } from './voices.ts';
import { askOnline, troubles, whyNot } from './words.ts';

/**
 * Reads a quiz's item aloud, as it is on the screen.
 *
 * @param agrees whether the learner has been asked for a voice of the network, and wants it
 * @param onEnd it is over; with why where it was not read to its end, and whether that asks for consent
 * @returns stops it
 */
export async function readItem(
  form: HTMLElement,
  agrees: boolean,
  onEnd: (why?: string, asks?: boolean) => void,
): Promise<() => void> {
  const voice = canSpeak() ? await findVoice() : undefined;
  const silent = () => undefined;
  if (!voice) {
    onEnd(whyNot(canSpeak()));
    return silent;
  }
  if (agrees) changeAloud({ online: true });
  if (!voice.localService && !$aloud.get().online) {
    onEnd(askOnline, true);
    return silent;
  }
  const texts = itemTexts(form);
  const reader = player({
    sentences: sentencesOf(texts.map((text) => ({ id: '', text }))),
    voice,
    onSentence: silent,
    onTurn: (playing, why) => playing || onEnd(why && troubles[why]),
    onEnd: silent,
  });
  const stop = () => {
    removeEventListener('pagehide', stop);
    reader.pause();
  };
  addEventListener('pagehide', stop);
  reader.play();
  return stop;
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
