import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { SearchDocument } from '../../../src/domain/search/document.ts';
import { type Finding, finder, type Place } from '../../../src/islands/search/finder.ts';
import { LONGEST_QUERY } from '../../../src/domain/search/query.ts';

const place: Place = { root: '/', lecture: 'jzfp', several: false };
const blank = { kind: 'lesson', lecture: 'jzfp', lectureTitle: '讲稿', number: 1 } as const;
const lessons: SearchDocument[] = [
  { ...blank, id: 'jzfp/a', title: '甲', blocks: [{ id: 'p-1', texts: ['精准扶贫贵在精准。'] }] },
];
const points: SearchDocument[] = [
  { ...blank, id: 'jzfp/points', kind: 'point', title: '要点', blocks: [{ id: 'x', texts: ['精准扶贫'] }] },
];
const files: Record<string, unknown> = {
  '/lectures/jzfp/text.json': lessons,
  '/lectures/jzfp/extras.json': points,
  '/help/text.json': [],
  '/pinyin.json': [['精准扶贫', 'jing zhun fu pin', 2]],
};

/** Addresses that can't be fetched, and those whose answer waits. */
const broken = new Set<string>();
const held = new Map<string, Promise<void>>();
const asked: string[] = [];
/** What was shown, in order. */
let shown: Finding[] = [];
const show = (finding: Finding) => void shown.push(finding);
const last = () => shown[shown.length - 1];
const idsOf = (finding?: Finding) => finding?.answer?.found.map(({ id }) => id).sort();

beforeEach(() => {
  shown = [];
  asked.length = 0;
  broken.clear();
  held.clear();
  vi.stubGlobal('document', { querySelector: () => null });
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url);
    await held.get(url);
    if (broken.has(url)) throw new TypeError('Failed to fetch');
    return Response.json(files[url]);
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Keeps an address waiting until the function returned is called. */
function hold(url: string): () => void {
  let release: () => void = () => undefined;
  held.set(
    url,
    new Promise((resolve) => {
      release = resolve;
    }),
  );
  return release;
}

/** A fetch that failed before anybody asked. */
function failedFetch(): Promise<never> {
  const failed = Promise.reject(new TypeError('Failed to fetch'));
  failed.catch(() => undefined);
  return failed;
}

test('what is at hand is shown at once, and again with the rest', async () => {
  const release = hold('/help/text.json');
  const search = finder(place, Promise.resolve(lessons), show)('精准扶贫');
  await vi.waitFor(() => expect(idsOf(last())).toEqual(['jzfp/a']));
  expect(last()?.step).toBe('searching');
  release();
  await search;
  expect(last()?.step).toBe('found');
  expect(idsOf(last())).toEqual(['jzfp/a', 'jzfp/points']);
  expect(asked).not.toContain('/lectures/jzfp/text.json');
});

test('an answer that comes too late is never shown over that to what was typed after it', async () => {
  const release = hold('/pinyin.json');
  const find = finder(place, Promise.resolve(lessons), show);
  const first = find('jing');
  await vi.waitFor(() => expect(asked).toContain('/pinyin.json'));
  await find('精准');
  expect(last()).toMatchObject({ step: 'found', query: { text: '精准' }, suggested: [] });
  const before = shown.length;
  release();
  await first;
  expect(shown.slice(before)).toEqual([]);
  expect(shown.findLastIndex(({ query }) => query?.text === 'jing')).toBeLessThan(
    shown.findIndex(({ query }) => query?.text === '精准'),
  );
});

test('a failure that comes too late isn’t shown either', async () => {
  const release = hold('/lectures/jzfp/extras.json');
  broken.add('/lectures/jzfp/extras.json');
  const find = finder(place, Promise.resolve(lessons), show);
  const first = find('精准');
  await vi.waitFor(() => expect(asked).toContain('/lectures/jzfp/extras.json'));
  await find('');
  release();
  await first;
  expect(last()?.step).toBe('empty');
  expect(shown.filter(({ step }) => step === 'failed')).toEqual([]);
});

test('typed letters get their suggestions with the answer, where the table of readings comes', async () => {
  const find = finder(place, Promise.resolve(lessons), show);
  await find('jingzhun');
  expect(last()).toMatchObject({ step: 'found', suggested: [{ term: '精准扶贫', hits: 2 }] });
});

test('without the table of readings the text is searched all the same, and the table asked for again', async () => {
  broken.add('/pinyin.json');
  const find = finder(place, Promise.resolve(lessons), show);
  await find('jingzhun');
  expect(last()).toMatchObject({ step: 'found', suggested: [] });
  broken.clear();
  await find('jingzhun');
  expect(last()?.suggested).toHaveLength(1);
});

test('where the first fetch failed, the lessons are fetched anew', async () => {
  const find = finder(place, failedFetch(), show);
  await find('精准');
  expect(asked.filter((url) => url === '/lectures/jzfp/text.json')).toHaveLength(1);
  expect(last()?.step).toBe('found');
  expect(idsOf(last())).toEqual(['jzfp/a', 'jzfp/points']);
  await find('扶贫');
  expect(asked.filter((url) => url === '/lectures/jzfp/text.json')).toHaveLength(1);
});

test('where the new fetch fails too, that is said, and the next search tries again', async () => {
  broken.add('/lectures/jzfp/text.json');
  const find = finder(place, failedFetch(), show);
  await find('精准');
  expect(last()).toMatchObject({ step: 'failed', query: { text: '精准' } });
  expect(last()?.answer).toBeUndefined();
  broken.clear();
  await find('精准');
  expect(idsOf(last())).toEqual(['jzfp/a', 'jzfp/points']);
});

test('where the rest can’t be fetched, what is at hand stays; a retry brings the rest', async () => {
  broken.add('/lectures/jzfp/extras.json');
  const find = finder(place, Promise.resolve(lessons), show);
  await find('精准扶贫');
  expect(last()?.step).toBe('failed');
  expect(idsOf(last())).toEqual(['jzfp/a']);
  broken.clear();
  await find('精准扶贫');
  expect(last()?.step).toBe('found');
  expect(idsOf(last())).toEqual(['jzfp/a', 'jzfp/points']);
});

test('nothing typed and too much typed are told apart, and nothing is fetched for them', async () => {
  const find = finder(place, Promise.resolve(lessons), show);
  await find(' ');
  expect(last()?.step).toBe('empty');
  await find('扶'.repeat(LONGEST_QUERY + 1));
  expect(last()?.step).toBe('too-long');
  expect(asked).toEqual([]);
});
