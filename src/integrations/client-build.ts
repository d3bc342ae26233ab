import type { AstroIntegration } from 'astro';

/** Browsers of old office PCs and phone webviews that the site still serves. */
const BROWSERS = ['chrome87', 'firefox78', 'safari14'];

/** Code that every page has, in one file: on a slow line each further file costs a round trip. */
const SITE_PARTS = [
  '/src/stores/(?!sittings|export|said)',
  '/src/schemas/(?!sitting)',
  '/src/domain/(merge|progress)[.]ts',
  '/src/islands/reading/',
  '/src/islands/(display-settings|storage-watch|when-near|quiz/load)[.]ts',
  '/node_modules/(nanostores|idb)/',
];
const SITE_CODE = new RegExp(SITE_PARTS.join('|'));
/** Code that every quiz has, likewise. */
const QUIZ_CODE =
  /\/src\/(islands\/(quiz\/(?!load|mount)|use-|fetch-json)|domain\/(grading\/|items|random|routes|sitting|stem))/;
const PREACT_CODE = /\/node_modules\/(preact|@nanostores\/preact)\//;

const PRELOAD_HELPER = '\0vite/preload-helper.js';

/** How code for the browser is built: for which browsers, and in which files. */
export function clientBuild(): AstroIntegration {
  return {
    name: 'client-build',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({
          vite: {
            build: { modulePreload: false, cssTarget: BROWSERS },
            environments: {
              client: {
                build: {
                  rolldownOptions: {
                    output: {
                      codeSplitting: {
                        groups: [
                          { name: 'site', test: SITE_CODE },
                          { name: 'preact', test: PREACT_CODE },
                          { name: 'quiz', test: QUIZ_CODE },
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
                // Astro sets the client's target to esnext, whatever the project's `build.target` says.
                configEnvironment(name, options) {
                  if (name === 'client' && options.build) options.build.target = BROWSERS;
                },
              },
              {
                name: 'no-preload-helper',
                enforce: 'pre',
                // With nothing to preload, Vite's helper would only cost every lesson 0.8 KB.
                load: (id) =>
                  id === PRELOAD_HELPER ? 'export const __vitePreload = (load) => load();' : undefined,
              },
            ],
          },
        });
      },
    },
  };
}
