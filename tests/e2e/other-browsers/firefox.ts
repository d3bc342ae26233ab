import type { Browser } from 'puppeteer-core';
import { afterAll, inject } from 'vitest';
import { launchFirefox } from '../firefox.ts';
import type { Driver } from './driven.ts';

/**
 * A Firefox for a test file.
 *
 * @returns opens a page with nothing stored: in a container of its own
 */
export function useFirefoxDriver(): () => Promise<Driver> {
  let browser: Browser | undefined;
  afterAll(() => browser?.close());

  return async () => {
    if (!browser?.connected) browser = await launchFirefox();
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1366, height: 768 });
    return {
      goto: async (address) => void (await page.goto(inject('origin') + address)),
      click: (selector) => page.click(selector),
      type: (text) => page.keyboard.type(text),
      press: (key) => page.keyboard.press(key),
      run: (script, ...args) => page.evaluate(script as never, ...(args as unknown as [])) as never,
      close: () => context.close(),
    };
  };
}
