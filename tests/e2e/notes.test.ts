import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeViolations } from './access.ts';
import { desktop, lessonPath, phone, useBrowser } from './browser.ts';

const { newPage, newContext, expectConsole } = useBrowser();
const ideals = lessonPath('ideals');

/** Selects words of the prose, as a reader's hand would, and tells the rectangle of their last line. */
function select(page: Page, words: string) {
  return page.evaluate((wanted) => {
    for (const block of document.querySelectorAll('.prose [id^="p-"]')) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
        node.parentElement?.closest('.note-mark') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
      );
      const nodes: Text[] = [];
      while (walker.nextNode()) nodes.push(walker.currentNode as Text);
      const from = nodes
        .map(({ data }) => data)
        .join('')
        .indexOf(wanted);
      if (from < 0) continue;
      const place = (at: number, isEnd: boolean): [Text, number] => {
        let rest = at;
        const node = nodes.find(({ length }) => {
          if (isEnd ? rest <= length : rest < length) return true;
          rest -= length;
          return false;
        });
        return [node as Text, rest];
      };
      const [start, end] = [place(from, false), place(from + wanted.length, true)];
      (start[0].parentElement as Element).scrollIntoView({ block: 'center' });
      getSelection()?.setBaseAndExtent(...start, ...end);
      return;
    }
    throw new Error(`no block has ${wanted}`);
  }, words);
}

const bar = (page: Page) => page.getByRole('toolbar', { name: '选中的文字' });
const panel = (page: Page) => page.getByRole('dialog', { name: '笔记' });
const highlighted = (page: Page) =>
  page
    .locator('.prose')
    .evaluate((prose) =>
      [...prose.querySelectorAll('span.highlight')].map(({ textContent }) => textContent).join(''),
    );
const focusedLabel = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent,
  );

/** In light and dark: nothing that axe reports, nothing wider than the screen. */
async function checkBothThemes(page: Page) {
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    expect(await axeViolations(page)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wide).toBeLessThanOrEqual(0);
  }
}

async function underline(page: Page, words: string) {
  await select(page, words);
  await page.getByRole('button', { name: '划线', exact: true }).click();
  await page.getByRole('button', { name: `划线：${words.slice(0, 12)}` }).waitFor({ state: 'attached' });
}

async function write(page: Page, words: string, text: string) {
  await select(page, words);
  await page.getByRole('button', { name: '写笔记' }).click();
  await panel(page).getByRole('textbox', { name: '笔记' }).fill(text);
  await panel(page).getByRole('button', { name: '保存' }).click();
  await page.getByRole('button', { name: `笔记：${words.slice(0, 12)}` }).waitFor();
}

test('what the mouse selects is underlined, still so after a reload, and found again from the list', async () => {
  const page = await newPage();
  await page.goto(ideals);
  const words = '要固本培元，把加强思想政治建设';
  await select(page, words);
  const lines = await page.evaluate(() => {
    const rects = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])];
    getSelection()?.removeAllRanges();
    return rects.map(({ left, right, top, bottom }) => ({ left, right, top, bottom }));
  });
  const [first, last] = [lines[0], lines[lines.length - 1]];
  await page.mouse.move((first?.left ?? 0) + 1, ((first?.top ?? 0) + (first?.bottom ?? 0)) / 2);
  await page.mouse.down();
  await page.mouse.move((last?.right ?? 0) - 1, ((last?.top ?? 0) + (last?.bottom ?? 0)) / 2, { steps: 5 });
  await page.mouse.up();
  await bar(page).waitFor();
  const box = await bar(page).boundingBox();
  const covers = lines.filter(
    ({ top, bottom }) => (box?.y ?? 0) < bottom && (box?.y ?? 0) + (box?.height ?? 0) > top,
  );
  expect(covers, 'lines covered by the bar').toEqual([]);
  await bar(page).getByRole('button', { name: '划线' }).click();
  await expect.poll(() => highlighted(page)).toBe(words);
  await page.reload();
  await expect.poll(() => highlighted(page)).toBe(words);

  await page.goto('/notes/');
  await page.getByRole('heading', { name: /第 2 课/ }).waitFor();
  await page.getByRole('link', { name: /回到原文/ }).click();
  await page.locator('mark').first().waitFor();
  await expect.poll(() => highlighted(page)).toBe(words);
  const marked = await page.locator('mark').allTextContents();
  expect(marked.join('')).toBe(words);
  // A slip within it opens its own note, a tap on the words around it the learner's.
  await page.getByRole('button', { name: '固本培元', exact: true }).click();
  await page.getByRole('dialog', { name: '校注' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('mark').count()).toBe(0);
  expect(await highlighted(page)).toBe(words);
  await page.locator('.highlight', { hasText: '把加强思想' }).click();
  await panel(page).waitFor();
});

test('on a touch screen the bar is at the foot, and works though the tap takes the selection away', async () => {
  const page = await newPage(phone);
  await page.goto(ideals);
  await select(page, '理想信念动摇是最危险的动摇');
  await bar(page).waitFor();
  const [box, nav] = [
    await bar(page).boundingBox(),
    await page.getByRole('navigation', { name: '主导航' }).boundingBox(),
  ];
  expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) - (nav?.y ?? 999))).toBeLessThanOrEqual(2);
  await page.evaluate(() =>
    addEventListener('pointerdown', () => getSelection()?.removeAllRanges(), { capture: true, once: true }),
  );
  await page.getByRole('button', { name: '写笔记' }).tap();
  await panel(page).getByRole('textbox', { name: '笔记' }).fill('警钟长鸣');
  await checkBothThemes(page);
  await panel(page).getByRole('button', { name: '保存' }).tap();
  await page.getByRole('button', { name: '笔记：理想信念动摇是最危险的' }).waitFor();
  expect(await highlighted(page)).toBe('理想信念动摇是最危险的动摇');
  await page.locator('.highlight').tap();
  expect(await panel(page).getByRole('textbox').inputValue()).toBe('警钟长鸣');
});

test('by keyboard a note is made, left, taken up, saved, deleted and brought back, and the focus stays near', async () => {
  const page = await newPage();
  await page.goto(ideals);
  await page.getByRole('heading', { level: 1 }).click();
  await select(page, '赤');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.getByText('按 Tab 键选用').waitFor();
  await page.keyboard.press('Tab');
  expect(await focusedLabel(page)).toBe('划线');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await panel(page).waitFor();
  await page.keyboard.type('不忘本');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: '接着写' }).click();
  expect(await panel(page).getByRole('textbox').inputValue()).toBe('不忘本');
  await page.keyboard.press('Control+Enter');
  await expect.poll(() => focusedLabel(page)).toBe('笔记：赤子之心');
  await page.keyboard.press('Enter');
  await panel(page).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await focusedLabel(page)).toBe('删除');
  await page.keyboard.press('Enter');
  await expect.poll(() => highlighted(page)).toBe('');
  expect(await focusedLabel(page)).toBe('撤销');
  await page.keyboard.press('Enter');
  await expect.poll(() => focusedLabel(page)).toBe('笔记：赤子之心');
});

test('a small edit of the page loses no note; what is taken out of it keeps its note in the list', async () => {
  // What is taken out is where the first screen ends.
  expectConsole(/rel=expect/);
  const page = await newPage();
  await page.goto(ideals);
  await underline(page, '一定要保持赤子之心，情系群众、感恩群众');
  await write(page, '信仰缺失务必引起高度重视', '要重视');
  const html = await (await page.request.get(ideals)).text();
  const gone = /<p[^>]*id="p-\d+"[^>]*>(?:(?!<\/p>)[\s\S])*信仰缺失[\s\S]*?<\/p>/;
  expect(html).toMatch(gone);
  await page.route(`**${ideals}`, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: html.replace('一定要保持赤子之心', '我们一定要永葆赤子之心').replace(gone, ''),
    }),
  );
  await page.reload();
  await expect.poll(() => highlighted(page)).toBe('一定要永葆赤子之心，情系群众、感恩群众');
  await page.route('**/text.json', async (route) => {
    const text = await (await route.fetch()).text();
    await route.fulfill({
      contentType: 'application/json',
      body: text.replace(/信仰缺失务必引起高度重视/g, ''),
    });
  });
  await page.goto('/notes/');
  const lost = page.getByRole('listitem').filter({ hasText: '信仰缺失务必引起高度重视' });
  await lost.getByText('原文已改动，位置找不到了').waitFor();
  expect(await lost.getByText('要重视').isVisible()).toBe(true);
  expect(await page.getByRole('link', { name: /回到原文/ }).count()).toBe(1);
});

test('a note made in one tab appears in the other, and goes there too', async () => {
  const context = await newContext();
  const [one, other] = [await context.newPage(), await context.newPage()];
  await one.goto(ideals);
  await other.goto('/notes/');
  await other.getByText('还没有划线和笔记').waitFor();
  await underline(one, '筑牢信仰之基');
  await other.getByRole('listitem').filter({ hasText: '筑牢信仰之基' }).waitFor();
  await other.getByRole('button', { name: /^删除/ }).click();
  await expect.poll(() => highlighted(one)).toBe('');
  await other.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => highlighted(one)).toBe('筑牢信仰之基');
  await expect.poll(() => focusedLabel(other)).toBe('修改：筑牢信仰之基');
});

test('the list searches, filters, edits and exports, and keeps a 学习心得', async () => {
  const page = await newPage({ ...phone, acceptDownloads: true });
  await page.goto(ideals);
  await underline(page, '得民心者兴，失民心者亡');
  await write(page, '理想信念是共产党人的精神家园', '第一条：*常学*');
  await page.goto('/notes/');
  await page.getByText('共 2 条').waitFor();
  await page.getByRole('textbox', { name: '我的学习心得' }).fill('体会很深\n今后要做到');
  await page.getByText('已保存').waitFor();
  await page.reload();
  await page.getByText('共 3 条').waitFor();
  expect(await page.getByRole('textbox', { name: '我的学习心得' }).inputValue()).toBe('体会很深\n今后要做到');
  await checkBothThemes(page);
  const exported = async (name: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
  };
  const markdown = await exported('导出 Markdown');
  expect(markdown.name).toMatch(/^学习笔记-\d{4}-\d\d-\d\d\.md$/);
  expect(markdown.text).toMatch(
    /## 打好精准扶贫攻坚战\n\n### 学习心得\n\n体会很深 {2}\n今后要做到[\s\S]*> 理想信念是共产党人的精神家园\n\n第一条：\\\*常学\\\*[\s\S]*> 得民心者兴，失民心者亡/,
  );
  await page.getByRole('searchbox', { name: '查找笔记' }).fill('常学');
  await page.getByText('找到 1 条').waitFor();
  expect((await exported('导出纯文本')).text).not.toContain('得民心');
  await page.getByRole('button', { name: /^修改/ }).click();
  await page.getByRole('textbox', { name: '笔记', exact: true }).fill('改过了');
  await page.getByRole('button', { name: /^完成/ }).click();
  await page.getByRole('listitem').getByText('改过了').waitFor();
  expect(await focusedLabel(page)).toMatch(/^修改/);
  await page.getByRole('searchbox', { name: '查找笔记' }).fill('');
  await page.getByRole('combobox', { name: '类型' }).selectOption('划线');
  await page.getByText('找到 1 条').waitFor();
  expect(await page.getByRole('listitem').filter({ hasText: '民心' }).count()).toBe(1);
});

test('on paper there are quotes, notes and 学习心得 whole, and nothing of the page around them', async () => {
  const page = await newPage();
  await page.goto(ideals);
  await write(page, '理想信念是共产党人的精神家园', '常学常新');
  await page.goto('/notes/');
  const long = Array.from({ length: 40 }, (_, line) => `第${line + 1}点体会`).join('\n');
  await page.getByRole('textbox', { name: '我的学习心得' }).fill(long);
  await page.getByText('已保存').waitFor();
  await page.emulateMedia({ media: 'print' });
  const text = await page.locator('body').innerText();
  for (const part of [
    '学习笔记',
    '打好精准扶贫攻坚战',
    '第40点体会',
    '理想信念是共产党人的精神家园',
    '常学常新',
  ])
    expect(text).toContain(part);
  expect(text).not.toMatch(/导出|修改|回到原文|主导航/);
  expect(await page.getByRole('textbox').count()).toBe(0);
});

test('where files can’t be saved the export is a text to copy', async () => {
  const page = await newPage({
    ...desktop,
    userAgent: 'Mozilla/5.0 (Linux; Android 12) Chrome/107.0 MicroMessenger/8.0',
  });
  await page.goto('/notes/');
  await page.getByRole('textbox', { name: '我的学习心得' }).fill('体会很深');
  await page.getByRole('button', { name: '导出纯文本' }).click();
  expect(await page.getByRole('textbox', { name: /微信/ }).inputValue()).toContain('体会很深');
});
