import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

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

/**
 * Path of a Chrome, Chromium or Edge: the one CHROME_PATH names, or one found on this machine, or
 * one installed now (on Debian as root with a Chinese font; elsewhere Playwright's).
 *
 * @throws with what to do, when there is none and none can be installed
 */
export function findOrInstallChromium(): string {
  const found = find();
  if (found) return found;
  console.log('No Chrome, Chromium or Edge found: installing one.');
  try {
    install();
  } catch (error) {
    throw new Error(`${HELP}\n${error instanceof Error ? error.message : error}`);
  }
  const installed = find();
  if (!installed) throw new Error(HELP);
  return installed;
}

const HELP =
  'The end-to-end tests need a browser. Install Chrome, Chromium or Edge, or set CHROME_PATH to its program, and run the tests again.';

function find(): string | undefined {
  const named = process.env.CHROME_PATH;
  if (named && !isProgram(named)) throw new Error(`CHROME_PATH is no program: ${named}`);
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [named, ...onPath, ...PLACES, chromium.executablePath()].find((path) => path && isProgram(path));
}

function install() {
  const isDebian = existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
  const run = (command: string, ...parameters: string[]) =>
    execFileSync(command, parameters, { stdio: 'inherit' });
  if (isDebian) {
    run('apt-get', 'update');
    run('apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk');
  } else {
    run(process.execPath, 'node_modules/playwright-core/cli.js', 'install', 'chromium');
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
