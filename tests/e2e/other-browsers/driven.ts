import { expect } from 'vitest';

/** A key by its name in WebDriver and in the DOM. */
export type Key = 'Enter' | 'Escape' | 'PageDown' | 'PageUp' | '/';

/** A page in whatever engine: what each driver can do. */
export interface Driver {
  goto(address: string): Promise<void>;
  /** Clicks the middle of the one element that the CSS selector names. */
  click(selector: string): Promise<void>;
  /** Types into what has the focus. */
  type(text: string): Promise<void>;
  press(key: Key): Promise<void>;
  /** Runs a function in the page; it sees its arguments and the page only. */
  run<Args extends unknown[], Result>(
    script: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  close(): Promise<void>;
}

/** What is clicked gets this attribute, so that every driver finds it by the same means. */
const MARK = 'data-driven';

/** What a person does with a page, in whatever engine; all that waits fails after the tests' usual patience. */
export function personAt(page: Driver) {
  /** Waits until there is one, and it stands still: what comes above it would move it away from a click. */
  const find = async (selector: string, text?: string, nth = 0) => {
    let before = '';
    const standsStill = async () => {
      const now = await page.run(markShown, MARK, selector, text ?? null, nth);
      const is = now !== '' && now === before;
      before = now;
      return is;
    };
    await expect.poll(standsStill, { message: `${selector} ${text ?? ''}` }).toBe(true);
  };

  return {
    ...page,
    /** Opens a page and waits until its islands run. */
    async open(address: string) {
      await page.goto(address);
      await expect.poll(() => page.run(() => !document.querySelector('astro-island[ssr]'))).toBe(true);
    },
    /** Waits for an element that is shown; with a text for one that has it, white space aside. */
    find: (selector: string, text?: string) => find(selector, text),
    /** Clicks the first element shown; with a text the first that bears it and at most a number or letter. */
    async tap(selector: string, text?: string) {
      // What is found may be drawn anew before the click.
      const press = async () => {
        await find(selector, text === undefined ? undefined : `=${text}`);
        return page.click(`[${MARK}]`).then(
          () => true,
          () => false,
        );
      };
      await expect.poll(press, { message: `${selector} ${text ?? ''}` }).toBe(true);
    },
    /** Empties the nth of the fields, counted from 0, and types into it. */
    async fill(selector: string, text: string, nth = 0) {
      await find(selector, undefined, nth);
      await page.click(`[${MARK}]`);
      await page.run((name) => document.querySelector<HTMLInputElement>(`[${name}]`)?.select(), MARK);
      await page.type(text);
    },
    textOf: (selector: string) =>
      page.run((name) => document.querySelector<HTMLElement>(name)?.innerText ?? '', selector),
    path: () => page.run(() => location.pathname + location.search + location.hash),
  };
}

/** A person at a page. */
export type Person = ReturnType<typeof personAt>;

/** Marks the nth element shown, and brings it to the middle of the window; runs in the page. Where it is; empty where there is none. */
function markShown(mark: string, selector: string, text: string | null, nth: number): string {
  for (const old of document.querySelectorAll(`[${mark}]`)) old.removeAttribute(mark);
  const plain = (words: string) => words.replace(/\s/g, '');
  const bears = (element: Element) => {
    if (text === null) return true;
    const own = plain(element.textContent ?? '');
    if (!text.startsWith('=')) return own.includes(plain(text));
    return [own, own.replace(/^[\dA-Z]+/, '')].includes(plain(text.slice(1)));
  };
  const isShown = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width > 0 && height > 0 && getComputedStyle(element).visibility === 'visible';
  };
  const found = [...document.querySelectorAll(selector)].filter((one) => isShown(one) && bears(one))[nth];
  if (!found) return '';
  found.setAttribute(mark, '');
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y } = found.getBoundingClientRect();
  return `${x} ${y}`;
}
