import { expect, test } from 'vitest';
import { lessons, useBrowser } from './browser.ts';

/* Every slide of every deck, measured: nothing cut, nothing small, nothing faint. */

const FLOOR = 36;
const CONTRAST = 7;
const sizes = [
  [1024, 768],
  [1280, 720],
  [1366, 768],
  [1920, 1080],
] as const;
const decks = ['', ...lessons.map((lesson) => `${lesson}/`)].map((deck) => `/present/jingzhun-fupin/${deck}`);

const { newPage } = useBrowser();

test.each(decks)('%s fits, large and in contrast, at every size, step and look', async (deck) => {
  const page = await newPage({ viewport: { width: 1024, height: 768 } });
  await page.goto(deck);
  expect(await page.locator('.slide.current').count()).toBe(1);
  const said: string[] = [];
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    const found = await page.evaluate(measure, { floor: FLOOR, contrast: CONTRAST });
    said.push(...found.problems.map((problem) => `${deck} ${width}×${height} ${problem}`));
    expect(found.texts).toBeGreaterThan(30);
    expect(found.canvas).toBe(width / height < 14 / 9 ? 1024 : 1365);
  }
  expect(said).toEqual([]);
});

/** What is wrong with the slides of the page, in the page. */
function measure({ floor, contrast }: { floor: number; contrast: number }) {
  const problems: string[] = [];
  let texts = 0;
  const slides = [...document.querySelectorAll<HTMLElement>('.stage > .slide')];
  const root = document.documentElement;

  const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color: string) => {
    const [red = 0, green = 0, blue = 0] = channels(color).map((value) => {
      const share = value / 255;
      return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const isClear = (color: string) => channels(color)[3] === 0;
  const groundOf = (element: Element): string => {
    const { backgroundColor } = getComputedStyle(element);
    return isClear(backgroundColor) && element.parentElement
      ? groundOf(element.parentElement)
      : backgroundColor;
  };
  const contrastOf = (element: Element) => {
    const [one, other] = [getComputedStyle(element).color, groundOf(element)]
      .map(luminance)
      .sort((a, b) => b - a);
    return ((one ?? 0) + 0.05) / ((other ?? 0) + 0.05);
  };
  const textsIn = (slide: HTMLElement) => {
    const walker = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
    const found: { node: Node; element: Element }[] = [];
    while (walker.nextNode()) {
      const element = walker.currentNode.parentElement;
      const shown = element && element.getClientRects().length > 0;
      if (shown && walker.currentNode.nodeValue?.trim()) found.push({ node: walker.currentNode, element });
    }
    return found;
  };

  const measureOne = (slide: HTMLElement, state: string) => {
    const say = (what: string, node?: Node) =>
      problems.push(
        `${slide.id}（${slide.dataset.name}）${state}: ${what} ${node?.nodeValue?.trim().slice(0, 12) ?? ''}`,
      );
    const frame = slide.getBoundingClientRect();
    const scale = frame.width / slide.offsetWidth;
    if (slide.scrollHeight > slide.clientHeight || slide.scrollWidth > slide.clientWidth) say('overflows');
    const number = slide.querySelector('.page-number')?.getBoundingClientRect();
    const body = slide.querySelector('.slide-body')?.getBoundingClientRect();
    for (const { node, element } of textsIn(slide)) {
      texts++;
      if (Number.parseFloat(getComputedStyle(element).fontSize) < floor) say('is small:', node);
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      const slack = 1 * scale;
      const out = (edge: DOMRect, within: number) =>
        box.left < edge.left - within ||
        box.right > edge.right + within ||
        box.top < edge.top - within ||
        box.bottom > edge.bottom + within;
      if (out(frame, slack)) say('leaves the slide:', node);
      // A line's box may reach over its body's edge by its leading, its letters not.
      const inBody = element.closest('.slide-body > :not(.countdown)');
      if (
        inBody &&
        body &&
        !element.closest('.hands') &&
        (box.top < body.top - slack || box.bottom > body.bottom + slack)
      )
        say('leaves its place:', node);
      const meets = number && box.bottom > number.top && box.right > number.left && box.left < number.right;
      if (meets && !element.closest('.page-number')) say('meets the page number:', node);
    }
  };
  const look = (name: string) => {
    root.dataset.look = name;
    for (const slide of slides) {
      for (const { node, element } of textsIn(slide)) {
        if (isClear(getComputedStyle(element).color)) continue;
        if (contrastOf(element) < contrast)
          problems.push(
            `${slide.id} ${name}: ${contrastOf(element).toFixed(2)} ${node.nodeValue?.slice(0, 12)}`,
          );
      }
    }
  };

  for (const shown of [false, true]) {
    for (const slide of slides) {
      for (const step of slide.querySelectorAll('[data-step]')) step.classList.toggle('shown', shown);
      slide.dataset.at = shown ? '99' : '0';
      if (shown && slide.matches('.question')) slide.dataset.at = '1';
      measureOne(slide, shown ? 'shown' : 'hidden');
    }
    for (const name of ['dark', 'strong', 'light']) look(name);
  }
  return { problems, texts, canvas: slides[0]?.offsetWidth };
}
