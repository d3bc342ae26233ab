import type { BrowserContextOptions, Locator, Page } from 'playwright-core';

/** A state of the site that the help page has a picture of. */
export interface HelpState {
  /** The picture's name in `src/help.ts`. */
  name: string;
  /** The screen it is taken on. */
  options: BrowserContextOptions;
  /** Brings a page to the state, and says what is on the picture: whole, from top to bottom. */
  show(page: Page): Promise<Locator[]>;
}

const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 800 },
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
  colorScheme: 'light',
  reducedMotion: 'reduce',
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
};
/** Small, for its letters have to be read on a phone. */
const screen: BrowserContextOptions = {
  ...phone,
  viewport: { width: 800, height: 450 },
  isMobile: false,
  hasTouch: false,
  deviceScaleFactor: 1.5,
};
const lecture = '/lectures/jingzhun-fupin/';
const deck = '/present/jingzhun-fupin/deployment/';
/** How much is left around what a picture shows, in pixels of the page. */
const MARGIN = 16;

/** Everything that the help page shows, by the names that it has there. */
export const helpStates: HelpState[] = [
  {
    name: 'note',
    options: phone,
    async show(page) {
      await page.goto(`${lecture}ideals/`);
      const heading = page.locator('.prose h2').first();
      const paragraph = page.locator('.prose p').first();
      const { height } = await boxOf(page.locator('.masthead-bar'));
      const { y } = await boxOf(heading);
      await page.evaluate((by) => scrollBy(0, by), y - height - MARGIN);
      await paragraph.locator('.emend').tap();
      const note = page.getByRole('dialog', { name: '校注' });
      await note.waitFor();
      await endBelow(page, paragraph, [note, navOf(page)]);
      // Not the box itself: its own margin is the picture's.
      return [heading, paragraph, note.locator('.head b'), note.locator('> :last-child')];
    },
  },
  {
    name: 'quiz',
    // So high that nothing has to be scrolled.
    options: { ...phone, viewport: { width: 360, height: 1200 } },
    async show(page) {
      await page.goto(`${lecture}quiz/?item=jzfp-02-10`);
      await page.getByRole('button', { name: '开始练习' }).tap();
      const item = page.locator('.item');
      await item.getByText('对', { exact: true }).tap();
      await item.getByRole('button', { name: '提交答案' }).tap();
      await item.getByRole('link', { name: '回到原文这一句' }).waitFor();
      return [item];
    },
  },
  {
    name: 'search',
    options: phone,
    async show(page) {
      await page.goto(`${lecture}ideals/`);
      const form = page.locator('[role="search"]');
      await form.locator('input').tap();
      const results = page.locator('.search-panel[data-state="found"]');
      await page.keyboard.insertText('行百里者');
      await results.waitFor();
      await endBelow(page, results.getByRole('option').last());
      return [form, results];
    },
  },
  {
    name: 'deck',
    options: screen,
    async show(page) {
      await page.goto(`${deck}#2.3`);
      const controls = page.locator('.controls');
      await controls.waitFor();
      await page.mouse.move(30, 30);
      return [page.locator('.slide.current'), controls];
    },
  },
  {
    name: 'speaker',
    options: { ...screen, viewport: { width: 840, height: 764 }, deviceScaleFactor: 1 },
    async show(page) {
      await page.clock.setFixedTime('2026-03-02T09:05:00+08:00');
      await page.goto(`${deck}?view=speaker#2.2`);
      await page.locator('.laid-out .said').waitFor();
      await endBetweenLines(page, page.locator('.scripts'));
      const parts = [
        '.speaker-top',
        '.slide.current',
        '.speaker-next',
        '.said',
        '.speaker-steps',
        '.controls',
      ];
      return parts.map((part) => page.locator(part));
    },
  },
  {
    name: 'elder',
    options: { ...phone, deviceScaleFactor: 1.5 },
    async show(page) {
      await page.goto(`${lecture}ideals/?elder=1`);
      await page.getByRole('button', { name: '标准版' }).waitFor();
      const header = page.locator('.lesson > header');
      await endBelow(page, header, [navOf(page)]);
      return [page.locator('.masthead-bar button', { hasText: '标准版' }), header, navOf(page)];
    },
  },
];

/** What can be read on a picture; a part may say nothing. */
export async function wordsOn(parts: Locator[]): Promise<string> {
  const read = (part: Locator) =>
    part.evaluate((element: HTMLElement) => {
      for (const unseen of element.querySelectorAll<HTMLElement>('.visually-hidden')) unseen.hidden = true;
      return element.innerText;
    });
  const texts = await Promise.all(parts.map(read));
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}

/**
 * The part of the screen that a picture has: all its width, and in height what is shown, with a margin.
 *
 * @throws where a part is not, or not wholly, on the screen
 */
export async function frameOf(page: Page, parts: Locator[]) {
  const screen = page.viewportSize();
  if (!screen) throw new Error('the page has no size');
  const boxes = await Promise.all(parts.map(boxOf));
  const top = Math.min(...boxes.map(({ y }) => y));
  const bottom = Math.max(...boxes.map(({ y, height }) => y + height));
  if (top < 0 || bottom > screen.height + 1) throw new Error(`${page.url()}: not all is on the screen`);
  const y = Math.round(Math.max(0, top - MARGIN));
  return { x: 0, y, width: screen.width, height: Math.round(Math.min(screen.height, bottom + MARGIN)) - y };
}

async function boxOf(element: Locator) {
  const box = await element.boundingBox();
  if (!box) throw new Error(`${element} is not on the screen`);
  return box;
}

const navOf = (page: Page) => page.getByRole('navigation', { name: '主导航' });

/** Ends the screen where an element does, with room for what is fixed at its foot. */
async function endBelow(page: Page, element: Locator, foot: Locator[] = []) {
  const boxes = await Promise.all([element, ...foot].map(boxOf));
  await endAt(
    page,
    boxes.reduce((sum, { height }) => sum + height, (boxes[0]?.y ?? 0) + MARGIN),
  );
}

/** Makes the screen as much lower as text that scrolls needs to end with a whole line. */
async function endBetweenLines(page: Page, text: Locator) {
  const cut = await text.evaluate((box) => {
    const { bottom } = box.getBoundingClientRect();
    const range = document.createRange();
    const tops = [...box.querySelectorAll('p')].flatMap((paragraph) => {
      range.selectNodeContents(paragraph);
      return [...range.getClientRects()].filter((line) => line.bottom > bottom).map(({ top }) => top);
    });
    return Math.max(0, bottom - Math.min(...tops));
  });
  await endAt(page, (page.viewportSize()?.height ?? 0) - cut);
}

async function endAt(page: Page, height: number) {
  await page.setViewportSize({ width: page.viewportSize()?.width ?? 0, height: Math.round(height) });
}
