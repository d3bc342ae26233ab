import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Builder, By, Capabilities, Key as Keys } from 'selenium-webdriver';
import { inject } from 'vitest';
import { freePort, listening } from '../ports.ts';
import type { Driver, Key } from './driven.ts';

const KEYS: Record<Key, string> = {
  Enter: Keys.ENTER,
  Escape: Keys.ESCAPE,
  PageDown: Keys.PAGE_DOWN,
  PageUp: Keys.PAGE_UP,
  '/': '/',
};

/** A WebKitGTK with nothing stored, on a screen that nobody sees. */
export async function openWebKit(): Promise<Driver> {
  const programs = inject('webkit');
  if (!programs) throw new Error('no WebKit');
  const port = await freePort();
  const server = spawn(
    programs.screen,
    ['-a', '-s', '-screen 0 1400x900x24', programs.driver, `--port=${port}`],
    {
      stdio: 'ignore',
      detached: true,
      // A graphics card there is none.
      env: { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1', LIBGL_ALWAYS_SOFTWARE: '1' },
    },
  );
  await listening(server, port);
  const driver = await new Builder()
    .usingServer(`http://127.0.0.1:${port}`)
    .withCapabilities(
      new Capabilities({
        browserName: 'MiniBrowser',
        'webkitgtk:browserOptions': { binary: programs.browser, args: ['--automation'] },
      }),
    )
    .build();
  await driver.manage().window().setRect({ width: 1366, height: 850, x: 0, y: 0 });
  return {
    goto: (address) => driver.get(inject('origin') + address),
    click: (selector) => driver.findElement(By.css(selector)).click(),
    type: (text) => driver.actions().sendKeys(text).perform(),
    press: (key) => driver.actions().sendKeys(KEYS[key]).perform(),
    run: (script, ...args) => driver.executeScript(`return (${script}).apply(null, arguments)`, ...args),
    async close() {
      await driver.quit().catch(() => undefined);
      const gone = once(server, 'exit');
      if (server.pid) process.kill(-server.pid);
      await gone;
    },
  };
}
