import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { desktop, lecture, lessonPath, useBrowser } from './browser.ts';
import { putEvent } from './stored.ts';

const { newContext } = useBrowser();

test('a learner reads lesson 4, answers its quiz, closes the browser and comes back to it all', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'dangke-'));
  const open = () =>
    chromium.launchPersistentContext(profile, {
      ...desktop,
      executablePath: inject('chromium'),
      baseURL: inject('origin'),
      reducedMotion: 'reduce',
      args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
    });
  let browser = await open();
  try {
    let page = await browser.newPage();
    await page.goto(lessonPath('deployment'));
    await page.locator('#p-34').scrollIntoViewIfNeeded();
    const total = await answerAll(page, 5);
    await page.waitForTimeout(1000);
    await browser.close();

    browser = await open();
    page = await browser.newPage();
    await page.goto('/');
    await page.getByText(`练习 5 / ${total} 题`).waitFor();
    await page.getByRole('link', { name: '继续学习' }).click();
    await page.waitForURL(/deployment\/#(p-\d+|quiz)$/);
    await openQuiz(page);
    expect(await page.getByText(`已答 5 / ${total} 题`).count()).toBe(1);
    await page.getByRole('button', { name: '第 1 题，答错了' }).click();
    expect(await page.locator('.feedback').innerText()).toContain('正确答案');

    await answerAll(page, total);
    await page.locator('#prose-end').scrollIntoViewIfNeeded();
    await page.getByText('✓ 这一课已学完。').waitFor();
    await page.goto('/');
    await page.getByText('✓ 已学完').waitFor();
    await page.getByRole('link', { name: '继续学习' }).click();
    await page.waitForURL(`**${lessonPath('conduct')}`);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}, 60_000);

test('a lesson says what is missing until it is finished', async () => {
  const page = await (await newContext()).newPage();
  await page.goto(lessonPath('conduct'));
  const status = page.locator('#lesson-status');
  // Who has only opened a page is told nothing yet.
  expect(await status.isVisible()).toBe(false);
  await page.mouse.wheel(0, 200);
  await expect.poll(() => status.innerText()).toMatch(/正文还没有读到末尾；练习还有 \d+ 题没做/);
  await page.locator('#prose-end').scrollIntoViewIfNeeded();
  await expect.poll(() => status.innerText()).toMatch(/^学完这一课还差：练习还有 \d+ 题没做。$/);
});

test('two tabs add to one record and see one another’s answers', async () => {
  const context = await newContext();
  const [one, other] = [await context.newPage(), await context.newPage()];
  await Promise.all([one.goto(lessonPath('shiyan')), other.goto(lessonPath('ideals'))]);
  await Promise.all([answerAll(one, 3), answerAll(other, 4)]);
  await other.goto(lecture);
  await other.getByText('练习 3 /').waitFor();
  await other.getByText('练习 4 /').waitFor();
  await openQuiz(one);
  await one.getByRole('button', { name: /^第 4 题/ }).click();
  await one.getByRole('button', { name: '不会，看答案' }).click();
  await other.getByText('练习 4 / 9').waitFor();
});

test('a record that can’t be read is set aside and offered, and the rest goes on', async () => {
  const context = await newContext();
  const page = await context.newPage();
  await page.goto(lessonPath('shiyan'));
  await answerAll(page, 2);
  await putEvent(page, { id: 'broken', kind: 'answered', at: 'yesterday' });
  await page.goto(lecture);
  await page.getByText('练习 2 /').waitFor();

  const learner = await context.newPage();
  await learner.goto('/');
  await learner.getByText('有几条学习记录读不出来').waitFor();
  const [download] = await Promise.all([
    learner.waitForEvent('download'),
    learner.getByRole('button', { name: '下载记录' }).click(),
  ]);
  const saved = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(saved.events).toHaveLength(2);
  expect(saved.unreadable).toEqual([
    { store: 'events', value: { id: 'broken', kind: 'answered', at: 'yesterday' } },
  ]);
  await learner.getByRole('button', { name: '知道了' }).click();
  await learner.goto(lecture);
  await learner.getByText('练习 2 /').waitFor();
  expect(await learner.getByText('有几条学习记录读不出来').count()).toBe(0);
});

test.each([
  ['there is no IndexedDB', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'opening the database fails',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('blocked', 'SecurityError');
      };
    },
  ],
  [
    'all storage is blocked',
    () => {
      for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      }
    },
  ],
])('where %s, one learns on, is told once, and can take the record along', async (_, block) => {
  const context = await newContext();
  await context.addInitScript(block);
  const page = await context.newPage();
  await page.goto(lessonPath('shiyan'));
  await page.getByText('不允许网页保存数据').waitFor();
  await answerAll(page, 2);
  expect(await page.getByText('已答 2 /').count()).toBe(1);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '下载记录' }).click(),
  ]);
  expect(JSON.parse(await readFile(await download.path(), 'utf8')).events).toHaveLength(2);
});

test('without a database the next page of the tab still knows what was learnt', async () => {
  const context = await newContext();
  await context.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  const page = await context.newPage();
  await page.goto(lessonPath('shiyan'));
  await answerAll(page, 2);
  await page.getByRole('button', { name: '知道了' }).click();
  await page.goto(lecture);
  await page.getByText('练习 2 /').waitFor();
  expect(await page.getByText('不允许网页保存数据').count()).toBe(0);
});

test('a record from a newer version is left alone, and the reader is told', async () => {
  const context = await newContext();
  const page = await context.newPage();
  await page.goto('/404.html');
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open('dangke', 99);
        opening.onupgradeneeded = () => opening.result.createObjectStore('future').put('kept', 'key');
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
  );
  await page.goto(lessonPath('shiyan'));
  await page.getByText('本站较新的版本').waitFor();
  await answerAll(page, 1);
  const stores = await page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('dangke');
        opening.onsuccess = () => resolve([`${opening.result.version}`, ...opening.result.objectStoreNames]);
      }),
  );
  expect(stores).toEqual(['99', 'future']);
});

async function openQuiz(page: Page) {
  await page.locator('#quiz').scrollIntoViewIfNeeded();
  await page.locator('.item fieldset, .all-done').first().waitFor();
}

/** Answers 不会 until so many are answered, without coming back to any; gives the quiz's length. */
async function answerAll(page: Page, until: number): Promise<number> {
  await openQuiz(page);
  const buttons = page.locator('.numbers button');
  for (let index = 0; index < until; index += 1) {
    await buttons.nth(index).click();
    const unknown = page.getByRole('button', { name: '不会，看答案' });
    if (await unknown.count()) await unknown.click();
  }
  return buttons.count();
}
