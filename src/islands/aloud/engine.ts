import { longestTime } from '../../domain/speech/pace.ts';

/** How saying something ended: `stopped` from outside, such as by a call; `refused` until the page is touched. */
export type Outcome = 'said' | 'stopped' | 'refused' | 'offline' | 'failed';

/** What is said, and how. */
export interface Saying {
  words: string;
  voice: SpeechSynthesisVoice;
  pace: number;
}

/** How often an engine is looked after, in milliseconds. */
const LOOK = 500;
/** How long one may take to begin, in milliseconds. */
const BEGIN = 3000;
/** Some engines drop what they are given right after they were cut off. */
const SETTLE = 80;

/** Held here: Chromium never tells the end of an utterance that was collected as garbage. */
let current: SpeechSynthesisUtterance | undefined;
let timer = 0;

/** Whether this browser can speak at all. */
export const canSpeak = (): boolean => 'speechSynthesis' in window && 'SpeechSynthesisUtterance' in window;

/**
 * Says something in place of what is being said, whose `done` is then never called. Engines need not tell
 * that they begin or end, nor end at all.
 */
export function say({ words, voice, pace }: Saying, done: (outcome: Outcome) => void): void {
  const { speechSynthesis: engine } = window;
  const wasBusy = engine.speaking || engine.pending;
  hush();
  const utterance = new SpeechSynthesisUtterance(words);
  Object.assign(utterance, { voice, lang: voice.lang, rate: pace });
  current = utterance;
  let begun = false;
  let wasSpeaking = false;
  const finish = (outcome: Outcome) => {
    if (current !== utterance) return;
    hush();
    done(outcome);
  };
  utterance.onstart = () => {
    begun = true;
  };
  utterance.onend = () => finish('said');
  utterance.onerror = ({ error }) => finish(outcomes[error] ?? 'failed');
  const look = (waited: number) => {
    const isBusy = engine.speaking || engine.pending;
    wasSpeaking ||= engine.speaking;
    begun ||= wasSpeaking;
    if (wasSpeaking && !isBusy) finish('said');
    else if (!begun && !isBusy && waited >= BEGIN) finish('refused');
    else if (waited > longestTime(words, pace)) finish(begun ? 'said' : 'failed');
    else timer = window.setTimeout(() => look(waited + LOOK), LOOK);
  };
  const start = () => {
    // Another page may have left it paused.
    engine.resume();
    engine.speak(utterance);
    timer = window.setTimeout(() => look(LOOK), LOOK);
  };
  // Where nothing is to be cut off it is said within the touch that asked for it, as Safari wants.
  if (wasBusy) timer = window.setTimeout(start, SETTLE);
  else start();
}

/** Stops what is being said. Never by `pause()`: on Android nothing comes after it. */
export function hush(): void {
  clearTimeout(timer);
  if (!current) return;
  current = undefined;
  window.speechSynthesis.cancel();
}

const outcomes: Partial<Record<SpeechSynthesisErrorCode, Outcome>> = {
  interrupted: 'stopped',
  canceled: 'stopped',
  'audio-busy': 'stopped',
  'not-allowed': 'refused',
  network: 'offline',
};
