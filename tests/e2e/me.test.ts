import type { BrowserContext, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { RecordEvent } from '../../src/schemas/record.ts';
import { bank } from '../domain/grading/bank.ts';
import { axeViolations } from './access.ts';
import { desktop, lecture, lessonPath, phone, useBrowser } from './browser.ts';
import { pagesOf } from './pdf.ts';
import { putEvents } from './stored.ts';

const { newContext, newPage } = useBrowser();

const NOW = new Date('2026-11-18T15:00:00+08:00');
const DAY = 86_400_000;
const A4 = { width: 595, height: 842 };
const inChina = { locale: 'zh-CN', timezoneId: 'Asia/Shanghai' };

test('who has done nothing is shown the way to begin, and nothing is stored', async () => {
  const page = await newPage(phone);
  await page.goto('/me/');
  await page.getByText('还没有学习记录。读一课').waitFor();
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual([]);
  await page.getByRole('link', { name: '从第一课开始' }).click();
  await page.waitForURL(`**${lessonPath('shiyan')}`);
});

describe('who has studied', () => {
  test('sees how far, how well, when and how long, in pictures that have tables', async () => {
    const page = await studied(await newContext({ ...desktop, ...inChina }));
    await page.goto('/me/');
    const overview = page.getByRole('region', { name: '学习情况' });
    await overview
      .getByText('已学完 1 课，共 6 课；答题 12 次，答对 8 次；学习 3 天，共 1 小时 33 分钟。')
      .waitFor();
    for (const summary of await overview.getByText('看表格').all()) await summary.click();
    const row = async (table: string | RegExp, name: string) =>
      overview
        .getByRole('table', { name: table })
        .getByRole('row', { name })
        .getByRole('cell')
        .allInnerTexts();

    const progress = await row('各课进度', '十堰市的贫困状况');
    expect(progress).toEqual(['10月28日', '9 / 9', '89%', '11月17日', '1 小时 2 分钟']);
    expect(await row('各课进度', '持续强基固本')).toEqual(['还没有', '0 / 12', '—', '还没有', '0 分钟']);

    expect(await row('答题情况，近 30 天', '11月17日')).toEqual(['11', '8', '3']);
    await overview.getByRole('radio', { name: '近 26 周，按周' }).check();
    expect(await row('答题情况，近 26 周', '11月16日至11月18日')).toEqual(['12', '8', '4']);

    expect((await row('各课学习时间', '十堰市的贫困状况')).map(trimmed)).toEqual(['1 小时 2 分钟']);
    expect((await row('各课学习时间', '复习')).map(trimmed)).toEqual(['31 分钟']);
    expect(await overview.getByText('本机自动记录，仅供本人参考').count()).toBe(1);

    const weak = overview.getByRole('link', { name: /去练习/ }).first();
    const shares = await overview
      .getByRole('table', { name: /掌握度低的在前/ })
      .getByRole('cell')
      .allInnerTexts();
    const numbers = shares.map((text) => Number.parseInt(trimmed(text), 10));
    expect(numbers.length).toBeGreaterThan(0);
    expect(numbers).toEqual([...numbers].sort((one, other) => one - other));
    await weak.click();
    await page.waitForURL('**/quiz/**');
  });

  test('finds the days of study in a calendar, told by more than colour, and turns its leaves', async () => {
    const page = await studied(await newContext({ ...phone, ...inChina }));
    await page.goto('/me/');
    const month = (name: string) => page.getByRole('table', { name: `2026年${name}` });
    await month('11月').waitFor();
    const cells = await month('11月').getByRole('cell').allInnerTexts();
    const told = cells.map(trimmed).filter((text) => /学习|答题|今天/.test(text));
    expect(told).toEqual(['17 日，学习 1 小时 2 分钟，答题 11 次', '18 日，今天，学习 31 分钟，答题 1 次']);
    expect(await month('10月').isVisible()).toBe(false);
    const back = page.getByRole('button', { name: '上一月' });
    await back.press('Enter');
    expect(
      await month('10月')
        .getByRole('cell', { name: /^28\s*日，有学习$/ })
        .isVisible(),
    ).toBe(true);
    // Before the first day of study there is nothing to see; the button keeps the focus.
    await back.press('Enter');
    expect(await month('10月').isVisible()).toBe(true);
    expect(await back.evaluate((button) => button === document.activeElement)).toBe(true);
  });

  test('can read both pages in either theme and on the narrowest screen', async () => {
    const page = await studied(await newContext({ ...phone, ...inChina }));
    for (const theme of ['light', 'dark']) {
      for (const [path, ready] of [
        ['/me/', '.weakest li'],
        ['/me/record/', '.record-sheet'],
      ] as const) {
        const text = theme === 'dark' ? 'larger' : 'standard';
        await page.evaluate((settings) => localStorage.setItem('dangke:settings', JSON.stringify(settings)), {
          theme,
          text,
        });
        await page.setViewportSize({ width: 320, height: 800 });
        await page.goto(path);
        await page.locator(ready).first().waitFor();
        for (const summary of await page.getByText('看表格').all()) await summary.click();
        expect(await page.evaluate(() => document.documentElement.scrollWidth), `${path} ${theme}`).toBe(320);
        expect(await axeViolations(page), `${path} ${theme}`).toEqual([]);
      }
    }
  });

  test('prints a 自学记录 with name and results, and the name is forgotten unless it is to be kept', async () => {
    const page = await studied(await newContext({ ...desktop, ...inChina }));
    await page.goto('/me/');
    await page.getByRole('link', { name: '打印自学记录' }).click();
    const sheet = page.getByRole('region', { name: '自学记录' });
    const name = page.getByRole('textbox', { name: '姓名' });
    await name.fill('张三');
    const row = (lesson: string) =>
      sheet.getByRole('row', { name: lesson }).getByRole('cell').allInnerTexts();
    const whole = ['2026年10月28日', '8 / 9', '2026年11月17日', '1 小时 2 分钟'];
    expect(await row('十堰市的贫困状况')).toEqual(whole);
    expect(await row('持续强基固本')).toEqual(['', '', '', '']);
    expect(await sheet.innerText()).toMatch(/姓名\s*张三\s*支部\s*时间范围\s*2026年10月28日至2026年11月18日/);
    expect(await sheet.innerText()).toContain('本机自动记录，仅供本人参考');

    await page.getByLabel('时间范围').selectOption('本月');
    await expect.poll(() => row('十堰市的贫困状况')).toEqual(['', ...whole.slice(1)]);
    const [paper, ...more] = pagesOf(await page.pdf({ preferCSSPageSize: true }));
    expect(more).toEqual([]);
    expect(paper?.width).toBeCloseTo(A4.width, -1);
    expect(paper?.height).toBeCloseTo(A4.height, -1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button').filter({ visible: true }).count()).toBe(0);
    await page.emulateMedia({ media: 'screen' });

    const stored = () => page.evaluate(() => Object.values(localStorage).join());
    expect(await stored()).not.toContain('张三');
    await page.reload();
    expect(await name.inputValue()).toBe('');
    await name.fill('李四');
    await page.getByLabel('在这台设备上记住姓名和支部').check();
    await page.reload();
    await expect.poll(() => name.inputValue()).toBe('李四');
    await page.getByLabel('在这台设备上记住姓名和支部').uncheck();
    expect(await stored()).not.toContain('李四');
  });
});

test('a lesson that was only opened is told of the same way as on the first page', async () => {
  const page = await newPage(phone);
  await page.goto('/me/');
  await page.locator('.backup input[type=file]').first().setInputFiles('tests/saves/v2.json');
  await page.getByRole('button', { name: '合并进来' }).click();
  const lesson = page.getByRole('listitem').filter({ hasText: '坚定理想信念' });
  await expect.poll(() => lesson.first().innerText()).toMatch(/正文未读完，练习 0 \/ \d+/);
  await page.goto('/');
  const way = page.getByRole('region', { name: '继续学习' });
  await expect.poll(() => way.innerText()).toMatch(/坚定理想信念[\s\S]*正文未读完，练习 0 \/ \d+/);
});

test('time at a lesson is written down when the page is left, without the time nobody was there', async () => {
  const page = await newPage(desktop);
  await page.clock.install({ time: NOW });
  await page.goto(lessonPath('ideals'));
  await page.locator('#lesson-status').waitFor({ state: 'attached' });
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.locator('#lesson-status').innerText()).toContain('还差');
  for (const seconds of [20, 300, 20]) {
    await page.clock.fastForward(seconds * 1000);
    await page.keyboard.press('ArrowDown');
  }
  await page.goto('/me/');
  const times = page.getByRole('table', { name: '各课学习时间' });
  // 20 + 20 seconds, and what the test itself took.
  await expect
    .poll(() => times.getByRole('row', { name: '坚定理想信念' }).innerText())
    .toContain('不到 1 分钟');

  await page.goto(`${lecture}quiz/`);
  await page.getByRole('button', { name: '开始练习' }).click();
  await page.locator('.item').waitFor();
  await page.clock.fastForward(30_000);
  await page.keyboard.press('Shift');
  await page.goto('/me/');
  await expect.poll(() => times.getByRole('row', { name: '练习页' }).innerText()).toContain('不到 1 分钟');
  expect(await page.getByText('学习 1 天，共').innerText()).toMatch(/共 1 分钟/);
});

/** A page whose learner finished the first lesson yesterday, and missed one item of another today. */
async function studied(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.clock.setFixedTime(NOW);
  await page.goto(lessonPath('conduct'));
  await page.locator('#quiz').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: '不会，看答案' }).click();
  await page.getByText('已答 1 /').waitFor();
  const lesson = 'jingzhun-fupin/shiyan';
  const yesterday = NOW.getTime() - DAY;
  const items = bank.filter((item) => item.place === lesson);
  const answers = [...items, ...items.slice(0, 2)].map(({ id, rev }, at) => ({
    ...{ kind: 'answered', at: yesterday + at, item: id, rev, response: 'a', hints: 0, mode: 'study' },
    // Two were missed at first, and one of those again.
    score: at < 2 || at === items.length ? 0 : 1,
  }));
  const events: WithoutId[] = [
    ...(answers as WithoutId[]),
    { kind: 'lesson-read', at: yesterday - 20 * DAY, lesson },
    { kind: 'lesson-finished', at: yesterday, lesson },
    { kind: 'studied', at: yesterday, lesson, seconds: 3720 },
    { kind: 'studied', at: NOW.getTime() - 3_600_000, lesson: 'review', seconds: 1860 },
  ];
  await putEvents(
    page,
    events.map((event, at) => ({ ...event, id: `e-${at}` })),
  );
  return page;
}

type WithoutId = RecordEvent extends infer Event
  ? Event extends RecordEvent
    ? Omit<Event, 'id'>
    : never
  : never;

const trimmed = (text: string) => text.replace(/\s+/g, ' ').trim();
