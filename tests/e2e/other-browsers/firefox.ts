import { inject } from 'vitest';
import { launchFirefox } from '../firefox.ts';
import type { Driver } from './driven.ts';

/** A Firefox with nothing stored. */
export async function openFirefox(): Promise<Driver> {
  const browser = await launchFirefox();
  const page = await browser.newPage();
  await page.setViewport({ width: 1366, height: 768 });
  return {
    goto: async (address) => void (await page.goto(inject('origin') + address)),
    click: (selector) => page.click(selector),
    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),
    run: (script, ...args) => page.evaluate(script as never, ...(args as unknown as [])) as never,
    close: () => browser.close(),
  };
}
