import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { rewritePages } from './built-pages.ts';

const MODULE = /<script type="module" src="([^"]+)"><\/script>/g;
/** All that a file says for which the bundler put the code into a file that others share. */
const ONLY_IMPORT = /^import"\.\/([^"]+)";\s*$/;
/** The script where the prose of a lesson ends: `pages/lectures/[lecture]/[lesson]`. */
const PROSE_END = /id="prose-end"[^>]*>\s*<script>/;

/** After the build, has every page ask for its scripts without a detour, and a lesson only once its prose is there. */
export function pageScripts(): AstroIntegration {
  return {
    name: 'page-scripts',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const codeOf = (file: string) => readFileSync(new URL(`_astro/${file}`, dir), 'utf8');
        rewritePages(dir, (html) => withScripts(html, codeOf));
      },
    },
  };
}

/**
 * A built page that names the files with its code. A file that only imports another would cost a round
 * trip of its own. A lesson's are asked for once all of it is there, by the script at its prose's end: a browser
 * that sees the tag prepares the request before it lays out a word, which on a slow phone takes longer than the
 * prose does to parse.
 *
 * @param html as Astro writes it
 * @param codeOf what stands in a file of code
 */
export function withScripts(html: string, codeOf: (file: string) => string): string {
  const direct = html.replace(MODULE, (tag, address: string) =>
    tag.replace(address, withoutDetour(address, codeOf)),
  );
  if (!PROSE_END.test(direct)) return direct;
  const addresses = [...direct.matchAll(MODULE)].map(([, address]) => address);
  const ask = `addEventListener("DOMContentLoaded",()=>document.body.append(...${JSON.stringify(addresses)}.map(src=>Object.assign(document.createElement("script"),{type:"module",async:!1,src}))));`;
  return direct.replace(MODULE, '').replace(PROSE_END, (tag) => tag + ask);
}

function withoutDetour(address: string, codeOf: (file: string) => string): string {
  const [folder = '', file = ''] = address.split(/(?<=\/)(?=[^/]*$)/);
  const other = ONLY_IMPORT.exec(codeOf(file))?.[1];
  return other ? folder + other : address;
}
