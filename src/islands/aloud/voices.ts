import { mandarinVoice } from '../../domain/speech/voice.ts';

/** Voices come late, in some browsers without a word: looked for so often, and so many times. */
const LOOK = 250;
const LOOKS = 12;

/** The voice to read with, once it is known; undefined where none has come after three seconds. */
export function findVoice(): Promise<SpeechSynthesisVoice | undefined> {
  return new Promise((resolve) => {
    const look = (left: number) => {
      const voice = mandarinVoice(window.speechSynthesis.getVoices());
      if (voice || left === 0) resolve(voice);
      else setTimeout(() => look(left - 1), LOOK);
    };
    look(LOOKS);
  });
}
