import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { lecture, lessonPath, routes } from './browser.ts';

const decks = ['/present/jingzhun-fupin/', '/present/jingzhun-fupin/ideals/'];
const pages = [...routes.filter((route) => !route.includes('?')), ...decks];

test.each(pages)(
  '%s says its title and what it is, and names a wide and a square picture that are there',
  (route) => {
    const head = headOf(route);
    expect(/<title>([^<]+)/.exec(head)?.[1]).toContain(meta(head, 'property="og:title"'));
    if (route !== '/404.html') expect(meta(head, 'property="og:description"').length).toBeGreaterThan(9);
    expect(sizeOf(meta(head, 'property="og:image"'))).toEqual([1200, 630]);
    expect(sizeOf(meta(head, 'itemprop="image"'))).toEqual([600, 600]);
    expect(head, 'the site’s address is not known').not.toContain('rel="canonical"');
  },
);

test('pages of a lecture have the lecture’s picture, others the site’s', () => {
  const pictureOf = (route: string) => meta(headOf(route), 'property="og:image"');
  expect(pictureOf(lessonPath('ideals'))).toBe('/share/jingzhun-fupin.png');
  expect(pictureOf(lecture)).toBe('/share/jingzhun-fupin.png');
  expect(pictureOf('/help/')).toBe('/share.png');
});

function headOf(route: string): string {
  const file = route.endsWith('/') ? `${route}index.html` : route;
  return readFileSync(join(inject('dist'), file), 'utf8').split('</head>')[0] ?? '';
}

/** What the head says by the name given; fails where it says nothing. */
function meta(head: string, name: string): string {
  const [, content] = new RegExp(`<meta (?:[^>]* )?${name} content="([^"]+)"`).exec(head) ?? [];
  expect(content, name).toBeDefined();
  return content ?? '';
}

/** Width and height of a PNG of the site, as its header has them. */
function sizeOf(path: string): number[] {
  const png = readFileSync(join(inject('dist'), path));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
