import { execFileSync } from 'node:child_process';
import { chromium } from 'playwright-core';
import { canInstall, findProgram, installPackages, namedProgram } from './programs.ts';

const NAMES = [
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
 * one installed now (on Debian as root with a Chinese font; elsewhere Playwright's).
 *
 * @throws with what to do, when there is none and none can be installed
 */
export async function findOrInstallChromium(): Promise<string> {
  const found = find();
  if (found) return found;
  console.log('No Chrome, Chromium or Edge found: installing one.');
  try {
    await install();
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

async function install() {
  if (canInstall()) return installPackages('chromium', 'fonts-noto-cjk');
  execFileSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], {
    stdio: 'inherit',
  });
}
