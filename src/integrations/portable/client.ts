import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';

/** The site's base while it is built; each page gets the way from itself to the root in its place. */
export const BASE = '/-portable-/';
/** The file of code that `islands/portable/start.ts` becomes. */
export const START = 'portable-start.js';

/** What stands in whose place, below `src/`. */
const INSTEAD: Record<string, string> = {
  'domain/routes.ts': 'domain/file-routes.ts',
  'domain/reading-routes.ts': 'domain/file-routes.ts',
  'islands/fetch-json.ts': 'islands/portable/fetch-json.ts',
  'islands/search/pagefind-engine.ts': 'islands/portable/all-lectures.ts',
};

/** In place of Vite's helper, and the site's: no files are asked for beforehand. */
export const preloadNothing: Plugin = {
  name: 'preload-nothing',
  enforce: 'pre',
  load: (id) =>
    id.startsWith('\0vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : undefined,
};

/** The code of the site as the portable edition has it: some modules are others. To stand first. */
export function portableClient(): AstroIntegration {
  return {
    name: 'portable-client',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const source = fileURLToPath(config.srcDir).replaceAll('\\', '/');
        const instead = new Map(
          Object.entries(INSTEAD).map((pair) => pair.map((file) => source + file)) as [string, string][],
        );
        for (const file of [...instead].flat()) {
          if (!existsSync(file))
            throw new Error(`U盘版：${file} 不见了，src/integrations/portable/client.ts 要跟着改。`);
        }
        updateConfig({
          base: BASE,
          vite: {
            experimental: {
              renderBuiltUrl: (file: string, { ssr }: { ssr: boolean }) =>
                ssr ? undefined : { runtime: `portable.root+${JSON.stringify(file)}` },
            },
            plugins: [
              preloadNothing,
              {
                name: 'portable-modules',
                enforce: 'pre',
                apply: 'build',
                // All code becomes one file in the end, whatever these are.
                configEnvironment(name, { build }) {
                  const output = build?.rolldownOptions?.output;
                  if (name === 'client' && output && !Array.isArray(output)) delete output.codeSplitting;
                },
                buildStart() {
                  if (this.environment.name !== 'client') return;
                  const id = `${source}islands/portable/start.ts`;
                  this.emitFile({
                    type: 'chunk',
                    id,
                    fileName: `_astro/${START}`,
                    preserveSignature: 'strict',
                  });
                },
                async resolveId(id, importer, options) {
                  const found = await this.resolve(id, importer, { ...options, skipSelf: true });
                  const other = found && instead.get(found.id);
                  // What stands in their place uses them, and they one another.
                  const isTheirs = other === importer || other === instead.get(importer ?? '');
                  return other && !isTheirs ? { ...found, id: other } : undefined;
                },
                transform(code, id) {
                  if (this.environment.name !== 'client' || !id.startsWith(source)) return undefined;
                  return code.replaceAll('import.meta.env.BASE_URL', 'portable.root');
                },
              },
            ],
          },
        });
      },
    },
  };
}
