import { expect, test } from 'vitest';
import { asFile, routesUnder as filesUnder } from '../../src/domain/file-routes.ts';
import { routesUnder } from '../../src/domain/routes.ts';

test.each([
  ['../lectures/x/', '../lectures/x/index.html'],
  ['./', './index.html'],
  ['../search/?q=%E4%B8%80/', '../search/index.html?q=%E4%B8%80/'],
  ['../x/y/?mark=a&nth=1#p-3', '../x/y/index.html?mark=a&nth=1#p-3'],
  ['../points/#a/b', '../points/index.html#a/b'],
  ['../lectures/x/text.json', '../lectures/x/text.json'],
  ['../icon.svg', '../icon.svg'],
])('%s is the file %s', (address, file) => {
  expect(asFile(address)).toBe(file);
});

test('every page of the site has its file, data and root stay where they are', () => {
  const [folders, files] = [routesUnder('../'), filesUnder('../')];
  expect(Object.keys(files).sort()).toEqual(Object.keys(folders).sort());
  for (const [name, route] of Object.entries(folders)) {
    const file = files[name as keyof typeof files];
    const ask = (one: unknown) =>
      typeof one === 'string' ? one : (one as (...asked: string[]) => string)('a/b', 'c', 'd');
    expect(ask(file), name).toBe(name === 'root' ? '../' : asFile(ask(route)));
    expect(ask(file), name).toMatch(
      name === 'root' ? /^\.\.\/$/ : /^\.\.\/([\w-]+\/)*[\w-]+\.(html|json)([?#]|$)/,
    );
  }
});
