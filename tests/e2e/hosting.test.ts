import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { desktop, lecture, lessonPath, openSettled, useBrowser } from './browser.ts';
import { type Nginx, recipeIn, startNginx } from './nginx.ts';
import { findProgram } from './programs.ts';

let site: Nginx | undefined;
let based: Nginx | undefined;
let simple = '';
const { newContext } = useBrowser(() => [site?.origin ?? '', based?.origin ?? '', simple]);

test('both READMEs have the same recipe', () => {
  expect(recipeIn('README.md')).toContain('server {');
  expect(recipeIn('README.zh-CN.md')).toBe(recipeIn('README.md'));
});

describe.skipIf(!inject('nginx'))('nginx with the recipe of the README', () => {
  const www = mkdtempSync(join(tmpdir(), 'www-'));
  const compressed = `${lessonPath('ideals')}index.html`;

  beforeAll(async () => {
    cpSync(inject('dist'), join(www, 'site'), { recursive: true });
    cpSync(inject('basedDist'), join(www, 'based/dangke'), { recursive: true });
    const file = join(www, 'site', compressed);
    writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
    site = await startNginx(inject('nginx'), join(www, 'site'));
    based = await startNginx(inject('nginx'), join(www, 'based'), '/dangke/');
  });
  afterAll(() => {
    site?.stop();
    based?.stop();
    rmSync(www, { recursive: true });
  });

  const KEEP = 'public, max-age=31536000, immutable';
  const CHECK = 'no-cache';
  test.each([
    ['a page', () => lessonPath('ideals'), 'text/html; charset=utf-8', CHECK],
    ['a script', () => anyFile('_astro', '.js'), 'application/javascript; charset=utf-8', KEEP],
    ['a stylesheet', () => anyFile('_astro', '.css'), 'text/css; charset=utf-8', KEEP],
    ['data', () => `${lecture}text.json`, 'application/json; charset=utf-8', CHECK],
    ['the icon', () => '/icon.svg', 'image/svg+xml', CHECK],
    ['the index', () => anyFile('pagefind/index', '.pf_index'), 'application/octet-stream', CHECK],
    ['a missing page', () => '/nowhere/', 'text/html; charset=utf-8', CHECK],
    ['a missing script', () => '/_astro/none.js', 'text/html; charset=utf-8', CHECK],
  ])('sends %s as what it is, and says how long it may be kept', async (_, path, type, cache) => {
    const { headers } = await ask(site, path());
    expect(headers).toMatchObject({
      'content-type': type,
      'cache-control': cache,
      'content-security-policy': "frame-ancestors 'self'",
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
  });

  test('compresses what that makes smaller, and nothing twice', async () => {
    const coding = async (path: string, accepted = 'gzip') =>
      (await ask(site, path, { 'accept-encoding': accepted })).headers['content-encoding'];
    for (const path of [
      lessonPath('ideals'),
      anyFile('_astro', '.js'),
      anyFile('_astro', '.css'),
      `${lecture}text.json`,
    ]) {
      expect(await coding(path), path).toBe('gzip');
    }
    expect(await coding(anyFile('pagefind/index', '.pf_index'))).toBeUndefined();
    if (site?.hasBrotli) expect(await coding(lessonPath('ideals'), 'gzip, br')).toBe('br');
  });

  test('answers for what is missing with the page that says so, at the root and below a path', async () => {
    for (const [server, path] of [
      [site, '/nowhere/'],
      [based, '/dangke/nowhere/'],
    ] as const) {
      const answer = await ask(server, path);
      expect(answer.status).toBe(404);
      expect(answer.text).toContain('<h1>');
      expect(answer.text).toContain('党课辅导');
    }
  });

  test('leads from a folder’s name to the folder, whatever the port', async () => {
    const { status, headers } = await ask(based, '/dangke/help');
    expect([status, headers.location]).toEqual([301, '/dangke/help/']);
  });

  test('serves a site that works: lesson, quiz, search and what was kept', async () => {
    const context = await newContext({ ...desktop, baseURL: based?.origin, ignoreHTTPSErrors: true });
    const page = await context.newPage();
    await page.goto(`/dangke${lessonPath('ideals')}`);
    await page.locator('#quiz').scrollIntoViewIfNeeded();
    await page.getByRole('radio').first().check();
    await page.keyboard.press('/');
    await page.keyboard.type('四个坚持');
    await page.getByRole('dialog').getByRole('option').first().waitFor();
    await openSettled(page, '/dangke/me/');
    // The camera is the site's own to use.
    const allowed = await page.evaluate(() =>
      (
        document as unknown as { featurePolicy: { allowsFeature(name: string): boolean } }
      ).featurePolicy.allowsFeature('camera'),
    );
    expect(allowed).toBe(true);
  });

  test('leaves the speaker’s window and the projector’s in touch', async () => {
    const context = await newContext({ ...desktop, baseURL: site?.origin, ignoreHTTPSErrors: true });
    // So that only the opener is left to speak through.
    await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'BroadcastChannel'));
    const room = await context.newPage();
    await room.goto('/present/jingzhun-fupin/ideals/');
    const opened = context.waitForEvent('page');
    await room.keyboard.press('s');
    const speaker = await opened;
    await speaker.waitForLoadState();
    await speaker.keyboard.press('PageDown');
    await room.waitForFunction(() => location.hash !== '' && !location.hash.startsWith('#1'));
  });
});

const python = findProgram(['python3'], []);
test.skipIf(!python)('python’s plain server, as the README has it, serves a site that works', async () => {
  const server = spawn(
    python as string,
    ['-u', '-m', 'http.server', '0', '--bind', '127.0.0.1', '--directory', inject('dist')],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  try {
    simple = await new Promise<string>((resolve) =>
      server.stdout.once('data', (said) => resolve(/http:\/\/[\d.:]+/.exec(String(said))?.[0] ?? '')),
    );
    const page = await (await newContext({ ...desktop, baseURL: simple })).newPage();
    await page.goto(lessonPath('ideals'));
    await page.locator('#quiz').scrollIntoViewIfNeeded();
    await page.getByRole('radio').first().check();
    await openSettled(page, '/me/');
  } finally {
    server.kill();
  }
});

/** A file of the site in this folder whose name ends so. */
function anyFile(folder: string, end: string): string {
  const name = readdirSync(join(inject('dist'), folder)).find((file) => file.endsWith(end));
  return `/${folder}/${name}`;
}

function ask(server: Nginx | undefined, path: string, headers = {}) {
  return new Promise<{ status?: number; headers: IncomingMessage['headers']; text: string }>(
    (resolve, reject) => {
      get(`${server?.origin}${path}`, { headers, rejectUnauthorized: false }, async (response) => {
        const pieces: Buffer[] = [];
        for await (const piece of response) pieces.push(piece as Buffer);
        resolve({
          status: response.statusCode,
          headers: response.headers,
          text: Buffer.concat(pieces).toString(),
        });
      }).on('error', reject);
    },
  );
}
