import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { lecture, lessonPath, routes, useBrowser } from './browser.ts';

const { newPage } = useBrowser();
const decks = ['/present/jingzhun-fupin/', '/present/jingzhun-fupin/ideals/'];

test('every page says its title and what it is, and names a wide and a square picture that are there', async () => {
  const page = await newPage({ javaScriptEnabled: false });
  for (const route of [...routes.filter((route) => !route.includes('?')), ...decks]) {
    await page.goto(route);
    const of = (what: string) => page.locator(`head meta[${what}]`).getAttribute('content');
    expect(await page.title(), route).toContain(await of('property="og:title"'));
    if (route !== '/404.html')
      expect((await of('property="og:description"'))?.length, route).toBeGreaterThan(9);
    expect(sizeOf(await of('property="og:image"')), route).toEqual([1200, 630]);
    expect(sizeOf(await of('itemprop="image"')), route).toEqual([600, 600]);
    expect(await page.locator('link[rel=canonical]').count(), 'the site’s address is not known').toBe(0);
  }
});

test('pages of a lecture have the lecture’s picture, others the site’s', async () => {
  const page = await newPage({ javaScriptEnabled: false });
  const pictureOf = async (path: string) => {
    await page.goto(path);
    return page.locator('meta[property="og:image"]').getAttribute('content');
  };
  expect(await pictureOf(lessonPath('ideals'))).toBe('/share/jingzhun-fupin.png');
  expect(await pictureOf(lecture)).toBe('/share/jingzhun-fupin.png');
  expect(await pictureOf('/help/')).toBe('/share.png');
});

/** Width and height of a PNG of the site, as its header has them. */
function sizeOf(path: string | null): number[] {
  const png = readFileSync(join(inject('dist'), path ?? ''));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
