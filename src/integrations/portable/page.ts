/** A page as the portable edition has it. */
export interface PortablePage {
  html: string;
  /** The modules that it runs or whose parts it shows, by their file's name. */
  modules: string[];
  /** Code that stood in the page itself, by the name under which it runs now. */
  inline: Map<string, string>;
}

/** Tags for what a page on a disk has no use for, or must not have. */
const DROPPED = [
  /<link\b[^>]*\brel="?(?:modulepreload|preload|prefetch|manifest|canonical|alternate)\b[^>]*>/g,
  /<meta\b[^>]*\bhttp-equiv="?content-security-policy\b[^>]*>/gi,
  /<meta\b[^>]*\bproperty="?og:(?:url|image)\b[^>]*>/g,
  /<script\b[^>]*\btype="?speculationrules\b[^>]*>.*?<\/script>/gs,
];
const MODULE = /<script\b[^>]*\btype="?module\b[^>]*>(.*?)<\/script>/gs;
/** The script of Astro's own that brings islands to life, and how often it imports. */
const ISLANDS = /<script>(?=(?:(?!<\/script>).)*astro-island)(.*?)<\/script>/gs;
const IMPORTS = 3;
/** Islands may come to life before the page's code is there, which is once all of the page is. */
const IMPORT_ISLAND =
  'const importIsland=u=>new Promise(d=>{const g=()=>d(portable.load(u));' +
  'self.portable?g():addEventListener("DOMContentLoaded",g)});';

/**
 * Makes a page work from a disk: one classic script in place of modules, addresses from the page on,
 * nothing of what only a server can give.
 *
 * @param path from the root: `lectures/x/index.html`
 * @param base which all addresses of the site begin with
 * @throws where Astro's script for islands is not the one that this knows
 */
export function portablePage(html: string, path: string, base: string): PortablePage {
  const root = '../'.repeat(path.split('/').length - 1) || './';
  const run: string[] = [];
  const inline = new Map<string, string>();
  let page = html;
  for (const tag of DROPPED) page = page.replace(tag, '');
  page = page.replace(MODULE, (tag, code: string) => {
    const file = /\bsrc="([^"]*)"/.exec(tag)?.[1];
    const name = file ? nameOf(file) : `${path.replaceAll('/', '-')}-${inline.size}.js`;
    if (!file) inline.set(name, code);
    run.push(name);
    return '';
  });
  page = page.replace(ISLANDS, (_, code: string) => `<script>${withoutImports(code, path)}</script>`);
  const parts = [...page.matchAll(/\b(?:component|renderer|before-hydration)-url="([^"]*)"/g)];
  if (run.length > 0) {
    const script = `<script defer src="${root}app.js" data-run="${run.join(' ')}"></script>`;
    page = page.replace('</head>', () => `${script}</head>`);
  }
  return {
    html: page.replaceAll(base, root),
    modules: [...new Set([...run, ...parts.map(([, file = '']) => nameOf(file))])].filter(
      (name) => !inline.has(name),
    ),
    inline,
  };
}

function withoutImports(code: string, path: string): string {
  const parts = code.split(/\bimport\(/);
  if (parts.length - 1 !== IMPORTS) {
    throw new Error(
      `U盘版：${path} 里 Astro 的 astro-island 脚本有 ${parts.length - 1} 处 import(，应有 ${IMPORTS} 处；Astro 变了，src/integrations/portable/page.ts 要跟着改。`,
    );
  }
  return IMPORT_ISLAND + parts.join('importIsland(');
}

const nameOf = (file: string) => file.replace(/^.*\//, '');
