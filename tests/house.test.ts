import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../', import.meta.url));
const LONGEST_FILE = 200;

const astro = (frontmatter: string, script = '') =>
  `---\n${frontmatter}\n---\n\n<p>文</p>\n${script && `<script>\n${script}\n</script>\n`}`;
const uses = (module: string) => `import { x } from '${module}';\n\nexport const y = x;\n`;

/** Code that breaks a rule of the house, by the file it would stand in. */
const illegal: Record<string, string> = {
  'src/schemas/ui.ts': uses('preact'),
  'src/schemas/logic.ts': uses('../domain/progress.ts'),
  'src/schemas/node.ts': uses('node:fs'),
  'src/domain/database.ts': uses('idb'),
  'src/domain/node.ts': uses('node:fs'),
  'src/domain/ui.ts': uses('preact'),
  'src/domain/astro.ts': uses('astro:content'),
  'src/domain/content-of-pages.ts': uses('../content.ts'),
  'src/domain/storage.ts': uses('../stores/record.ts'),
  'src/domain/grading/storage.ts': uses('../../stores/record.ts'),
  'src/domain/storage-types.ts':
    "import type { NewEvent } from '../stores/record.ts';\n\nexport type Y = NewEvent;\n",
  'src/domain/storage-again.ts': "export * from '../stores/record.ts';\n",
  'src/domain/storage-later.ts': "export const y = () => import('../stores/record.ts');\n",
  'src/domain/scheduler.ts': uses('ts-fsrs'),
  'src/domain/review/due.ts': uses('ts-fsrs'),
  // Its ts-fsrs passes, alone: one complaint.
  'src/domain/review/schedule.ts': `import { y as z } from 'ts-fsrs';\n${uses('idb')}\nexport const w = z;\n`,
  'src/domain/packing.ts': uses('fflate'),
  'src/domain/backup/code.ts': uses('fflate'),
  // As above, with fflate.
  'src/domain/backup/deflate.ts': `import { y as z } from 'fflate';\n${uses('ts-fsrs')}\nexport const w = z;\n`,
  'src/stores/packing.ts': uses('fflate'),
  'src/islands/packing.ts': uses('fflate'),
  'src/domain/build.ts': uses('../integrations/content-files.ts'),
  'src/domain/dom.ts': 'export const y = () => document.title;\n',
  'src/domain/window.ts': 'export const y = () => window.name;\n',
  'src/domain/local-storage.ts': "export const y = () => localStorage.getItem('x');\n",
  'src/domain/crypto.ts': 'export const y = () => crypto.getRandomValues(new Uint8Array(1));\n',
  'src/domain/cycle-a.ts': "import { b } from './cycle-b.ts';\n\nexport const a = (): number => b();\n",
  'src/domain/cycle-b.ts': "import { a } from './cycle-a.ts';\n\nexport const b = (): number => a();\n",
  'src/stores/ui.ts': uses('preact'),
  'src/stores/database-library.ts': uses('idb'),
  'src/islands/binding-library.ts': uses('@nanostores/preact'),
  'src/stores/scheduler.ts': uses('ts-fsrs'),
  'src/islands/scheduler.ts': uses('ts-fsrs'),
  'src/stores/island.ts': uses('../islands/when-near.ts'),
  'src/stores/astro.ts': uses('astro:content'),
  'src/stores/content-of-pages.ts': uses('../content.ts'),
  'src/islands/database.ts': uses('idb'),
  'src/islands/store-of-its-own.ts': uses('nanostores'),
  'src/islands/schema-library.ts': uses('zod'),
  'src/islands/quiz/page.tsx': uses('../../components/QuizSection.astro'),
  'src/islands/quiz/content-of-pages.ts': uses('../../content.ts'),
  'src/islands/local-storage.ts': "export const y = () => localStorage.getItem('x');\n",
  'src/islands/session-storage.ts': "export const y = () => sessionStorage.getItem('x');\n",
  'src/islands/indexed-db.ts': "export const y = () => indexedDB.open('x');\n",
  'src/islands/dialog.ts': "export const y = () => confirm('x');\n",
  'src/components/Frontmatter.astro': astro(
    "import { $events } from '../stores/record.ts';\n\n$events.get();",
  ),
  'src/components/Script.astro': astro(
    '',
    "  import { $events } from '../stores/record.ts';\n\n  $events.get();",
  ),
  'src/components/mdx/Nested.astro': astro(
    "import { $events } from '../../stores/record.ts';\n\n$events.get();",
  ),
  'src/layouts/Build.astro': astro("import { x } from '../integrations/content-files.ts';\n\nx();"),
  'src/pages/index.astro': astro("import { atom } from 'nanostores';\n\natom();"),
  'src/pages/data.json.ts': uses('../stores/record.ts'),
  'src/integrations/storage.ts': uses('../stores/record.ts'),
  'src/integrations/island.ts': uses('../islands/when-near.ts'),
  'src/integrations/content-of-pages.ts': uses('../content.ts'),
  'src/service-worker/record.ts': "export const y = () => indexedDB.open('x');\n",
  'src/service-worker/page.ts': 'export const y = () => document.title;\n',
  'src/service-worker/store.ts': uses('../stores/record.ts'),
  'src/service-worker/island.ts': uses('../islands/when-near.ts'),
  'src/service-worker/library.ts': uses('workbox-core'),
  'src/domain/worker.ts': uses('../service-worker/site.ts'),
  'src/stores/worker.ts': uses('../service-worker/site.ts'),
  'src/islands/worker.ts': uses('../service-worker/site.ts'),
  'src/stores/noise.ts': "export const y = () => console.log('x');\n",
};

/** Code of every layer that keeps to the rules. */
const legal: Record<string, string> = {
  'src/schemas/legal.ts': `import { z } from 'zod';\n${uses('./ids.ts')}\nexport const w = z;\n`,
  'src/domain/legal.ts': uses('../schemas/record.ts'),
  'src/domain/grading/legal.ts': uses('../lesson.ts'),
  'src/stores/legal.ts':
    "import { atom } from 'nanostores';\nimport { x } from '../domain/progress.ts';\n\n" +
    "export const y = [atom, x, () => localStorage.getItem('x')];\n",
  'src/islands/quiz/Legal.tsx':
    "import { useState } from 'preact/hooks';\nimport { useStore } from '../use-store.ts';\n" +
    "import { $events } from '../../stores/record.ts';\n\nexport const y = [useState, useStore, $events];\n",
  'src/components/Legal.astro': astro(
    "import { x } from '../domain/routes.ts';\n\nx();",
    "  import { mount } from '../islands/quiz/mount.tsx';\n\n  mount();",
  ),
  'src/pages/legal.astro': astro("import { x } from '../content.ts';\n\nx();"),
  'src/service-worker/legal.ts': `import { y as z } from './site.ts';\n${uses('../domain/offline/ledger.ts')}\nexport const w = z;\n`,
  'src/integrations/legal.ts': `import { y as z } from 'node:fs';\n${uses('../domain/search/query.ts')}\nexport const w = z;\n`,
};

describe('the linter', () => {
  const project = mkdtempSync(join(tmpdir(), 'house-'));
  let complaints: Map<string, string[]>;

  beforeAll(() => {
    copyFileSync(join(root, 'biome.json'), join(project, 'biome.json'));
    for (const [file, code] of Object.entries({ ...illegal, ...legal })) {
      mkdirSync(dirname(join(project, file)), { recursive: true });
      writeFileSync(join(project, file), code);
    }
    complaints = lint(project);
  });
  afterAll(() => rmSync(project, { recursive: true }));

  test.each(Object.keys(illegal))('refuses %s', (file) => {
    expect(complaints.get(file)).toEqual([
      expect.stringMatching(/Restricted(Imports|Globals)|ImportCycles|Console/),
    ]);
  });

  test.each(Object.keys(legal))('lets %s pass', (file) => {
    expect(complaints.get(file)).toBeUndefined();
  });
});

/** The rules that each file of a project breaks. */
function lint(project: string): Map<string, string[]> {
  const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
  const options = ['--colors=off', '--vcs-enabled=false', '--reporter=json', '--max-diagnostics=none'];
  const { stdout, stderr } = spawnSync(process.execPath, [biome, 'lint', ...options, '.'], {
    cwd: project,
    encoding: 'utf8',
  });
  if (!stdout.startsWith('{')) throw new Error(`biome said: ${stdout}${stderr}`);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: { severity: string; category: string; location: { path: string } }[];
  };
  const broken = new Map<string, string[]>();
  for (const { severity, category, location } of diagnostics) {
    if (severity !== 'error') continue;
    broken.set(location.path, [...(broken.get(location.path) ?? []), category]);
  }
  return broken;
}

describe('the source', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|astro|css)$/.test(file))
    .map((file) => ({
      file: `src/${file}`,
      lines: readFileSync(join(root, 'src', file), 'utf8').split('\n'),
    }));

  test('is there to be looked at', () => {
    expect(files.length).toBeGreaterThan(80);
  });

  test(`has no file of more than ${LONGEST_FILE} lines`, () => {
    const long = files.filter(({ lines }) => lines.length - 1 > LONGEST_FILE);
    expect(long.map(({ file, lines }) => `${file}: ${lines.length - 1}`)).toEqual([]);
  });

  // It patches Date.prototype, and in a lesson page's bundle it would cost more than the page.
  test('has one file that loads ts-fsrs', () => {
    const loading = files.filter(({ lines }) => /['"]ts-fsrs['"]/.test(lines.join('\n')));
    expect(loading.map(({ file }) => file)).toEqual(['src/domain/review/schedule.ts']);
  });

  test('has one file for the browser that loads fflate', () => {
    const loading = files.filter(({ lines }) => /['"]fflate['"]/.test(lines.join('\n')));
    const names = loading.map(({ file }) => file).filter((file) => !file.startsWith('src/integrations/'));
    expect(names).toEqual(['src/domain/backup/deflate.ts']);
  });

  // Biome's list of denied globals holds names, not members such as Math.random.
  test('has neither chance nor a clock in its pure layers', () => {
    const impure = files.filter(
      ({ file, lines }) =>
        /^src\/(domain|schemas)\//.test(file) && /Math\.random|Date\.now|new Date\(\)/.test(lines.join('\n')),
    );
    expect(impure.map(({ file }) => file)).toEqual([]);
  });

  test('says of everything exported what it is', () => {
    const undocumented = files
      .filter(({ file }) => /\.tsx?$/.test(file))
      .flatMap(({ file, lines }) =>
        lines.flatMap((line, at) => {
          // What another file documents, and the name that Astro gives a meaning to.
          const told = /^export (type )?[{*]/.test(line) || line.startsWith('export const getStaticPaths ');
          if (!line.startsWith('export ') || told) return [];
          return lines[at - 1]?.trimEnd().endsWith('*/') ? [] : [`${file}:${at + 1} ${line}`];
        }),
      );
    expect(undocumented).toEqual([]);
  });
});
