import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, inject } from 'vitest';

/** A Firefox for a test file, with the policies of a reader's own. */
export function useFirefox() {
  let browser: Browser;
  const launch = (prefs: Record<string, unknown> = {}) =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: inject('firefox'),
      // Its own settings for automation relax what a page may do, which would hide faults.
      extraPrefsFirefox: {
        'remote.prefs.recommended': false,
        // The driver's profile gives all files on a disk one storage; a reader's gives each its own.
        'security.fileuri.strict_origin_policy': true,
        ...prefs,
      },
    });

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
