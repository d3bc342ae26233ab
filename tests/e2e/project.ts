import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';

const PARTS = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'astro.portable.mjs',
  'package.json',
  'tsconfig.json',
];

/** A copy of the project in a folder of its own, to be changed and built; its packages are the project's. */
export function copyProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dangke-'));
  for (const part of PARTS) cpSync(part, join(folder, part), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  return folder;
}

/**
 * Builds a project with one of its own commands.
 *
 * @param env variables that the build reads: `BASE_PATH`, `SITE_URL`
 * @returns what the build printed
 * @throws where it fails, with `stdout` and `stderr`
 */
export async function buildProject(
  folder: string,
  env: Record<string, string> = {},
  command = 'build',
): Promise<string> {
  const { stdout, stderr } = await promisify(execFile)('npm', ['run', command], {
    cwd: folder,
    // Vitest has a base of its own in the environment, which Astro would take for the site's.
    env: {
      ...process.env,
      BASE_URL: undefined,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      ...env,
    },
  });
  return stdout + stderr;
}
