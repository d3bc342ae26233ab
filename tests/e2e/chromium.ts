import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { canInstall, findProgram, installPackages, namedProgram } from './programs.ts';

/** Chromium without windows: the same engine, and twice as quick to open a page. */
const SHELL = 'chromium-headless-shell';
const NAMES = [
  SHELL,
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'chrome',
  'msedge',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const HELP =
  'The end-to-end tests need a browser. Install Chrome, Chromium or Edge, or set CHROME_PATH to its program, and run the tests again.';

/**
 * Path of a Chrome, Chromium or Edge: the one CHROME_PATH names, or one found on this machine, or
 * one installed now (on Debian as root its headless shell, with a Chinese font; elsewhere Playwright's).
 *
 * @throws with what to do, when there is none and none can be installed
 */
export async function findOrInstallChromium(): Promise<string> {
  const debian = canInstall() && !process.env.CHROME_PATH;
  if (debian && !findProgram([SHELL], []))
    await installPackages(SHELL, 'fonts-noto-cjk').catch(() => undefined);
  const found = find();
  if (found) return found;
  console.log('No Chrome, Chromium or Edge found: installing one.');
  try {
    if (debian) await installPackages('chromium', 'fonts-noto-cjk');
    else installPlaywrights();
  } catch (error) {
    throw new Error(`${HELP}\n${error instanceof Error ? error.message : error}`);
  }
  const installed = find();
  if (!installed) throw new Error(HELP);
  return installed;
}

function find(): string | undefined {
  return namedProgram('CHROME_PATH') ?? findProgram(NAMES, [...PLACES, chromium.executablePath()]);
}

function installPlaywrights() {
  execFileSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
    stdio: 'inherit',
  });
}
