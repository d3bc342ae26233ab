import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { findOrInstallChromium } from './chromium.ts';
import { findOrInstallFirefox } from './firefox-program.ts';
import { findOrUnpackNginx } from './nginx.ts';
import { serve } from './static-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
    /** Empty where there is none. */
    firefox: string;
    /** The folder below which it lies; empty where there is none. */
    nginx: string;
    /** Where the site is served: scheme, host and port. */
    origin: string;
    /** The same below /dangke/. */
    basedOrigin: string;
    dist: string;
    /** The same built for /dangke/. */
    basedDist: string;
  }
}

const run = promisify(execFile);

/** Builds the site twice, at the root and below a base path, and serves both. */
export default async function setup(project: TestProject) {
  const [chromium, firefox, nginx, [dist, based]] = await Promise.all([
    findOrInstallChromium(),
    findOrInstallFirefox(),
    findOrUnpackNginx(),
    buildBoth(),
  ]);
  const [site, basedSite] = await Promise.all([serve(dist), serve(based, '/dangke/')]);
  project.provide('chromium', chromium);
  project.provide('firefox', firefox);
  project.provide('nginx', nginx);
  project.provide('origin', site.origin);
  project.provide('basedOrigin', basedSite.origin);
  project.provide('dist', dist);
  project.provide('basedDist', based);
  return () => {
    site.server.close();
    basedSite.server.close();
  };
}

async function buildBoth(): Promise<[string, string]> {
  return [await build('dist', '/'), await build('dist-based', '/dangke/')];
}

async function build(folder: string, base: string): Promise<string> {
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  await run(process.execPath, [astro, 'build', '--outDir', folder], {
    env: { ...process.env, NODE_ENV: 'production', BASE_PATH: base, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  return resolve(folder);
}
