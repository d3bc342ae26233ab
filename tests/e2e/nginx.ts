import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort, listening } from './ports.ts';
import { canInstall, findProgram, unpackPackages } from './programs.ts';

const BROTLI = 'usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/**
 * The folder below which Debian's nginx lies: `/` where it is installed, or one that its packages were
 * unpacked to. Empty where there is none: what needs it is then skipped, and a line says so.
 */
export async function findOrUnpackNginx(): Promise<string> {
  if (findProgram([], ['/usr/sbin/nginx']) && existsSync('/etc/nginx/mime.types')) return '/';
  const folder = mkdtempSync(join(tmpdir(), 'nginx-'));
  if (canInstall()) {
    const packages = ['nginx', 'nginx-common', 'libnginx-mod-http-brotli-static'];
    await unpackPackages(folder, ...packages).catch(() => undefined);
  }
  if (existsSync(join(folder, 'etc/nginx/mime.types'))) return folder;
  console.log('No nginx: the test of the recipe in the README is skipped. Debian’s package nginx has one.');
  return '';
}

/** The recipe of a README, as it stands there. */
export function recipeIn(file: string): string {
  return /```nginx\n(.*?)```/s.exec(readFileSync(file, 'utf8'))?.[1] ?? '';
}

/** A running nginx. */
export interface Nginx {
  origin: string;
  /** Whether it has the module that serves files compressed beforehand. */
  hasBrotli: boolean;
  stop(): void;
}

/**
 * Serves a folder by the recipe, over https with a certificate of no authority.
 *
 * @param home what `findOrUnpackNginx` gave
 * @param base the path below which the site lies in the folder
 */
export async function startNginx(home: string, root: string, base = '/'): Promise<Nginx> {
  const folder = mkdtempSync(join(tmpdir(), 'hosting-'));
  const at = (name: string) => join(folder, name);
  const port = await freePort();
  const subject = ['-subj', '/CN=127.0.0.1', '-days', '2', '-keyout', at('key'), '-out', at('cert')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject], { stdio: 'ignore' });
  const hasBrotli = existsSync(join(home, BROTLI));
  const changes: [from: string, to: string][] = [
    [
      'listen 80;',
      `listen 127.0.0.1:${port} ssl; ssl_certificate ${at('cert')}; ssl_certificate_key ${at('key')};`,
    ],
    ['root /var/www/dangke;', `root ${root};`],
    ['error_page 404 /', `error_page 404 ${base}`],
    ['/etc/nginx/mime.types', join(home, 'etc/nginx/mime.types')],
    ...(hasBrotli ? [['# brotli_static', 'brotli_static'] as [string, string]] : []),
  ];
  const site = changes.reduce((text, [from, to]) => text.replace(from, to), recipeIn('README.md'));
  writeFileSync(at('nginx.conf'), [...mainLines(home, folder, hasBrotli), `${site}}`].join('\n'));
  const nginx = spawn(join(home, 'usr/sbin/nginx'), ['-c', at('nginx.conf'), '-g', 'daemon off;'], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await listening(nginx, port);
  return { origin: `https://127.0.0.1:${port}`, hasBrotli, stop: () => void nginx.kill() };
}

/** What Debian's own nginx.conf says around a site, as far as it matters here. */
function mainLines(home: string, folder: string, hasBrotli: boolean): string[] {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    ...(hasBrotli ? [`load_module ${join(home, BROTLI)};`] : []),
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    `pid ${folder}/pid;`,
    'error_log stderr crit;',
    'events {}',
    'http {',
    'access_log off;',
    ...temporary.map((name) => `${name}_temp_path ${folder}/${name};`),
  ];
}
