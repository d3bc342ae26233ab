import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { chmod, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { SearchDocument } from '../../src/domain/search/document.ts';
import { buildProject, copyProject } from './project.ts';

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
  const project = copyProject();
  cpSync('tests/e2e/second-lecture', join(project, 'content/second'), { recursive: true });
  await buildProject(project, {}, 'build:portable');
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
