import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { bundle } from './bundle.ts';
import { faultsIn } from './check.ts';
import { BASE } from './client.ts';
import { beside, SITE, zipOf } from './pack.ts';
import { portablePage } from './page.ts';

const NAME = '党课辅导';
/** What only a server has a use for. */
const SERVED = /^(404\.html|sw\.js|.*\.webmanifest|robots\.txt|sitemap.*|_headers)$/;
/** The page that `islands/portable/per-file.ts` asks whether it sees what another page has stored. */
const PROBE = `<!doctype html><meta charset="utf-8"><title>党课辅导</title><script>
var probe=null;try{probe=localStorage["dangke:probe"]}catch(e){}
parent.postMessage({probe:probe},"*")</script>
`;

/**
 * Makes of the site as built a folder for USB sticks, `dist-portable/党课辅导/`, and a zip file of it.
 * Fails where anything in it would not work from a disk. To stand last.
 */
export function portableEdition(): AstroIntegration {
  let folder = '';
  return {
    name: 'portable-edition',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        folder = join(fileURLToPath(config.root), 'dist-portable');
        updateConfig({ outDir: new URL(`dist-portable/${NAME}/${SITE}/`, config.root) });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const site = await siteFrom(fileURLToPath(dir));
        // What does not pass the check is not left behind to be carried about.
        rmSync(folder, { recursive: true });
        const faults = faultsIn(new Map([...site].map(([path, data]) => [path, textOf(path, data)])), BASE);
        for (const fault of faults) logger.error(fault);
        if (faults.length > 0) throw new Error(`U盘版有 ${faults.length} 处不能从磁盘打开，见上。`);
        const files = new Map([
          ...Object.entries(beside),
          ...[...site].map(([path, data]) => [`${SITE}/${path}`, data] as const),
        ]);
        for (const [path, data] of files) {
          const file = join(folder, NAME, path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, data);
        }
        const zip = zipOf(NAME, files);
        writeFileSync(join(folder, `${NAME}.zip`), zip);
        const bytes = [...files.values()].reduce((sum, data) => sum + Buffer.byteLength(data), 0);
        logger.info(
          `dist-portable/${NAME}/：${files.size} 个文件，${kilo(bytes)}；${NAME}.zip：${kilo(zip.length)}`,
        );
      },
    },
  };
}

/** The files of the portable site, by their path, from a site as Astro built it. */
async function siteFrom(dist: string): Promise<Map<string, Uint8Array | string>> {
  const site = new Map<string, Uint8Array | string>([['probe.html', PROBE]]);
  const modules = new Set<string>();
  const inline = new Map<string, string>();
  for (const path of filesIn(dist)) {
    const file = join(dist, path);
    if (SERVED.test(path) || (path.startsWith('_astro/') && path.endsWith('.js'))) continue;
    if (path.endsWith('.html')) {
      const page = portablePage(readFileSync(file, 'utf8'), path, BASE);
      site.set(path, page.html);
      for (const name of page.modules) modules.add(name);
      for (const [name, code] of page.inline) inline.set(name, code);
    } else if (path.endsWith('.json')) {
      site.set(`${path}.js`, `portable.deliver(${readFileSync(file, 'utf8')})\n`);
    } else site.set(path, readFileSync(file));
  }
  const lectures = readdirSync(join(dist, 'lectures')).sort();
  site.set('lectures.json.js', `portable.deliver(${JSON.stringify(lectures)})\n`);
  site.set('app.js', await bundle(join(dist, '_astro'), [...modules], inline, BASE));
  return site;
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\//, ''),
    )
    .sort();
}

/** The text of a file that the check looks into. */
function textOf(path: string, data: Uint8Array | string): string {
  if (typeof data === 'string') return data;
  return ['.css', '.js', '.html'].includes(extname(path)) ? Buffer.from(data).toString('utf8') : '';
}

const kilo = (bytes: number) => `${Math.round(bytes / 1024)} KB`;
