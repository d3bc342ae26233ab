import type { BrowserContext, Page } from 'playwright-core';

/** What a test's speech engine is like. */
export interface Engine {
  /** As [name, lang, on the device]; a plain voice of the mainland where left out. */
  voices?: [name: string, lang: string, local: boolean][];
  /** After so many milliseconds; until then there are none. */
  voicesAfter?: number;
  /** Whether each thing said ends by itself, at once; but for the one that leads to the next lesson. */
  ends?: boolean;
  /** Whether nothing is said before the page is touched, without a word. */
  refuses?: boolean;
}

/** Something that the engine was given to say, and the page as it was then. */
export interface Said {
  words: string;
  rate: number;
  voice: string;
  marked: string;
  /** Whether the mark stood between the header and the bar. */
  inView: boolean;
}

interface Hands {
  all: Said[];
  end(): void;
  fail(error: string): void;
}

/** Gives every page of a context an engine that does what the test says. */
export async function scriptEngine(context: BrowserContext | Page, engine: Engine = {}) {
  await context.addInitScript((given: Engine) => {
    class Utterance {
      voice = { name: '' };
      rate = 1;
      onstart?: () => void;
      onend?: () => void;
      onerror?: (event: { error: string }) => void;
      text: string;
      constructor(text: string) {
        this.text = text;
      }
    }
    const { voices = [['婷婷', 'zh-CN', true]], voicesAfter = 0, ends = false, refuses = false } = given;
    const known = voices.map(([name, lang, localService]) => ({ name, lang, localService }));
    const opened = performance.now();
    const all: Said[] = [];
    let current: Utterance | undefined;
    let touched = !refuses;
    addEventListener('pointerdown', () => (touched = true), true);
    const leave = () => {
      const left = current;
      current = undefined;
      synth.speaking = false;
      return left;
    };
    const synth = {
      speaking: false,
      pending: false,
      getVoices: () => (performance.now() - opened >= voicesAfter ? known : []),
      resume: () => undefined,
      pause: () => {
        throw new Error('not on Android');
      },
      speak(utterance: Utterance) {
        if (!touched) return;
        const marks = [...document.querySelectorAll('.read-now')];
        const boxes = marks.map((mark) => mark.getBoundingClientRect());
        const top = document.querySelector('.masthead-bar')?.getBoundingClientRect().bottom ?? 0;
        const bottom = document.querySelector('.aloud-bar')?.getBoundingClientRect().top ?? 0;
        all.push({
          words: utterance.text,
          rate: utterance.rate,
          voice: utterance.voice.name,
          marked: marks.map(({ textContent }) => textContent).join(''),
          inView: boxes.every((box) => box.top >= top && box.bottom <= bottom),
        });
        current = utterance;
        synth.speaking = true;
        utterance.onstart?.();
        if (ends && !utterance.text.includes('下一课')) setTimeout(hands.end);
      },
      cancel() {
        sessionStorage.setItem('cancelled', current ? current.text : '');
        const left = leave();
        setTimeout(() => left?.onerror?.({ error: 'canceled' }));
      },
    };
    const hands: Hands = {
      all,
      end: () => leave()?.onend?.(),
      fail: (error) => leave()?.onerror?.({ error }),
    };
    Object.assign(window, { hands });
    Object.defineProperty(window, 'speechSynthesis', { value: synth });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  }, engine);
}

/** Everything said on the page so far. */
export const allSaid = (page: Page) => page.evaluate(() => (window as unknown as { hands: Hands }).hands.all);

/** The words said last. */
export const lastSaid = async (page: Page) => (await allSaid(page)).pop()?.words;

/** The engine comes to the end of what it says. */
export const endSaying = (page: Page) =>
  page.evaluate(() => (window as unknown as { hands: Hands }).hands.end());

/** The engine fails in what it says. */
export const failSaying = (page: Page, error: string) =>
  page.evaluate((kind) => (window as unknown as { hands: Hands }).hands.fail(kind), error);
