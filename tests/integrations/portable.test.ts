import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { faultsIn } from '../../src/integrations/portable/check.ts';
import { beside, zipOf } from '../../src/integrations/portable/pack.ts';
import { portablePage } from '../../src/integrations/portable/page.ts';

const BASE = '/-base-/';
const ISLANDS =
  '<script>class I{a(){import(b)}b(){import(c);import(d)}}customElements.define("astro-island",I)</script>';
const made = (body: string, path = 'lectures/x/index.html', head = '') =>
  portablePage(`<html><head>${head}</head><body>${body}</body></html>`, path, BASE);

describe('a page of the portable edition', () => {
  test('has addresses that lead from itself', () => {
    const body = `<a href="${BASE}help/index.html#a">a</a><i data-root="${BASE}" props="{&quot;base&quot;:[0,&quot;${BASE}&quot;]}"></i>`;
    expect(made(body).html).toContain(
      '<a href="../../help/index.html#a">a</a><i data-root="../../" props="{&quot;base&quot;:[0,&quot;../../&quot;]}">',
    );
    expect(made(body, 'index.html').html).toContain('<a href="./help/index.html#a">');
  });

  test('runs its modules by one classic script, those written into it too', () => {
    const body = `<script type="module" src="${BASE}_astro/all.js"></script>文<script type="module">import"${BASE}_astro/b.js";$&</script>`;
    const { html, modules, inline } = made(body);
    expect(modules).toEqual(['all.js']);
    const [[name, code] = []] = inline;
    expect(code).toBe(`import"${BASE}_astro/b.js";$&`);
    expect(html).toContain(
      `<script defer src="../../app.js" data-run="all.js ${name}"></script></head><body>文</body>`,
    );
  });

  test('loads its islands by the same script', () => {
    const island = `<astro-island component-url="${BASE}_astro/Quiz.js" renderer-url="${BASE}_astro/client.js"></astro-island>`;
    const { html, modules } = made(ISLANDS + island);
    expect(modules).toEqual(['Quiz.js', 'client.js']);
    expect(html.match(/\bimportIsland\(/g)).toHaveLength(3);
    expect(html).not.toMatch(/\bimport\(/);
  });

  test('is refused where Astro’s script is another than the known one', () => {
    expect(() => made(ISLANDS.replace('import(d)', 'load(d)'))).toThrow(
      /x\/index\.html.*2 处 import\(，应有 3 处/,
    );
  });

  test('has nothing for servers, and all that is for readers', () => {
    const kept =
      '<link rel="icon" href="data:,"><meta charset="utf-8"><meta name="description" content="文">';
    const dropped = [
      `<link rel="modulepreload" href="${BASE}a.js">`,
      `<link rel="manifest" href="${BASE}site.webmanifest">`,
      '<link rel="canonical" href="https://example.org/">',
      '<meta http-equiv="content-security-policy" content="default-src \'self\'">',
      '<meta property="og:url" content="https://example.org/">',
      '<script type="speculationrules">{"prefetch":[{"source":"document"}]}</script>',
    ];
    expect(made('', 'index.html', kept + dropped.join('')).html).toBe(
      `<html><head>${kept}</head><body></body></html>`,
    );
  });
});

describe('the check', () => {
  const sound: Record<string, string> = {
    'index.html': '<script defer src="./app.js" data-run="a"></script><a href="./a/index.html?q=/x#/y">a</a>',
    'a/index.html':
      '<link rel="icon" href="../icon.svg"><a href="https://example.org/">网</a><a href="#b">b</a>',
    'app.js': '(function(a){a.fetch();a.import()})(self.own)',
    'a/text.json.js': 'portable.deliver([{"text":"fetch(import(/-base-/"}])\n',
    'a.css': '@media print{a{background:url(data:,)}}',
    'icon.svg': '',
  };
  const faults = (changes: Record<string, string> = {}) =>
    faultsIn(new Map(Object.entries({ ...sound, ...changes })), BASE);

  test('finds nothing in an edition that works from a disk', () => {
    expect(faults()).toEqual([]);
  });

  test.each([
    ['a/index.html', '<script type="module" src="../app.js"></script>', '模块脚本'],
    ['a/index.html', '<link rel=modulepreload href="../app.js">', '预取'],
    ['a/index.html', '<link rel="manifest" href="../icon.svg">', '清单'],
    ['a/index.html', '<meta http-equiv="Content-Security-Policy" content="x">', '内容安全策略'],
    ['a/index.html', '<a href="/help/">a</a>', '从根开始的地址'],
    ['a/index.html', '<i data-root="/"></i>', '从根开始的地址'],
    ['a/index.html', '<img src="https://example.org/a.png">', '网上的地址'],
    ['a/index.html', '<img src=//example.org/a.png>', '地址'],
    ['a/index.html', '<a href="../help/">a</a>', '../help/ 没有这个文件'],
    ['a/index.html', '<a href="b.html#c">a</a>', 'b.html 没有这个文件'],
    ['a/index.html', '<script>fetch("x.json")</script>', 'fetch'],
    ['a/index.html', '<script>import("../app.js")</script>', 'import('],
    ['index.html', `<i title="${BASE}a"></i>`, '构建时的地址'],
    ['app.js', 'var a=window.fetch("x")', 'fetch'],
    ['app.js', 'var a=()=>fetch(b)', 'fetch'],
    ['app.js', 'new XMLHttpRequest', 'XMLHttpRequest'],
    ['app.js', 'load().then(()=>import(`./b.js`))', 'import('],
    ['app.js', 'var a=import.meta.url', 'import.meta'],
    ['app.js', 'import{a}from"./b.js"', '模块语句'],
    ['app.js', 'var a;export{a}', '模块语句'],
    ['app.js', 'new Worker("a.js")', 'Worker'],
    ['a.css', 'a{background:url(/a.png)}', '地址'],
    ['a.css', '@import "b.css";', '@import'],
    ['a/text.json.js', '[]', '不是数据脚本'],
  ])('refuses %s with %s', (file, text, words) => {
    expect(faults({ [file]: text })).toEqual([expect.stringContaining(words)]);
    expect(faults({ [file]: text })[0]).toMatch(new RegExp(`^${file}：`));
  });
});

describe('the zip file', () => {
  const files = new Map<string, Uint8Array | string>([
    ['说明.txt', '说明'],
    ['site/icon.svg', new Uint8Array([1, 2])],
  ]);

  test('gives back what went in, and is the same each time', () => {
    const zip = zipOf('党课辅导', files);
    expect(zipOf('党课辅导', new Map([...files].reverse()))).toEqual(zip);
    const out = unzipSync(zip);
    expect(Object.keys(out)).toEqual(['党课辅导/site/icon.svg', '党课辅导/说明.txt']);
    expect(new TextDecoder().decode(out['党课辅导/说明.txt'])).toBe('说明');
    // Bit 11 of the flags: names are in UTF-8.
    expect((zip[7] ?? 0) & 8).toBe(8);
  });

  test('comes with words that old editors read, and a page to open first', () => {
    expect(beside['说明.txt']).toMatch(/^\ufeff[^\n]*\r\n/);
    expect(beside['说明.txt']).not.toMatch(/[^\r]\n/);
    expect(faultsIn(new Map([...Object.entries(beside), ['site/index.html', '']]), BASE)).toEqual([]);
  });
});
