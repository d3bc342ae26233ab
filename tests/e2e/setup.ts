import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findOrInstallChromium } from './chromium.ts';
import { serve } from './static-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
    /** Where the site is served: scheme, host and port. */
    origin: string;
    /** The same below /dangke/. */
    basedOrigin: string;
    dist: string;
  }
}

/** Builds the site twice, at the root and below a base path, and serves both. */
export default async function setup(project: TestProject) {
  const chromium = findOrInstallChromium();
  const dist = build('dist', '/');
  const based = build('dist-based', '/dangke/');
  const [site, basedSite] = await Promise.all([serve(dist), serve(based, '/dangke/')]);
  project.provide('chromium', chromium);
  project.provide('origin', site.origin);
  project.provide('basedOrigin', basedSite.origin);
  project.provide('dist', dist);
  return () => {
    site.server.close();
    basedSite.server.close();
  };
}

function build(folder: string, base: string): string {
  const astro = resolve('node_modules/astro/bin/astro.mjs');
  execFileSync(process.execPath, [astro, 'build', '--outDir', folder], {
    env: { ...process.env, NODE_ENV: 'production', BASE_PATH: base, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return resolve(folder);
}
