import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export const phone: BrowserContextOptions = {
  viewport: { width: 360, height: 800 },
  isMobile: true,
  hasTouch: true,
};
/** What Playwright says when a page asks for the worker that a test keeps from it. */
const BLOCKED = /Service Worker registration blocked by Playwright/;

export const desktop: BrowserContextOptions = { viewport: { width: 1366, height: 768 } };

/** What went wrong in a page that no page of ours may do. */
interface Faults {
  console: string[];
  foreign: string[];
}

/**
 * A Chromium for a test file. After each test every page must have stayed on the site's origin
 * and free of console errors, unless the test said which it expects. What the page's policy forbids is
 * such an error.
 *
 * @param others origins of sites that the test file serves itself
 */
export function useBrowser(others: () => string[] = () => []) {
  let browser: Browser;
  const contexts: BrowserContext[] = [];
  const faults: Faults = { console: [], foreign: [] };
  const expected: RegExp[] = [];
  const own = [inject('origin'), inject('basedOrigin')];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: FLAGS });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    const unexpected = faults.console.splice(0).filter((text) => !expected.some((known) => known.test(text)));
    const foreign = faults.foreign.splice(0);
    expected.length = 0;
    expect(unexpected, 'console errors').toEqual([]);
    expect(foreign, 'requests to other origins').toEqual([]);
  });

  const watch = (page: Page) => {
    page.on('console', (message) => {
      const isFault = message.type() === 'error' || message.type() === 'warning';
      if (isFault && !BLOCKED.test(message.text())) faults.console.push(message.text());
    });
    page.on('pageerror', (error) => faults.console.push(String(error)));
    page.on('request', (request) => {
      const url = new URL(request.url());
      if (![...own, ...others()].includes(url.origin) && !['data:', 'blob:'].includes(url.protocol))
        faults.foreign.push(request.url());
    });
  };
  const newContext = async (options: BrowserContextOptions = desktop) => {
    const context = await browser.newContext({
      locale: 'zh-CN',
      baseURL: inject('origin'),
      reducedMotion: 'reduce',
      // It would fetch the whole site in every context; the tests of it ask for it.
      serviceWorkers: 'block',
      ...options,
    });
    contexts.push(context);
    context.on('page', watch);
    return context;
  };
  return {
    /** A browser of its own: nothing stored yet. */
    newContext,
    /** A page in a browser of its own. */
    newPage: async (options?: BrowserContextOptions) => (await newContext(options)).newPage(),
    /** Console errors that this test brings about on purpose. */
    expectConsole: (pattern: RegExp) => void expected.push(pattern),
  };
}

/** Opens a page and waits until all of it is there: laid out, its islands run, and have what they fetch. */
export async function openSettled(page: Page, path: string) {
  await page.goto(path, { waitUntil: 'load' });
  await page.waitForFunction(
    () =>
      !document.querySelector('.early .body .fold, astro-island[ssr]') &&
      !/正在(准备|查找|整理)/.test(document.querySelector('main')?.innerText ?? ''),
  );
}

/** The site's pages of the first lecture. */
export const lecture = '/lectures/jingzhun-fupin/';
export const lessons = ['shiyan', 'ideals', 'new-tasks', 'deployment', 'conduct', 'grassroots'];
export const lessonPath = (slug: string) => `${lecture}${slug}/`;
export const drillPath = `${lecture}quiz/four-three/`;

/** Every kind of page, one of each. */
export const routes = [
  '/',
  lecture,
  ...lessons.map(lessonPath),
  `${lecture}booklet/`,
  `${lecture}points/`,
  `${lecture}points/sheet/`,
  '/present/jingzhun-fupin/ideals/script/',
  '/present/jingzhun-fupin/ideals/handout/',
  `${lecture}quiz/`,
  `${lecture}quiz/paper/`,
  drillPath,
  '/review/',
  '/me/',
  '/me/record/',
  '/notes/',
  '/glossary/',
  '/search/',
  '/search/?q=扶贫',
  '/help/',
  '/more/',
  '/accessibility/',
  '/404.html',
];
