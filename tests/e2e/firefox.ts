import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, inject } from 'vitest';

/** A Firefox for a test file, with the policies of a reader's own. */
export function useFirefox() {
  let browser: Browser;

  beforeAll(async () => {
    const executablePath = inject('firefox');
    if (!executablePath) return;
    browser = await puppeteer.launch({
      browser: 'firefox',
      executablePath,
      // Its own settings for automation relax what a page may do, which would hide faults.
      extraPrefsFirefox: { 'remote.prefs.recommended': false },
    });
  });
  afterAll(() => browser?.close());

  return {
    /** A page of the given size. */
    newPage: async (width: number, height: number): Promise<Page> => {
      const page = await browser.newPage();
      await page.setViewport({ width, height });
      return page;
    },
  };
}
