import { $presenter, changePresenter } from '../../stores/presenter.ts';

/** Two tones down, a second each: frequency in hertz, start in seconds. */
const TONES = [
  [659, 0],
  [523, 0.5],
] as const;
const LENGTH = 1.2;
const LOUDNESS = 0.25;

let audio: AudioContext | undefined;

/** Whether a countdown that is over may be heard. */
function soundOn(): boolean {
  return $presenter.get().sound;
}

/** Turns the sound on or off, for later presentations too. */
export function toggleSound(): void {
  changePresenter({ sound: !soundOn() });
}

/** Gets the sound ready at the first key, click or tap: before one, browsers let no page be heard. */
export function readySound(): void {
  const gestures = ['keydown', 'click', 'touchend'];
  const open = () => {
    for (const gesture of gestures) removeEventListener(gesture, open, true);
    const Audio =
      window.AudioContext ?? (window as { webkitAudioContext?: typeof AudioContext }).webkitAudioContext;
    try {
      audio = Audio && new Audio();
      // Safari wants this within the gesture.
      void audio?.resume();
    } catch {
      // No sound card: the countdown is seen.
      return;
    }
  };
  for (const gesture of gestures) addEventListener(gesture, open, true);
}

/** Two soft tones; nothing where the sound is off, or the browser has none. */
export function chime(): void {
  if (!audio || !soundOn()) return;
  void audio.resume();
  for (const [hertz, start] of TONES) {
    const [from, tone, volume] = [audio.currentTime + start, audio.createOscillator(), audio.createGain()];
    tone.frequency.value = hertz;
    volume.gain.setValueAtTime(0, from);
    volume.gain.linearRampToValueAtTime(LOUDNESS, from + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.001, from + LENGTH);
    tone.connect(volume);
    volume.connect(audio.destination);
    tone.start(from);
    tone.stop(from + LENGTH);
  }
}
