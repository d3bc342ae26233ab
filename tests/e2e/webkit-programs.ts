import { readdirSync } from 'node:fs';
import { canInstall, findProgram, installPackages } from './programs.ts';

/** What it takes to drive a WebKitGTK. */
export interface WebKitPrograms {
  driver: string;
  /** WebKit's own small browser. */
  browser: string;
  /** Runs a program on a screen that nobody sees. */
  screen: string;
}

/**
 * WebKitGTK with its driver: found on this machine, or Debian's, installed now as root. Null where there
 * is none: what needs it is then skipped, and a line says so.
 */
export async function findOrInstallWebKit(): Promise<WebKitPrograms | null> {
  const found = find();
  if (found) return found;
  if (canInstall()) await installPackages('webkit2gtk-driver', 'xvfb').catch(() => undefined);
  const installed = find();
  if (!installed) {
    console.log('No WebKitGTK: the tests in it are skipped. Debian has it as webkit2gtk-driver, with xvfb.');
  }
  return installed;
}

function find(): WebKitPrograms | null {
  const driver = findProgram(['WebKitWebDriver'], []);
  const browser = findProgram(['MiniBrowser'], placesOfMiniBrowser());
  const screen = findProgram(['xvfb-run'], []);
  return driver && browser && screen ? { driver, browser, screen } : null;
}

/** Debian puts it beside the library: `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser`. */
function placesOfMiniBrowser(): string[] {
  try {
    return readdirSync('/usr/lib').flatMap((name) =>
      ['4.1', '4.0'].map((version) => `/usr/lib/${name}/webkit2gtk-${version}/MiniBrowser`),
    );
  } catch {
    return [];
  }
}
