import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetSearches, recentSearches, rememberSearch } from '../../src/stores/recent-searches.ts';
import { newBrowser } from './browser.ts';

const KEY = 'dangke:searches';
let browser = newBrowser();
beforeEach(() => {
  browser = newBrowser();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('searches are there again, the latest first, without the spaces around them', () => {
  expect(recentSearches()).toEqual([]);
  rememberSearch('精准扶贫');
  rememberSearch(' 四个 坚持\n');
  expect(recentSearches()).toEqual(['四个 坚持', '精准扶贫']);
  expect(browser.local.kept.get(KEY)).toBe('["四个 坚持","精准扶贫"]');
});

test('a search made again is there once, as the latest', () => {
  for (const text of ['甲', '乙', '丙', '甲 ']) rememberSearch(text);
  expect(recentSearches()).toEqual(['甲', '丙', '乙']);
});

test('eight are kept; the ninth drives out the oldest', () => {
  for (const text of '甲乙丙丁戊己庚辛壬') rememberSearch(text);
  expect(recentSearches()).toEqual([...'壬辛庚己戊丁丙乙']);
  rememberSearch('乙');
  expect(recentSearches()).toEqual([...'乙壬辛庚己戊丁丙']);
});

test('nothing is no search', () => {
  rememberSearch('');
  rememberSearch('  \n');
  expect(browser.local.kept.size).toBe(0);
});

test.each(['["四个坚持', '', '{"searches":["四个坚持"]}', '["四个坚持",7]', '"四个坚持"', 'null'])(
  'what can’t be read is left as it is: %s',
  (foreign) => {
    browser.local.kept.set(KEY, foreign);
    expect(recentSearches()).toEqual([]);
    rememberSearch('精准扶贫');
    expect(browser.local.kept.get(KEY)).toBe(foreign);
  },
);

test('all are forgotten when the reader asks for it, even what can’t be read', () => {
  browser.local.kept.set('something else', 'kept');
  for (const foreign of ['["四个坚持"]', '["四个坚持']) {
    browser.local.kept.set(KEY, foreign);
    forgetSearches();
    expect([...browser.local.kept.keys()]).toEqual(['something else']);
  }
  rememberSearch('精准扶贫');
  expect(recentSearches()).toEqual(['精准扶贫']);
});

test('where storage is refused nothing is remembered, and nothing breaks', () => {
  browser.local.block = true;
  rememberSearch('精准扶贫');
  forgetSearches();
  expect(recentSearches()).toEqual([]);
  browser.local.block = false;
  expect(recentSearches()).toEqual([]);
});

test('where storage is full the earlier searches stay', () => {
  rememberSearch('精准扶贫');
  vi.spyOn(browser.local, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError');
  });
  rememberSearch('四个坚持');
  expect(recentSearches()).toEqual(['精准扶贫']);
});
