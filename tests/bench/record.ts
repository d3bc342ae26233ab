/*
 * What a record of many years costs: `npm run bench:record`, after `npm run build`.
 *
 * Pages are opened with 50,000 events in the database, and with none, on this computer and on one
 * four times slower. Printed are the milliseconds from the start of a page until it shows what it
 * made of the record, its longest task, and the same from a click on 不会 to its feedback; the
 * script's memory after garbage collection, and the storage used. Medians of some rounds.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { itemsFromKey } from '../../src/domain/progress.ts';
import { findOrInstallChromium } from '../e2e/chromium.ts';
import { serve } from '../e2e/static-server.ts';
import { putEvents } from '../e2e/stored.ts';
import { yearsOfStudy } from './years.ts';

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: 'dist' },
    events: { type: 'string', default: '50000' },
    rounds: { type: 'string', default: '3' },
  },
});
const [count, rounds] = [Number(values.events), Number(values.rounds)];
const dist = resolve(values.dist);
const LECTURE = '/lectures/jingzhun-fupin/';
const LESSON = `${LECTURE}deployment/`;
const lessons = ['shiyan', 'ideals', 'new-tasks', 'deployment', 'conduct', 'grassroots'];

/** What a page shows of a long record; of an empty one only what is there anyhow. */
const pages = [
  { path: '/', shown: '题今天该复习' },
  { path: LECTURE, shown: '✓ 已学完' },
  { path: LESSON, shown: '上次读到' },
  { path: '/review/', shown: '题今天该复习', always: true },
  { path: '/me/', shown: '；答题 ' },
];

interface Figures {
  /** Milliseconds; undefined where there was nothing to show. */
  shown?: number;
  longest: number;
  heap: number;
}

const { origin, server } = await serve(dist);
const executablePath = await findOrInstallChromium();
const rows: Record<string, object> = {};
for (const events of [0, count]) {
  const profile = mkdtempSync(join(tmpdir(), 'record-'));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    locale: 'zh-CN',
    args: ['--no-sandbox', '--disable-gpu', '--enable-precise-memory-info'],
  });
  try {
    if (events > 0) await fill(browser, events);
    for (const slower of [1, 4]) {
      for (const { path, shown, always } of pages) {
        const wanted = events > 0 || always ? shown : undefined;
        const figures = await median(() => open(browser, path, wanted, slower));
        note(`${path} ${slower}x`, events, { ...figures });
      }
      note(`不会 ${slower}x`, events, { ...(await median(() => answer(browser, slower))) });
    }
    note('storage, KB', events, { heap: (await storageUsed(browser)) / 1024 });
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}
server.close();
console.table(rows);

function note(name: string, events: number, { shown, longest, heap }: Partial<Figures>) {
  const of = events > 0 ? `${events}` : 'empty';
  const rounded = (value?: number) => (value === undefined ? '' : Math.round(value));
  rows[name] = {
    ...rows[name],
    [`${of}: shown ms`]: rounded(shown),
    [`${of}: longest task ms`]: rounded(longest),
    [`${of}: heap KB`]: rounded(heap),
  };
}

/** The database is made by the site itself, by scrolling in a lesson. */
async function fill(browser: BrowserContext, events: number) {
  const page = await browser.newPage();
  await page.goto(origin + LESSON);
  await page.locator('#p-34').scrollIntoViewIfNeeded();
  await page.waitForFunction(async () => (await indexedDB.databases()).length > 0);
  await page.waitForTimeout(1000);
  const items = itemsFromKey(JSON.parse(readFileSync(join(dist, 'items.json'), 'utf8')));
  const subjects = { items, lessons: lessons.map((slug) => `jingzhun-fupin/${slug}`) };
  await putEvents(page, yearsOfStudy(subjects, events, Date.now()));
  await page.close();
}

async function open(
  browser: BrowserContext,
  path: string,
  shown: string | undefined,
  slower: number,
): Promise<Figures> {
  const { page, figures } = await slowPage(browser, slower);
  await page.goto(origin + path);
  const has = (text: string) => document.body.innerText.includes(text);
  const at =
    shown &&
    (await page.waitForFunction(has, shown, { timeout: 60_000 }).then(
      () => page.evaluate(() => performance.now()),
      () => undefined,
    ));
  await page.waitForTimeout(500 * slower);
  const result = { ...(await figures()), ...(at ? { shown: at } : {}) };
  await page.close();
  return result;
}

/** From the click to the feedback on the screen, in a sitting of the practice page. */
async function answer(browser: BrowserContext, slower: number): Promise<Figures> {
  const { page, figures } = await slowPage(browser, slower);
  await page.goto(`${origin + LECTURE}quiz/?item=jzfp-01-01`);
  await page.getByRole('button', { name: /^(开始练习|接着做)$/ }).click();
  await page.getByRole('button', { name: '不会，看答案' }).waitFor();
  await page.waitForTimeout(500 * slower);
  const shown = await page.evaluate(async () => {
    Object.assign(window, { longTasks: [] });
    const button = [...document.querySelectorAll('button')].find(({ textContent }) =>
      textContent?.includes('不会'),
    );
    const start = performance.now();
    button?.click();
    while (!document.querySelector('.item .feedback')) await new Promise(requestAnimationFrame);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - start;
  });
  await page.waitForTimeout(500 * slower);
  const result = { ...(await figures()), shown };
  await page.close();
  return result;
}

async function slowPage(browser: BrowserContext, rate: number) {
  const page = await browser.newPage();
  await page.addInitScript(() => {
    const page = window as unknown as { longTasks: number[] };
    page.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) page.longTasks.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate });
  const figures = async (): Promise<Figures> => {
    const longest = await page.evaluate(() =>
      Math.max(0, ...(window as unknown as { longTasks: number[] }).longTasks),
    );
    await client.send('HeapProfiler.collectGarbage');
    await client.send('Performance.enable');
    const { metrics } = await client.send('Performance.getMetrics');
    const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0;
    return { longest, heap: heap / 1024 };
  };
  return { page, figures };
}

async function storageUsed(browser: BrowserContext): Promise<number> {
  const page: Page = await browser.newPage();
  await page.goto(`${origin}/404.html`);
  const used = await page.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
  await page.close();
  return used;
}

async function median(measure: () => Promise<Figures>): Promise<Figures> {
  const all: Figures[] = [];
  for (let round = 0; round < rounds; round += 1) all.push(await measure());
  const middle = (values: number[]) =>
    values.sort((one, other) => one - other)[Math.floor(values.length / 2)];
  const shown = all.flatMap((figures) => figures.shown ?? []);
  return {
    shown: shown.length > 0 ? middle(shown) : undefined,
    longest: middle(all.map(({ longest }) => longest)) ?? 0,
    heap: middle(all.map(({ heap }) => heap)) ?? 0,
  };
}
