import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page as FirefoxPage } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { randomFrom } from '../../src/domain/random.ts';
import { answer as answerOf } from '../../src/domain/search/answer.ts';
import { parseQuery } from '../../src/domain/search/query.ts';
import { textEngine } from '../../src/domain/search/text-engine.ts';
import { bank } from '../domain/grading/bank.ts';
import { answer, feedback, openItem } from './answering.ts';
import { lecture, lessonPath, openSettled, useBrowser } from './browser.ts';
import { deckPath, placeOf } from './decks.ts';
import { clickOn, useFirefox } from './firefox.ts';
import { buildStick, type Stick } from './portable-edition.ts';
import { sample, upTo } from '../sample.ts';

/* The portable edition opened from a disk. Its pages have the origin `null`. */

const BUILT_BY = 300_000;
/** How many pages a browser is led through, click by click, and how many there are at least. */
const WALKED = upTo(Infinity, 14);
const PAGES = 45;
/** An item of each kind that a lesson asks. */
const ONE_OF_EACH = '01-01 01-02 01-03 01-04 01-05 01-07 06-12'.split(' ').map((number) => `jzfp-${number}`);
/** Pages that only a record, or a search, leads to. */
const ASIDE = ['/me/record/', '/search/'];

let stick: Stick;
const { newContext, newPage } = useBrowser(() => ['null']);
/** The address of a page, by its path on the site. */
const at = (path: string) => stick.address(`site${path}index.html`);

beforeAll(async () => {
  stick = await buildStick();
}, BUILT_BY);
afterAll(() => stick?.remove());

test('every page is reached by clicking links, is alive, and its links lead to pages', async () => {
  const page = await newPage();
  await page.goto(stick.address('打开学习.html'));
  await page.waitForURL(at('/'));
  const seen = await walk(page, () => page.waitForEvent('load'), WALKED);
  expect(seen.size).toBeGreaterThanOrEqual(Math.min(WALKED, PAGES));
  // Among all of them.
  const built = sample([lecture, '/review/', deckPath, `${deckPath}handout/`, lessonPath('ideals')], 0);
  expect([...seen]).toEqual(expect.arrayContaining(built.map(at)));
  for (const path of ASIDE) {
    await openSettled(page, at(path));
    expect(await linkedFiles(page), path).toEqual(expect.arrayContaining([at('/')]));
  }
});

test('a question of each kind is answered, kept, and known to the other pages', async () => {
  const page = await newPage();
  const items = bank.filter(({ id }) => ONE_OF_EACH.includes(id));
  expect(new Set(items.map(({ kind }) => kind)).size).toBe(7);
  for (const item of items) {
    await openItem(page, item, at(lessonPath(item.lesson)));
    await answer(page, item, true);
    expect(await feedback(page), item.id).toMatch(/答对了/);
  }
  await page.getByRole('link', { name: '回到原文这一句' }).click();
  await page.locator('.prose mark').first().waitFor();
  await page.getByRole('link', { name: '我的', exact: true }).click();
  await page.waitForURL(at('/me/'));
  await page
    .getByText(/答题 7 次，答对 7 次/)
    .first()
    .waitFor();
  expect(await page.locator('#notices').innerText()).toBe('');
});

test('a passage is underlined, listed among the notes, and saved in a backup', async () => {
  const page = await newPage();
  await page.goto(at(lessonPath('ideals')));
  await page.evaluate(() => {
    const words = document.querySelector('.prose p[id^="p-"]')?.firstChild as Text;
    getSelection()?.setBaseAndExtent(words, 0, words, 8);
  });
  await page.getByRole('button', { name: '划线' }).click();
  await page.locator('.prose .highlight').first().waitFor();
  await page.goto(at('/notes/'));
  await page.getByRole('link', { name: '回到原文' }).first().waitFor();
  await page.goto(at('/me/'));
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载备份文件' }).click();
  const file = JSON.parse(readFileSync(await (await saving).path(), 'utf8'));
  expect(file.notes).toHaveLength(1);
});

test('300 pieces of the text are found as the site finds them, in both lectures', async () => {
  const page = await newPage();
  await page.goto(at(lessonPath('ideals')));
  await page.keyboard.press('/');
  await page.getByRole('dialog').waitFor();
  const queries = sample(pieces(300), 80);
  const found = await page.evaluate(searchAll, queries);
  expect(found).toEqual(await expected(queries));
  expect(found.filter((rows) => rows.some((row) => row.startsWith('second/'))).length).toBeGreaterThan(5);
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: '搜索' }).fill('唯GDP论');
  await page.getByRole('option').first().click();
  await page.waitForURL(/lectures\/second\/first\/index\.html\?mark=.*#p-4$/);
  await page.locator('.prose mark').waitFor();
});

test('a deck and the speaker’s window go together', async () => {
  const context = await newContext({ viewport: { width: 1024, height: 768 } });
  const room = await context.newPage();
  await room.goto(at(deckPath));
  await room.locator('.controls').waitFor({ state: 'attached' });
  const [speaker] = await Promise.all([context.waitForEvent('page'), room.keyboard.press('s')]);
  await speaker.locator('.laid-out .controls').waitFor({ state: 'attached' });
  await room.keyboard.press('PageDown');
  await expect.poll(() => placeOf(speaker)).toBe('2.0');
  await speaker.keyboard.press('PageDown');
  await expect.poll(() => placeOf(room)).toBe('2.1');
  await room.keyboard.press('End');
  await room.locator('.closing.current').waitFor();
  expect(await room.locator('.closing .qr').isVisible()).toBe(false);
});

test('the zip file holds the same files, under names in UTF-8', () => {
  const files = Object.keys(unzipSync(readFileSync(stick.zip)));
  expect(files).toContain('党课辅导/打开学习.html');
  expect(files.filter((name) => !/^[\w./-]+$/.test(name.replace('党课辅导/', '')))).toEqual([
    '党课辅导/打开学习.html',
    '党课辅导/说明.txt',
  ]);
  for (const name of files)
    expect(existsSync(`${stick.folder}/${name.slice('党课辅导/'.length)}`), name).toBe(true);
});

describe.skipIf(!inject('firefox'))('in Firefox', () => {
  const { newPage: newFirefoxPage } = useFirefox();
  const open = async (path: string, size: [number, number] = [1366, 768]): Promise<FirefoxPage> => {
    const page = await newFirefoxPage(...size);
    await page.goto(at(path));
    return page;
  };

  test('pages are reached by links, and a question is answered; each page has its own record, and says so', async () => {
    const page = await newFirefoxPage(1366, 768);
    await page.goto(stick.address('打开学习.html'));
    await page.waitForSelector('.masthead-bar');
    for (const name of ['提法', '练习', '复习', '名词', '我的', '学习']) {
      const link = await page.waitForSelector(`.main-nav a ::-p-text(${name})`);
      await Promise.all([page.waitForNavigation(), link?.click()]);
      await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
    }
    await page.goto(at(lessonPath('shiyan')));
    await page.evaluate(() => document.querySelector('#quiz')?.scrollIntoView());
    await page.waitForSelector('.option input');
    // Another page is asked in a frame how this browser stores; a hurried click would come before that.
    await page.evaluate(() => {
      const told = (changes: MutationRecord[]) =>
        changes.some(({ removedNodes }) => [...removedNodes].some(({ nodeName }) => nodeName === 'IFRAME'));
      new MutationObserver((changes) => {
        if (told(changes)) document.body.dataset.told = '';
      }).observe(document.body, { childList: true });
    });
    await clickOn(page, '.option input');
    await clickOn(page, '.item button ::-p-text(提交答案)');
    await page.waitForSelector('.item .feedback');
    await page.waitForSelector('body[data-told]');
    await page.evaluate(() => document.querySelector<HTMLElement>('.main-nav a[href*="/me/"]')?.click());
    const notice = await page.waitForSelector('#notices .notice');
    expect(await notice?.evaluate(({ textContent }) => textContent)).toMatch(
      /各存各的学习记录.*下载本页记录/,
    );
    expect(page.url()).toBe(at(lessonPath('shiyan')));
    const go = await page.waitForSelector('.notice a ::-p-text(继续前往)');
    await Promise.all([page.waitForNavigation(), go?.click()]);
    expect(page.url()).toBe(at('/me/'));
    const why = await page.waitForSelector('#notices .notice');
    expect(await why?.evaluate(({ textContent }) => textContent)).toMatch(/这里没有.*Edge/);
    await page.close();
  });

  test('pages are reached by clicking links only, each alive', async () => {
    const page = await newFirefoxPage(1366, 768);
    await page.goto(stick.address('打开学习.html'));
    await page.waitForSelector('.masthead-bar');
    const seen = await walk(page, () => page.waitForNavigation(), WALKED);
    expect(seen.size).toBeGreaterThanOrEqual(Math.min(WALKED, PAGES));
    await page.close();
  });

  test('pieces of the text are found as the site finds them', async () => {
    const page = await open(lessonPath('ideals'));
    await page.waitForSelector('.search input');
    await page.focus('.search input');
    await page.keyboard.type('精');
    await page.waitForSelector('.search-panel[data-state="found"]');
    const queries = sample(pieces(300), 40);
    expect(await page.evaluate(searchAll, queries)).toEqual(await expected(queries));
    await page.close();
  });

  test('a deck and the speaker’s window go together', async () => {
    const room = await open(deckPath, [1024, 768]);
    await room.waitForSelector('.controls');
    const opening = new Promise<FirefoxPage>((resolve) =>
      room.once('popup', (page) => resolve(page as FirefoxPage)),
    );
    await room.keyboard.press('s');
    const speaker = await opening;
    await speaker.waitForSelector('.laid-out .controls');
    const placeIn = (page: FirefoxPage) =>
      page.evaluate(() => {
        const current = document.querySelector<HTMLElement>('.stage .current');
        return `${current?.id} ${current?.dataset.at}`;
      });
    await room.keyboard.press('PageDown');
    await expect.poll(() => placeIn(speaker)).toBe('slide-2 0');
    await speaker.keyboard.press('PageDown');
    await expect.poll(() => placeIn(room)).toBe('slide-2 1');
    await Promise.all([room.close(), speaker.close()]);
  });
});

/** What a walk asks of a page, of Chromium's or of Firefox's. */
interface WalkedPage {
  goto(url: string): Promise<unknown>;
  url(): string;
  evaluate(run: () => string[]): Promise<string[]>;
  evaluate(run: (file: string) => void, file: string): Promise<void>;
  waitForFunction(run: () => unknown): Promise<unknown>;
}

/**
 * Goes from the page at hand to every page of the stick that links lead to, by clicking them. Each must come alive,
 * and no link of it may lead to anything but a page.
 *
 * @param arrival resolves once the next page is there
 * @param most so many pages, and no further
 * @returns the files seen, as addresses
 */
async function walk(page: WalkedPage, arrival: () => Promise<unknown>, most: number): Promise<Set<string>> {
  const seen = new Set<string>();
  const waiting: { from: string; to: string }[] = [];
  const look = async () => {
    await page.waitForFunction(
      () => document.querySelector('h1') && !document.querySelector('.early .body .fold, astro-island[ssr]'),
    );
    const from = fileOf(page.url());
    seen.add(from);
    const links = await linkedFiles(page);
    const isPage = (file: string) =>
      file.startsWith('file:') && file.endsWith('.html') && existsSync(fileURLToPath(file));
    expect(
      links.filter((file) => !isPage(file)),
      from,
    ).toEqual([]);
    // The page at hand first: that takes fewer ways back.
    waiting.unshift(...links.map((to) => ({ from, to })));
  };
  await look();
  for (let way = waiting.shift(); way && seen.size < most; way = waiting.shift()) {
    const { from, to } = way;
    if (seen.has(to)) continue;
    if (fileOf(page.url()) !== from) await page.goto(from);
    await Promise.all([arrival(), page.evaluate(clickLink, to)]);
    expect(fileOf(page.url())).toBe(to);
    await look();
  }
  return seen;
}

const fileOf = (address: string) => address.replace(/[?#].*/, '');

/** The files that a page's links lead to, each once. */
async function linkedFiles(page: Pick<WalkedPage, 'evaluate'>): Promise<string[]> {
  const links = await page.evaluate(() => [...document.links].map(({ href }) => href));
  return [...new Set(links.map(fileOf))];
}

/** Clicks a link to a file; runs in the page. */
function clickLink(file: string) {
  [...document.links].find(({ href }) => href.replace(/[?#].*/, '') === file)?.click();
}

/** Pieces of everything that can be searched, the same each time. */
function pieces(count: number): string[] {
  const random = randomFrom(count);
  const pick = (length: number) => Math.floor(random() * length);
  const texts = stick.documents
    .flatMap(({ blocks }) => blocks.flatMap((block) => block.texts))
    .filter(Boolean);
  const second = texts.filter((text) => text.includes('唯一标准'));
  const all = Array.from({ length: 2 * count }, (_, one) => {
    const text = (one % 20 === 0 ? second[0] : texts[pick(texts.length)]) ?? '';
    const from = pick(Math.max(1, text.length - 8));
    return text.slice(from, from + 1 + (one % 8));
  });
  return all.filter((piece) => parseQuery(piece) && !/[a-z]/i.test(piece)).slice(0, count);
}

/** What the search says of each, all that its box shows: the count, and the documents with theirs. */
async function expected(queries: readonly string[]): Promise<string[][]> {
  const engine = textEngine(async () => stick.documents);
  return Promise.all(
    queries.map(async (text) => {
      const { found, level } = await answerOf(
        [engine],
        parseQuery(text) as NonNullable<ReturnType<typeof parseQuery>>,
      );
      expect(level, text).toBe('exact');
      const sum = found.reduce((all, { hits }) => all + hits.length, 0);
      return [
        `找到 ${sum} 处。`,
        ...found
          .slice(0, 8)
          .map(({ id, hits }) => `${id} ${hits.length} 处`)
          .sort(),
      ];
    }),
  );
}

/** Types each into the open box and reads the complete answer; runs in the page. */
async function searchAll(queries: string[]): Promise<string[][]> {
  const input = document.querySelector('.search input') as HTMLInputElement;
  const panel = document.querySelector('.search-panel') as HTMLElement;
  const read = () => [
    panel.querySelector('.search-status')?.textContent ?? '',
    ...[...panel.querySelectorAll('.found')]
      .map(
        (one) =>
          `${one.getAttribute('aria-labelledby')?.slice(6)} ${/\d+ 处/.exec(one.querySelector('.small')?.textContent ?? '')}`,
      )
      .sort(),
  ];
  const all: string[][] = [];
  for (const query of queries) {
    input.value = query;
    input.dispatchEvent(new Event('input', { bubbles: true }));
    do await new Promise((resolve) => setTimeout(resolve));
    while (panel.dataset.state !== 'found');
    all.push(read());
  }
  return all;
}
