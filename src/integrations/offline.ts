import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { bytesOf, type CopiedFile, copiedAs, FILE_LIST, WORKER } from '../domain/offline/files.ts';
import { SCRIPT_BROWSERS } from './client-build.ts';

const SOURCE = fileURLToPath(new URL('../service-worker/index.ts', import.meta.url));

/**
 * Takes the place of the worker in `astro dev`: a site built and looked at before, under the same address,
 * would else be shown in place of what is being written.
 */
const FAREWELL = `self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name.startsWith('dangke')) await caches.delete(name);
  await self.registration.unregister();
  for (const page of await self.clients.matchAll({ type: 'window' })) page.navigate(page.url);
})()));`;

/** After everything else is built, the search index too: the service worker and the list of what it copies. */
export function offline(): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          if (!request.url?.split('?')[0]?.endsWith(`/${WORKER}`)) return next();
          response.setHeader('content-type', 'text/javascript');
          response.end(FAREWELL);
        });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const files = await writeWorker(fileURLToPath(dir));
        logger.info(`${files.length} 个文件、${Math.round(bytesOf(files) / 1000)} KB 可离线使用`);
      },
    },
  };
}

/**
 * Writes the list of a built site's files and the worker that copies them. Done again after a change in
 * the folder, it makes another version.
 *
 * @param dist the folder of the built site
 */
export async function writeWorker(dist: string): Promise<CopiedFile[]> {
  const files = readFiles(dist);
  const list = JSON.stringify(files);
  writeFileSync(join(dist, FILE_LIST), list);
  writeFileSync(join(dist, WORKER), await bundle(hashOf(list)));
  return files;
}

function readFiles(dist: string): CopiedFile[] {
  return readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({
      path: file.slice(join(dist, sep).length).split(sep).join('/'),
      content: readFileSync(file),
    }))
    .filter(({ path }) => path !== FILE_LIST && path !== WORKER)
    .map(({ path, content }) => ({ path: copiedAs(path), hash: hashOf(content), bytes: content.length }))
    .sort((one, other) => (one.path < other.path ? -1 : 1));
}

function hashOf(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64');
}

/** The worker in one classic script, which is what browsers of old take. */
async function bundle(version: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { VERSION: JSON.stringify(version) },
    build: {
      write: false,
      target: SCRIPT_BROWSERS,
      rolldownOptions: { input: SOURCE, output: { format: 'iife' } },
    },
  });
  const [script] = [built].flat().flatMap((one) => ('output' in one ? one.output : []));
  if (script?.type !== 'chunk') throw new Error('the worker was not bundled');
  return script.code;
}
