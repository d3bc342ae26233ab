import { createHash } from 'node:crypto';

/** A tag with its attributes; of scripts and styles all of it, with the name caught. */
const TAG = /<(script|style)\b[^>]*>.*?<\/\1>|<[a-z](?:"[^"]*"|'[^']*'|[^"'>])*>/gis;
const STYLE = /<style>(.*?)<\/style>/gs;
/** The same, and late styles. */
const ANY_STYLE = /<style\b[^>]*>(.*?)<\/style>/gs;
const SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs;
/** Scripts that run where they stand, one right after another. */
const SCRIPTS_IN_A_ROW = /(?:<script>(?:(?!<\/script>).)*<\/script>\s*){2,}/gs;
const CHARSET = '<meta charset="utf-8">';

/**
 * A built page with its Content-Security-Policy. Only files of the site and the scripts and styles that
 * stand in the page may run: each is named by its hash, so there are few of them. Styles become one in the head, but
 * for those that are not to hold up what stands before them (`<style data-late>`).
 *
 * @param html as Astro writes it
 * @throws where there is no charset to put the policy after
 */
export function withPolicy(html: string): string {
  const page = withOneStyle(withoutStyleAttributes(withFewScripts(html)));
  if (!page.includes(CHARSET)) throw new Error(`no ${CHARSET} in ${html.slice(0, 200)}`);
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policyOf(page)}">`;
  return page.replace(CHARSET, () => CHARSET + meta);
}

/**
 * `default-src` is not 'none', for it is what browsers before 2023 hold a prefetch against. Pagefind is
 * WebAssembly: only a site with several lectures asks it, and its pages say so with `data-several`.
 */
function policyOf(page: string): string {
  const wasm = page.includes(' data-several') ? [`'wasm-unsafe-eval'`] : [];
  return [
    `default-src 'self'`,
    ['script-src', `'self'`, ...wasm, ...hashes(page, SCRIPT)].join(' '),
    ['style-src', `'self'`, ...hashes(page, ANY_STYLE)].join(' '),
    `img-src 'self' blob:`,
    `object-src 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
  ].join('; ');
}

function hashes(page: string, code: RegExp): string[] {
  const sources = [...page.matchAll(code)].map(([, text = '']) => {
    const hash = createHash('sha256').update(text).digest('base64');
    return `'sha256-${hash}'`;
  });
  return [...new Set(sources)];
}

function withFewScripts(html: string): string {
  return html.replace(SCRIPTS_IN_A_ROW, (row) => {
    const texts = [...row.matchAll(SCRIPT)].map(([, text]) => text);
    return `<script>${texts.join('\n')}</script>`;
  });
}

/** Style attributes have no place in a strict policy: each becomes a rule, of no less weight than most. */
function withoutStyleAttributes(html: string): string {
  const classes = new Map<string, string>();
  const page = html.replace(TAG, (tag: string, code?: string) => {
    const [attribute, declarations = ''] = (!code && / style="([^"]*)"/.exec(tag)) || [];
    if (attribute === undefined) return tag;
    const name = classes.get(declarations) ?? `set-${classes.size + 1}`;
    classes.set(declarations, name);
    const plain = tag.replace(attribute, '');
    return / class="/.test(plain)
      ? plain.replace(/ class="/, `$&${name} `)
      : plain.replace(/^<[^\s/>]+/, `$& class="${name}"`);
  });
  const rules = [...classes].map(([declarations, name]) => `:root .${name}{${declarations}}`);
  return rules.length > 0 ? page.replace('</head>', () => `<style>${rules.join('')}</style></head>`) : page;
}

/** All styles of a page but late ones in its head, in their order, each once. */
function withOneStyle(html: string): string {
  const styles = new Set([...html.matchAll(STYLE)].map(([, text = '']) => text));
  if (styles.size === 0) return html;
  const style = `<style>${[...styles].join('')}</style>`;
  return html.replace(STYLE, '').replace('</head>', () => `${style}</head>`);
}
