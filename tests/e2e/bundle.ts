import { resolve } from 'node:path';
import { build } from 'vite';
import type * as Answering from '../../src/domain/search/answer.ts';
import type * as Queries from '../../src/domain/search/query.ts';
import type * as Text from '../../src/domain/search/text-engine.ts';
import type * as Index from '../../src/islands/search/pagefind-engine.ts';

/** What the script leaves behind. */
export type SearchGlobal = { search: typeof Answering & typeof Queries & typeof Text & typeof Index };

const ENTRY = 'search-engines';
const MODULES = [
  'src/domain/search/answer.ts',
  'src/domain/search/query.ts',
  'src/domain/search/text-engine.ts',
  'src/islands/search/pagefind-engine.ts',
];

/** The search as a browser runs it, without its dialog: a script that leaves it in the global `search`. */
export async function bundleSearch(): Promise<string> {
  const code = MODULES.map((module) => `export * from ${JSON.stringify(resolve(module))};`).join('\n');
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2020',
      lib: { entry: ENTRY, formats: ['iife'], name: 'search', fileName: ENTRY },
    },
    plugins: [
      {
        name: ENTRY,
        enforce: 'pre',
        resolveId: (id) => (id === ENTRY || id.endsWith(`/${ENTRY}`) ? `\0${ENTRY}` : null),
        load: (id) => (id === `\0${ENTRY}` ? code : null),
      },
    ],
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error('Nothing was bundled.');
  return chunk.code;
}
