import type { AstroIntegration } from 'astro';
import { routesUnder } from '../domain/routes.ts';
import { DECK_COPY, deckCopies } from './deck-copies.ts';

/** Browsers of old office PCs and phone webviews that the site still serves. */
const BROWSERS = ['chrome87', 'firefox78', 'safari14'];
/**
 * The same for scripts: what Chrome lacks up to 90 is `call?.(...list, last)` alone, which nobody here
 * writes; named 87, every `?.` would be rewritten, which costs a lesson 0.3 KB.
 */
export const SCRIPT_BROWSERS = ['chrome91', 'firefox78', 'safari14'];

/** Code that every page has, in one file: on a slow line each further file costs a round trip. */
const SITE_PARTS = [
  '/src/stores/(kept|settings|set-aside|storage-state)[.]ts',
  '/src/schemas/settings[.]ts',
  '/src/domain/reading-routes[.]ts',
  '/src/islands/reading/(index|passage|popover|progress)[.]ts',
  '/src/islands/(aloud/load|display-settings|fetch-json|storage-watch|stylesheet|when-near|offline/begin|quiz/load|search/(element|intent))[.]ts',
  '/node_modules/nanostores/(atom|clean-stores)/',
];
const SITE_CODE = new RegExp(`(?:${SITE_PARTS.join('|')})(?!.*[?]deck$)`);
/** The record and what is made of it, likewise: a lesson fetches it once something is kept, or done. */
const RECORD_CODE =
  /\/src\/(stores\/(database|keeping|outbox|random-id|record|tab-copy)|schemas\/record|domain\/(merge|progress|study-time)|islands\/reading\/study)[.]ts$/;
/** Apart, or a lesson with notes would fetch the whole quiz for it. */
const NOTE_SCHEMA = /\/src\/schemas\/note[.]ts$/;
/** Code that every quiz has, likewise; what it doesn't begin with is fetched apart. */
const QUIZ_CODE =
  /\/src\/(islands\/(quiz\/(?!load|mount|Later|Match|Order|Summary|Verdict|Words|Cloze|Recall|Tiles|Slot|Hints|Undo|Results)|use-)|domain\/(grading\/|items|random|sitting|stem))/;
/** Where a lesson's text stands in the page, for notes and for reading aloud; apart, or each would fetch the other. */
const BLOCK_TEXT = /\/src\/islands\/notes\/block-text[.]ts$/;
/** Code of reading aloud, a lesson or an item. */
const ALOUD_CODE = /\/src\/(islands\/aloud\/(?!load)|domain\/speech\/|stores\/aloud[.])/;
/** Code of a search's first answer, likewise, and of everything after it. */
const SEARCH_CODE =
  /\/src\/(islands\/search\/(panel|results|style|finder|on-typed|once|page-text)|domain\/search\/(match|compare|excerpt|query|rank)|stores\/recent-searches)[.]/;
const FURTHER_SEARCH_CODE =
  /\/src\/(islands\/search\/(further|further-style|complete|contents|any-results|filters|sources)|domain\/search\/(answer|levels|hits|fold|numerals|text-engine))[.]/;
const PREACT_CODE = /\/node_modules\/preact\//;

const PRELOAD_HELPER = '\0vite/preload-helper.js';

/**
 * In place of Vite's helper, which costs every lesson 0.8 KB: only asks for the files that a file
 * fetched on demand will import, so that they come side by side and not one after another.
 *
 * @param root the site's base path
 */
function preloadHelper(root: string): string {
  return `export const __vitePreload = (load, files = []) => {
    for (const file of files) {
      const link = document.createElement('link');
      link.rel = 'modulepreload';
      link.href = ${JSON.stringify(root)} + file;
      document.head.append(link);
    }
    return load();
  };`;
}

/** What a file that is fetched on demand takes besides: not itself, nor what every page has. */
function besides(file: string, needed: string[]): string[] {
  return needed.filter((other) => other !== file && !/[/]site[.]/.test(other));
}

/** How code for the browser is built: for which browsers, and in which files. */
export function clientBuild(): AstroIntegration {
  return {
    name: 'client-build',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        updateConfig({
          vite: {
            build: { modulePreload: false, cssTarget: BROWSERS },
            environments: {
              client: {
                build: {
                  rolldownOptions: {
                    output: {
                      // Astro names the one script of every page after its place; that name is in every page.
                      entryFileNames: ({ name }) =>
                        `_astro/${name.startsWith('Base.astro') ? 'all' : '[name]'}.[hash].js`,
                      codeSplitting: {
                        groups: [
                          { name: 'site', test: SITE_CODE },
                          { name: 'record', test: RECORD_CODE },
                          { name: 'note', test: NOTE_SCHEMA },
                          { name: 'preact', test: PREACT_CODE },
                          { name: 'quiz', test: QUIZ_CODE },
                          { name: 'block-text', test: BLOCK_TEXT },
                          { name: 'aloud', test: ALOUD_CODE },
                          { name: 'search', test: SEARCH_CODE },
                          { name: 'search-further', test: FURTHER_SEARCH_CODE },
                        ],
                      },
                    },
                  },
                },
              },
            },
            plugins: [
              {
                name: 'client-target',
                // Astro leaves no other place for these: it sets the client's target to esnext.
                configEnvironment(name, options) {
                  if (name !== 'client' || !options.build) return;
                  options.build.target = SCRIPT_BROWSERS;
                  options.build.modulePreload = { polyfill: false, resolveDependencies: besides };
                },
              },
              {
                name: 'preload-helper',
                enforce: 'pre',
                load: (id) =>
                  id === PRELOAD_HELPER || id === PRELOAD_HELPER + DECK_COPY
                    ? preloadHelper(routesUnder(config.base).root)
                    : undefined,
              },
              deckCopies(),
            ],
          },
        });
      },
    },
  };
}
