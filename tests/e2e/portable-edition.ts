import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { chmod, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import type { SearchDocument } from '../../src/domain/search/document.ts';

const PARTS = [
  'src',
  'content',
  'public',
  'astro.config.mjs',
  'astro.portable.mjs',
  'package.json',
  'tsconfig.json',
];

/** The portable edition of a site with two lectures, as on a stick: write-protected, below Chinese and a space. */
export interface Stick {
  /** The folder that one sees. */
  folder: string;
  zip: string;
  /** The address of a file on it. */
  address(file: string): string;
  /** Everything that can be searched. */
  documents: SearchDocument[];
  remove(): Promise<void>;
}

/** Builds it with the project's own command. */
export async function buildStick(): Promise<Stick> {
  const project = mkdtempSync(join(tmpdir(), 'portable-'));
  for (const part of PARTS) cpSync(part, join(project, part), { recursive: true });
  cpSync('tests/e2e/second-lecture', join(project, 'content/second'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  await promisify(execFile)('npm', ['run', 'build:portable'], {
    cwd: project,
    // Vitest has a base of its own in the environment, which Astro would take for the site's.
    env: { ...process.env, BASE_URL: undefined, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const folder = join(project, '党课 U盘');
  cpSync(join(project, 'dist-portable/党课辅导'), folder, { recursive: true });
  await setModes(folder, 0o444, 0o555);
  return {
    folder,
    zip: join(project, 'dist-portable/党课辅导.zip'),
    address: (file) => pathToFileURL(join(folder, file)).href,
    documents: documentsIn(join(folder, 'site')),
    async remove() {
      await setModes(folder, 0o644, 0o755);
      rmSync(project, { recursive: true });
    },
  };
}

function documentsIn(site: string): SearchDocument[] {
  const lectures = readdirSync(join(site, 'lectures'));
  const files = [
    ...lectures.flatMap((slug) => ['text', 'extras'].map((name) => `lectures/${slug}/${name}`)),
    'help/text',
  ];
  return files.flatMap((file) => {
    const script = readFileSync(join(site, `${file}.json.js`), 'utf8');
    return JSON.parse(script.replace(/^portable\.deliver\(|\)\s*$/g, '')) as SearchDocument[];
  });
}

async function setModes(folder: string, file: number, directory: number) {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await setModes(path, file, directory);
    else await chmod(path, file);
  }
  await chmod(folder, directory);
}
