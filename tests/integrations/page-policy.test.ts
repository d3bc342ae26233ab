import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { withPolicy } from '../../src/integrations/page-policy.ts';

const page = (body: string, head = '') =>
  withPolicy(`<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`);
const policy = (html: string) =>
  /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
const directive = (html: string, name: string) =>
  policy(html)
    .split('; ')
    .find((one) => one.startsWith(`${name} `));
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('the policy of a page', () => {
  test('stands before everything that it could forbid', () => {
    expect(page('', '<script>a()</script>')).toMatch(/<meta charset="utf-8"><meta http-equiv="Content/);
  });

  test('names inline scripts by their hashes, and only those', () => {
    const html = page('<script>a()</script><p>文</p><script type="module" src="/x.js"></script>');
    expect(directive(html, 'script-src')).toBe(`script-src 'self' ${hash('a()')}`);
  });

  test('names a module that stands in the page', () => {
    const html = page('<script type="module">b()</script>');
    expect(directive(html, 'script-src')).toContain(hash('b()'));
  });

  test('names a script once that stands in the page twice', () => {
    const html = page('<script>a()</script><p>文</p><script>a()</script>');
    expect(directive(html, 'script-src')).toBe(`script-src 'self' ${hash('a()')}`);
  });

  test('lets WebAssembly run only where the search asks the index of several lectures', () => {
    expect(policy(page('<div data-root="/"></div>'))).not.toContain('wasm');
    expect(directive(page('<div data-several="true"></div>'), 'script-src')).toContain("'wasm-unsafe-eval'");
  });

  test('is not left out in silence where a page is not as expected', () => {
    expect(() => withPolicy('<html><head></head></html>')).toThrow('charset');
  });
});

describe('what a policy names is made few', () => {
  test('scripts one right after another become one, in their order; a script far before stays', () => {
    const html = page('<script>b()</script> <script>c()</script><p>文</p>', '<script>a()</script>');
    expect(html).toContain('<script>b()\nc()</script>');
    expect(directive(html, 'script-src')).toBe(`script-src 'self' ${hash('a()')} ${hash('b()\nc()')}`);
  });

  test('styles become one in the head, each once', () => {
    const html = page('<style>.b{}</style><p>文</p><style>.b{}</style>', '<style>.a{}</style>');
    expect(html.match(/<style>.*?<\/style>/g)).toEqual(['<style>.a{}.b{}</style>']);
    expect(html.indexOf('<style>')).toBeLessThan(html.indexOf('</head>'));
    expect(directive(html, 'style-src')).toBe(`style-src 'self' ${hash('.a{}.b{}')}`);
  });
});

test('a late style stays where it stands, and is named too', () => {
  const html = page('<p>文</p><style data-late>.b{}</style>', '<style>.a{}</style>');
  expect(html).toContain('<p>文</p><style data-late>.b{}</style>');
  expect(directive(html, 'style-src')).toBe(`style-src 'self' ${hash('.a{}')} ${hash('.b{}')}`);
});

describe('a style attribute becomes a rule', () => {
  test('after the other styles, shared by all elements that have the same', () => {
    const html = page(
      '<p style="--a:1">文</p><li class="x" style="--a:1">文</li><b style="width:2%">文</b>',
      '<style>p{}</style>',
    );
    expect(html).toContain('<p class="set-1">文</p><li class="set-1 x">文</li><b class="set-2">文</b>');
    expect(html).toContain('<style>p{}:root .set-1{--a:1}:root .set-2{width:2%}</style>');
  });

  test('but not in a script, in text or in another attribute', () => {
    const script = '<script>box.innerHTML = \'<p style="a">\'</script>';
    const text = '<p data-x="&lt;p style=&quot;a&quot;> style=">p style="</p>';
    expect(page(script + text)).toContain(script + text);
  });
});
