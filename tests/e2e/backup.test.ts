import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { correction, generate } from 'lean-qr';
import { type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { codeOf } from '../../src/domain/backup/code.ts';
import { backupText } from '../../src/domain/backup/file.ts';
import type { LearnerRecord } from '../../src/schemas/backup.ts';
import { axeViolations } from './access.ts';
import { tabTo } from './answering.ts';
import { desktop, lecture, lessonPath, phone, useBrowser } from './browser.ts';

const { newContext } = useBrowser();
const WECHAT = 'Mozilla/5.0 (Linux; Android 10) AppleWebKit/537.36 Chrome/107.0 Mobile MicroMessenger/8.0.47';
const MADE = Date.parse('2026-03-02T09:00:00');

/** A record of so many answers to the first lesson's items, and one note. */
function recordOf(answers: number): LearnerRecord {
  return {
    events: Array.from({ length: answers }, (_, at) => ({
      id: (0x9e3779b97f4a7c15n * BigInt(at + 1)).toString(16).slice(-16).padStart(16, '0'),
      at: MADE + at * 90_061,
      kind: 'answered',
      item: `jzfp-01-0${1 + (at % 3)}`,
      rev: 1,
      response: null,
      score: 0,
      hints: at % 2,
      mode: 'study',
    })),
    positions: [],
    notes: [
      {
        id: '00c0ffee00c0ffee',
        place: 'jingzhun-fupin/shiyan',
        text: '“户户走到”，要走到每一户。',
        createdAt: MADE,
        updatedAt: MADE,
      },
    ],
  };
}

const fileOf = (text: string) => ({
  name: '党课辅导-学习记录.json',
  mimeType: 'application/json',
  buffer: Buffer.from(text),
});
const asFile = (record: LearnerRecord) => fileOf(backupText(record, [], MADE));

test('a record goes to another browser as a file, once, and out of it again', async () => {
  const source = await learnerWith(recordOf(60));
  await source.getByText('目前有 60 条学习记录、1 条笔记').waitFor();
  // As a week after the import, which itself puts the reminder off.
  await source.evaluate(() => localStorage.removeItem('dangke:backup-put-off'));
  await source.reload();
  const reminder = source.getByText('已有 60 条学习记录，还没有备份过，建议备份一次');
  await reminder.waitFor();
  const [download] = await Promise.all([
    source.waitForEvent('download'),
    source.getByRole('button', { name: '下载备份文件' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^党课辅导-学习记录-\d{4}-\d\d-\d\d\.json$/);
  await source.getByText('已交给浏览器下载').waitFor();
  expect(await reminder.count()).toBe(0);

  const text = await readFile(await download.path(), 'utf8');
  const target = await openBackup(await newContext(phone));
  await give(target, 'json', [fileOf(text)]);
  const preview = target.getByRole('group', { name: '读到一份备份' });
  expect(await preview.innerText()).toMatch(/新的 60 条[\s\S]*2026年3月2日[\s\S]*新的 1 条/);
  expect(await storedEvents(target)).toEqual([]);
  await target.getByRole('button', { name: '合并进来' }).click();
  await target.getByText('已合并：60 条学习记录、1 条笔记').waitFor();
  expect(await storedEvents(target)).toEqual(await storedEvents(source));
  await target.goto(lecture);
  await target.getByText('练习 3 /').waitFor();

  await target.goto('/me/');
  await give(target, 'json', [fileOf(text)]);
  await target.getByText('这些记录本机都有了').waitFor();
  expect(await target.getByRole('button', { name: '合并进来' }).count()).toBe(0);
  await target.getByRole('button', { name: '知道了' }).click();
  await target.getByRole('button', { name: '撤销这次导入' }).click();
  await target.getByText('已撤销').waitFor();
  await expect.poll(() => target.getByRole('button', { name: '撤销这次导入' }).count()).toBe(0);
  expect(await storedEvents(target)).toEqual([]);
});

test('in WeChat the code leads; pasted in any order and wrapped, it brings the same record', async () => {
  const source = await learnerWith(recordOf(300), { ...phone, userAgent: WECHAT });
  await source.getByText('微信里不能下载文件').waitFor();
  expect(await source.getByRole('button', { name: '下载备份文件' }).count()).toBe(0);
  await source.getByRole('button', { name: '文字码' }).first().click();
  await source.getByText('文字码共').waitFor();
  const parts = await source
    .locator('.code-part textarea')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLTextAreaElement).value));
  expect(parts.length).toBeGreaterThan(2);
  expect(Math.max(...parts.map(({ length }) => length))).toBeLessThanOrEqual(1800);
  expect(await faults(source)).toEqual([]);
  await source.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await source.getByRole('button', { name: '复制第 1 段' }).click();
  await source.getByText('已选中，请长按复制').waitFor();
  expect(await source.evaluate(() => `${getSelection()}`)).toBe(parts[0]);

  const target = await openBackup(await newContext());
  const [first = '', second = '', ...rest] = parts;
  await paste(target, [second, ...rest].join('\n'));
  await target.getByText(`已读到 ${parts.length - 1} / ${parts.length} 段，还差第 1 段。`).waitFor();
  const middle = Math.floor(second.length / 2);
  const spoilt = `${second.slice(0, middle)}${second[middle] === '7' ? '8' : '7'}${second.slice(middle + 1)}`;
  await paste(target, [first, spoilt, ...rest].join('\n'));
  await target.getByText('第 2 段有误，请重新复制这一段').waitFor();
  expect(await storedEvents(target)).toEqual([]);

  await paste(target, `发给您：${wrapped(wide(second))}\n${wrapped(first)} ${rest.join('\n')}`);
  await target.getByRole('button', { name: '合并进来' }).click();
  await target.getByText('已合并：300 条学习记录').waitFor();
  expect(await storedEvents(target)).toEqual(await storedEvents(source));
});

test('what is no backup, or only part of one, is refused and changes nothing', async () => {
  const page = await learnerWith(recordOf(5));
  const before = await storedEvents(page);
  const whole = backupText(recordOf(50), [], MADE);
  for (const [text, answer] of [
    ['{"name":"别的程序","items":[1,2]}', '没有找到本站的备份'],
    [whole.slice(0, whole.length / 2), '不完整，或者被改动过'],
    [whole.replace(/"version": *\d+/, '"version": 99'), '较新的版本'],
  ] as const) {
    await give(page, 'json', [fileOf(text)]);
    await page.getByText(answer).waitFor();
    expect(await page.getByRole('button', { name: '合并进来' }).count()).toBe(0);
  }
  expect(await storedEvents(page)).toEqual(before);
});

test('QR codes shown one by one are read from their pictures, in two goes', async () => {
  const source = await learnerWith(recordOf(70), { ...desktop, reducedMotion: 'no-preference' });
  await source.getByRole('button', { name: '二维码', exact: true }).click();
  const code = source.getByRole('img', { name: '学习记录的二维码' });
  await code.waitFor();
  const total = Number((await code.getAttribute('aria-label'))?.match(/共 (\d+) 张/)?.[1]);
  expect(total).toBeGreaterThan(2);
  await source.getByRole('img', { name: '第 2 张' }).waitFor();
  await source.getByRole('button', { name: '暂停' }).click();
  await source.getByRole('button', { name: '上一张' }).click();
  expect(await faults(source)).toEqual([]);
  const pictures: Buffer[] = [];
  for (let at = 1; at <= total; at += 1) {
    await source.getByRole('img', { name: `第 ${at} 张，共 ${total} 张` }).waitFor();
    pictures.push(await code.screenshot());
    await source.getByRole('button', { name: '下一张' }).click();
  }
  const files = pictures.map((buffer, at) => ({ name: `${at}.png`, mimeType: 'image/png', buffer }));

  const target = await openBackup(await newContext());
  await give(target, 'image', files.slice(1));
  await target.getByText(`已读到 ${total - 1} / ${total} 张，还差第 1 张。`).waitFor();
  await give(target, 'image', files.slice(0, 1));
  await target.getByRole('button', { name: '合并进来' }).click();
  await target.getByText('已合并：70 条学习记录').waitFor();
  expect(await storedEvents(target)).toEqual(await storedEvents(source));
});

test('the camera reads a sequence of QR codes and is let go', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'dangke-'));
  const film = join(folder, 'codes.y4m');
  writeFileSync(film, filmOf(codeOf(recordOf(30), MADE, 400)));
  const browser = await chromium.launch({
    executablePath: inject('chromium'),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-ui-for-media-stream',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  try {
    const page = await openBackup(await browser.newContext({ ...desktop, baseURL: inject('origin') }));
    await page.getByRole('button', { name: '扫二维码' }).click();
    const video = await page.getByLabel('摄像头画面').elementHandle();
    await page.getByRole('button', { name: '合并进来' }).click();
    await page.getByText('已合并：30 条学习记录').waitFor();
    expect(await video?.evaluate((element) => (element as HTMLVideoElement).srcObject)).toBeNull();
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
});

test('by keyboard alone a record is brought in, and everything deleted once the word is typed', async () => {
  const page = await openBackup(await newContext());
  const { keyboard } = page;
  const press = async (name: string) => {
    await tabTo(page.getByRole('button', { name, exact: true }));
    await keyboard.press('Enter');
  };
  await press('粘贴文字码');
  await keyboard.insertText(codeOf(recordOf(8), MADE, 1800).join('\n'));
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await page.getByRole('group', { name: '读到一份备份' }).waitFor();
  expect(await faults(page)).toEqual([]);
  await press('合并进来');
  await page.getByText('已合并：8 条学习记录').waitFor();

  await press('删除全部学习记录…');
  await press('取消');
  // The focus is back on what opened it.
  await keyboard.press('Enter');
  const sure = page.getByRole('button', { name: '永久删除' });
  expect(await faults(page)).toEqual([]);
  await tabTo(page.getByLabel('请输入“删除”两个字'));
  await keyboard.insertText('删');
  expect(await sure.isDisabled()).toBe(true);
  await keyboard.insertText('除 ');
  await press('永久删除');
  await page.getByText('✓ 已删除').waitFor();
  await page.getByText('还没有学习记录，没有可备份的').waitFor();
  expect(await storedEvents(page)).toEqual([]);
  const keys = await page.evaluate(() =>
    Object.keys(localStorage).filter((key) => key.startsWith('dangke:')),
  );
  expect(keys).toEqual([]);
});

test('a record deleted while a page is open can be put back, and the notice goes', async () => {
  const page = await learnerWith(recordOf(6));
  await page.goto(lessonPath('shiyan'));
  await page.locator('#quiz').scrollIntoViewIfNeeded();
  await page.getByText('已答 3 /').waitFor();
  const before = await storedEvents(page);
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        indexedDB.deleteDatabase('dangke').onsuccess = resolve;
      }),
  );
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await page.getByRole('button', { name: '存回去' }).click();
  await page.getByText('学习记录刚被清除').waitFor({ state: 'detached' });
  expect(await storedEvents(page)).toEqual(before);
});

/** The section of a page in a browser of its own, once it is there. */
async function openBackup(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/me/');
  await page.getByRole('heading', { name: '恢复或搬来' }).waitFor();
  return page;
}

/** The same with a record taken in. */
async function learnerWith(record: LearnerRecord, options: BrowserContextOptions = desktop): Promise<Page> {
  const page = await openBackup(await newContext(options));
  await give(page, 'json', [asFile(record)]);
  await page.getByRole('button', { name: '合并进来' }).click();
  await page.getByText('已合并').waitFor();
  return page;
}

/** What axe reports of the section as it stands. */
const faults = (page: Page) => axeViolations(page, undefined, '#backup');

/** Chooses files for the control that takes such. */
function give(
  page: Page,
  type: 'json' | 'image',
  files: { name: string; mimeType: string; buffer: Buffer }[],
) {
  return page.locator(`.backup input[type=file][accept*=${type}]`).setInputFiles(files);
}

async function paste(page: Page, text: string) {
  const field = page.getByLabel('把文字码的各段都粘贴在这里');
  if ((await field.count()) === 0) await page.getByRole('button', { name: '粘贴文字码' }).click();
  await field.fill(text);
  await page.getByRole('button', { name: '读取' }).click();
}

/** As a chat shows a long line. */
const wrapped = (text: string) => text.replace(/.{37}/g, '$&\n  ');
/** As an input method may make of it. */
const wide = (text: string) =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** Every event that is stored, by id; none where there is no database. */
function storedEvents(page: Page): Promise<{ id: string }[]> {
  return page.evaluate(
    () =>
      new Promise<{ id: string }[]>((resolve) => {
        const opening = indexedDB.open('dangke');
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = (event) => {
          event.preventDefault();
          resolve([]);
        };
        opening.onsuccess = () => {
          const reading = opening.result.transaction('events').objectStore('events').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
  );
}

/** A film (YUV4MPEG2, 640 × 480, ten pictures a second) that shows each text as a QR code for half a second. */
function filmOf(texts: string[]): Buffer {
  const [width, height, edge] = [640, 480, 440];
  const frames = texts.flatMap((text) => {
    const code = generate(text, { minCorrectionLevel: correction.L });
    const light = Buffer.alloc(width * height, 235);
    const module = Math.floor(edge / (code.size + 8));
    const [left, top] = [width, height].map((side) => Math.floor((side - module * code.size) / 2)) as [
      number,
      number,
    ];
    for (let y = 0; y < module * code.size; y += 1)
      for (let x = 0; x < module * code.size; x += 1)
        if (code.get(Math.floor(x / module), Math.floor(y / module)))
          light[(top + y) * width + left + x] = 16;
    const frame = Buffer.concat([Buffer.from('FRAME\n'), light, Buffer.alloc((width * height) / 2, 128)]);
    return Array.from({ length: 5 }, () => frame);
  });
  return Buffer.concat([Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`), ...frames]);
}
