import { describe, expect, test } from 'vitest';
import { bytesOf, copiedAs } from '../../src/domain/offline/files.ts';
import { needed, SERVER, takenOver, withoutClosed } from '../../src/domain/offline/ledger.ts';

describe('a new version takes over', () => {
  test('the first one has nothing to look after', () => {
    expect(takenOver({ pages: {} }, 'v1', ['a', 'b'])).toEqual({ current: 'v1', pages: {} });
  });

  test('pages that are open keep the version they have, over several versions', () => {
    const second = takenOver({ current: 'v1', pages: {} }, 'v2', ['a', 'b']);
    expect(second).toEqual({ current: 'v2', pages: { a: 'v1', b: 'v1' } });
    const third = takenOver(second, 'v3', ['b', 'c']);
    expect(third).toEqual({ current: 'v3', pages: { b: 'v1', c: 'v2' } });
    expect(needed(third).sort()).toEqual(['v1', 'v2', 'v3']);
    expect(needed(withoutClosed(third, ['c']))).toEqual(['v3', 'v2']);
  });

  test('a page that came from the server needs no copy', () => {
    const ledger = { current: 'v1', pages: { a: SERVER } };
    expect(needed(ledger)).toEqual(['v1']);
    expect(takenOver(ledger, 'v2', ['a']).pages).toEqual({ a: SERVER });
  });
});

test.each([
  ['index.html', ''],
  ['help/index.html', 'help/'],
  ['help/', 'help/'],
  ['404.html', '404.html'],
  ['help/text.json', 'help/text.json'],
])('%s is copied as “%s”', (path, as) => {
  expect(copiedAs(path)).toBe(as);
});

test('bytes of files are added up', () => {
  const file = { path: '', hash: '' };
  expect(bytesOf([])).toBe(0);
  expect(
    bytesOf([
      { ...file, bytes: 2 },
      { ...file, bytes: 3 },
    ]),
  ).toBe(5);
});
