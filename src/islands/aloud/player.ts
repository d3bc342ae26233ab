import type { Sentence } from '../../domain/speech/sentences.ts';
import { $aloud } from '../../stores/aloud.ts';
import { hush, type Outcome, say } from './engine.ts';

/** What is being read, and whom to tell. */
export interface Reading {
  sentences: readonly Sentence[];
  voice: SpeechSynthesisVoice;
  /** This sentence is the current one. */
  onSentence: (sentence: Sentence) => void;
  /** It has begun or stopped; why it stopped where that was not asked for. */
  onTurn: (playing: boolean, why?: Exclude<Outcome, 'said'>) => void;
  /** All is read. */
  onEnd: () => void;
}

/** Reads sentences one after another. */
export interface Player {
  play(): void;
  /** The sentence is read anew afterwards: engines can't be trusted to go on within it. */
  pause(): void;
  /** Goes to a sentence; it is read if reading is on. */
  goTo(at: number): void;
  /** Goes so many sentences on. */
  step(by: number): void;
  /** Reads the current sentence once more, at a new pace. */
  again(): void;
  isPlaying(): boolean;
}

/** Only one reads at a time. */
let active: Player | undefined;

/** A player at the first sentence, silent. */
export function player({ sentences, voice, onSentence, onTurn, onEnd }: Reading): Player {
  let at = 0;
  let playing = false;
  let timer = 0;

  const turn = (on: boolean, why?: Exclude<Outcome, 'said'>) => {
    playing = on;
    onTurn(on, why);
  };
  const stop = (why?: Exclude<Outcome, 'said'>) => {
    clearTimeout(timer);
    hush();
    if (playing) turn(false, why);
  };
  const read = () => {
    clearTimeout(timer);
    const sentence = sentences[at];
    if (!sentence) return;
    onSentence(sentence);
    if (!playing) return;
    say({ words: sentence.said, voice, pace: $aloud.get().pace }, (outcome) => {
      if (outcome !== 'said') stop(outcome);
      else if (at + 1 < sentences.length) timer = window.setTimeout(next, sentence.pause);
      else {
        at = 0;
        stop();
        onEnd();
      }
    });
  };
  const next = () => {
    at += 1;
    read();
  };
  const goTo = (wanted: number) => {
    at = Math.max(0, Math.min(wanted, sentences.length - 1));
    read();
  };
  const self: Player = {
    play() {
      if (playing) return;
      active?.pause();
      active = self;
      turn(true);
      read();
    },
    pause: () => stop(),
    goTo,
    step: (by) => goTo(at + by),
    again: () => playing && read(),
    isPlaying: () => playing,
  };
  return self;
}
