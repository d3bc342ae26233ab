import { describe, expect, test } from 'vitest';
import { withScripts } from '../../src/integrations/page-scripts.ts';

const files: Record<string, string> = {
  'all.a1.js': 'import"./site.b2.js";\n',
  'site.b2.js': 'console.log(1);',
  'deck.c3.js': 'import"./site.b2.js";run();',
};
const codeOf = (file: string) => files[file] ?? '';
const module = (file: string) => `<script type="module" src="/base/_astro/${file}"></script>`;
const page = (body: string) => `<html><head></head><body>${body}</body></html>`;
const lesson = page(
  `<p>文</p><div id="prose-end"> <script>open();</script></div>${module('all.a1.js')}${module('deck.c3.js')}`,
);

describe('a page asks for the files that hold its code', () => {
  test('not for one that only imports another', () => {
    expect(withScripts(page(module('all.a1.js')), codeOf)).toBe(page(module('site.b2.js')));
  });

  test('but for one that does something itself', () => {
    expect(withScripts(page(module('deck.c3.js')), codeOf)).toBe(page(module('deck.c3.js')));
  });
});

describe('a lesson asks for its scripts', () => {
  const html = withScripts(lesson, codeOf);

  test('by the script at the end of its prose, and no tag is seen before', () => {
    expect(html).not.toContain('type="module"');
    expect(html.match(/<script>/g)).toHaveLength(1);
    expect(html).toMatch(/<div id="prose-end"> <script>addEventListener[^<]*open\(\);<\/script><\/div>/);
  });

  test('once all of it is there: all of them, in their order, as modules', () => {
    const [, script = ''] = /<script>([^<]*)<\/script>/.exec(html) ?? [];
    const added: object[] = [];
    const whenThere: (() => void)[] = [];
    const document = {
      body: { append: (...scripts: object[]) => added.push(...scripts) },
      createElement: () => ({}),
    };
    const listen = (event: string, then: () => void) => event === 'DOMContentLoaded' && whenThere.push(then);
    new Function('document', 'addEventListener', 'open', script)(document, listen, () => {});
    expect(added).toEqual([]);
    for (const then of whenThere) then();
    expect(added).toEqual(
      ['site.b2.js', 'deck.c3.js'].map((file) => ({
        type: 'module',
        async: false,
        src: `/base/_astro/${file}`,
      })),
    );
  });
});
