import { join } from 'node:path';
import { build } from 'vite';
import { SCRIPT_BROWSERS } from '../client-build.ts';
import { preloadNothing, START } from './client.ts';

const ENTRY = '\0portable-app';
/**
 * What comes first: the way to the root, which addresses of styles begin with, and no service worker,
 * which can't be had from a disk, for code that looks for one.
 */
const INTRO =
  'var portable=self.portable={root:document.currentScript.getAttribute("src").replace("app.js","")};' +
  'delete Navigator.prototype.serviceWorker;';

/**
 * Makes one classic script of the site's modules, each of which runs only when it is asked for.
 *
 * @param folder with the modules' files
 * @param modules the names of those that pages ask for
 * @param inline code that stood in pages, by name
 * @param base which addresses begin with that such code imports from
 */
export async function bundle(
  folder: string,
  modules: readonly string[],
  inline: ReadonlyMap<string, string>,
  base: string,
): Promise<string> {
  const asked = [...modules, ...inline.keys()].sort();
  const loaders = asked.map((name) => `${JSON.stringify(name)}: () => import(${JSON.stringify(name)}),`);
  const entry = `import { start } from '${START}';\nstart({\n${loaders.join('\n')}\n});`;
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    // Only Vite's own helper, which is left out, is told where a module stands.
    define: { 'import.meta.url': 'undefined' },
    plugins: [
      {
        name: 'portable-app',
        enforce: 'pre',
        resolveId(id, importer = '') {
          if (id === ENTRY || (importer === ENTRY && inline.has(id))) return id;
          if (importer === ENTRY && !id.startsWith('\0')) return join(folder, id);
          return id.startsWith(base) ? join(folder, '..', id.slice(base.length)) : undefined;
        },
        load: (id) => (id === ENTRY ? entry : inline.get(id)),
      },
      preloadNothing,
    ],
    build: {
      write: false,
      modulePreload: false,
      target: SCRIPT_BROWSERS,
      rolldownOptions: { input: ENTRY, output: { format: 'iife', codeSplitting: false, intro: INTRO } },
    },
  });
  const outputs = [result].flat().flatMap((made) => ('output' in made ? made.output : []));
  const [chunk] = outputs;
  if (outputs.length !== 1 || chunk?.type !== 'chunk') throw new Error('U盘版：脚本没有合成一个文件。');
  return chunk.code;
}
