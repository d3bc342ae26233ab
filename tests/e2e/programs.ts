import { execFile } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The first of these programs that is on the PATH or at one of the places; undefined where there is none. */
export function findProgram(names: readonly string[], places: readonly string[]): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...places].find((path) => path && isProgram(path));
}

/**
 * The program that an environment variable names; undefined where it names none.
 *
 * @throws where what it names is no program
 */
export function namedProgram(variable: string): string | undefined {
  const named = process.env[variable];
  if (named && !isProgram(named)) throw new Error(`${variable} is no program: ${named}`);
  return named || undefined;
}

/** Whether packages can be installed without asking: Debian or its like, as root. */
export function canInstall(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;
}

let updating: Promise<unknown> | undefined;

/** Installs Debian packages; the lists of packages are fetched once, and one install waits for another. */
export async function installPackages(...packages: string[]): Promise<void> {
  const before = (updating ?? run('apt-get', ['update'])).catch(() => undefined);
  updating = before.then(() => run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]));
  await updating;
}

/**
 * Unpacks Debian packages below a folder, as they would lie below `/`: nothing is installed or started.
 *
 * @throws where they can't be had
 */
export async function unpackPackages(folder: string, ...packages: string[]): Promise<void> {
  const before = (updating ?? run('apt-get', ['update'], { timeout: 60_000 })).catch(() => undefined);
  updating = before.then(() => run('apt-get', ['download', ...packages], { cwd: folder, timeout: 60_000 }));
  await updating;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) {
    await run('dpkg-deb', ['-x', file, '.'], { cwd: folder });
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
