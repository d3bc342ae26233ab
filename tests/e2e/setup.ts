import { rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findOrInstallChromium } from './chromium.ts';
import { findOrInstallFirefox } from './firefox-program.ts';
import { findOrUnpackNginx } from './nginx.ts';
import { buildProject, copyProject } from './project.ts';
import { serve } from './static-server.ts';
import { findOrInstallWebKit, type WebKitPrograms } from './webkit-programs.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: string;
    /** Empty where there is none. */
    firefox: string;
    /** The folder below which it lies; empty where there is none. */
    nginx: string;
    /** Null where there is none. */
    webkit: WebKitPrograms | null;
    /** Where the site is served: scheme, host and port. */
    origin: string;
    /** The same below /dangke/. */
    basedOrigin: string;
    dist: string;
    /** The same built for /dangke/. */
    basedDist: string;
  }
}

/** Builds the site twice, at the root and below a base path, and serves both. */
export default async function setup(project: TestProject) {
  const [chromium, firefox, webkit, nginx, [dist, based]] = await Promise.all([
    findOrInstallChromium(),
    findOrInstallFirefox(),
    findOrInstallWebKit(),
    findOrUnpackNginx(),
    buildBoth(),
  ]);
  const [site, basedSite] = await Promise.all([serve(dist), serve(based, '/dangke/')]);
  project.provide('chromium', chromium);
  project.provide('firefox', firefox);
  project.provide('webkit', webkit);
  project.provide('nginx', nginx);
  project.provide('origin', site.origin);
  project.provide('basedOrigin', basedSite.origin);
  project.provide('dist', dist);
  project.provide('basedDist', based);
  return () => {
    site.server.close();
    basedSite.server.close();
    rmSync(dirname(based), { recursive: true });
  };
}

/** Side by side: the second in a copy of the project, since a build keeps its cache beside what it builds. */
async function buildBoth(): Promise<[string, string]> {
  const copy = copyProject();
  await Promise.all([buildProject('.', { BASE_PATH: '/' }), buildProject(copy, { BASE_PATH: '/dangke/' })]);
  return [resolve('dist'), resolve(copy, 'dist')];
}
