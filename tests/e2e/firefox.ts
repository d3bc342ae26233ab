import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, inject } from 'vitest';

/**
 * A Firefox with nothing stored, and with the policies of a reader's own.
 *
 * @param prefs settings that a test needs besides
 */
export function launchFirefox(prefs: Record<string, unknown> = {}): Promise<Browser> {
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: inject('firefox'),
    // Its own settings for automation relax what a page may do, which would hide faults.
    extraPrefsFirefox: {
      'remote.prefs.recommended': false,
      // It would fetch the whole site in every test; the test of it turns it on.
      'dom.serviceWorkers.enabled': false,
      // The driver's profile gives all files on a disk one storage; a reader's gives each its own.
      'security.fileuri.strict_origin_policy': true,
      ...prefs,
    },
  });
}

/** Clicks an element once it is there, without a pointer, from which it may move away while the page still grows. */
export async function clickOn(page: Page, selector: string): Promise<void> {
  const found = await page.waitForSelector(selector);
  await found?.evaluate((element) => (element as HTMLElement).click());
}

/**
 * A Firefox for a test file.
 *
 * @param own settings that the tests need besides
 */
export function useFirefox(own: Record<string, unknown> = {}) {
  let browser: Browser;
  const launch = (prefs: Record<string, unknown> = {}) => launchFirefox({ ...own, ...prefs });

  beforeAll(async () => {
    if (inject('firefox')) browser = await launch();
  });
  afterAll(() => browser?.close());

  return {
    /** Another Firefox, with settings of its own; to be closed by the test. */
    launch,
    /** A page of the given size. */
    newPage: async (width: number, height: number): Promise<Page> => {
      const page = await browser.newPage();
      await page.setViewport({ width, height });
      return page;
    },
  };
}
