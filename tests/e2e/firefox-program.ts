import { canInstall, findProgram, installPackages, namedProgram } from './programs.ts';

const NAMES = ['firefox-esr', 'firefox'];
const PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * Path of a Firefox: the one FIREFOX_PATH names, or one found on this machine, or Debian's, installed
 * now as root. Empty where there is none: what needs it is then skipped, and a line says so.
 */
export async function findOrInstallFirefox(): Promise<string> {
  const find = () => namedProgram('FIREFOX_PATH') ?? findProgram(NAMES, PLACES);
  const found = find();
  if (found) return found;
  if (canInstall()) await installPackages('firefox-esr').catch(() => undefined);
  const installed = find() ?? '';
  if (!installed) console.log('No Firefox: the tests in Firefox are skipped. FIREFOX_PATH may name one.');
  return installed;
}
