import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { axeViolations } from './access.ts';
import { desktop, lessonPath, phone, useBrowser } from './browser.ts';

const { newPage, newContext, expectConsole } = useBrowser();

const box = (page: Page) => page.locator('[role="search"] input');
const dialog = (page: Page) => page.getByRole('dialog', { name: '搜索' });
const complete = (page: Page) => page.locator('.search-panel[data-state="found"]').waitFor();

describe('by keyboard', () => {
  test.each(['/', 'Control+k', 'Meta+k'])('%s opens the search, Escape gives the focus back', async (key) => {
    const page = await newPage();
    await page.goto(lessonPath('conduct'));
    await page.locator('.term').first().focus();
    const before = await focused(page);
    await page.keyboard.press(key);
    await dialog(page).waitFor();
    await page.keyboard.type('黑手');
    expect(await page.getByRole('combobox', { name: '搜索' }).inputValue()).toBe('黑手');
    await complete(page);
    await page.keyboard.press('Escape');
    expect(await dialog(page).count()).toBe(0);
    expect(await focused(page)).toBe(before);
    expect(await page.getByRole('searchbox', { name: '搜索' }).count()).toBe(1);
  });

  test('a slash that is typed into a field stays a slash', async () => {
    const page = await newPage();
    await page.goto(lessonPath('conduct'));
    await box(page).click();
    await dialog(page).waitFor();
    await page.keyboard.type('a/b');
    expect(await box(page).inputValue()).toBe('a/b');
  });

  test('arrows go through the results round and round, Enter opens the one that is read out', async () => {
    const page = await newPage();
    await page.goto(lessonPath('shiyan'));
    await page.keyboard.press('/');
    await page.keyboard.type('行百里者');
    await complete(page);
    const options = dialog(page).getByRole('option');
    const count = await options.count();
    expect(await activeOption(page)).toBe(undefined);
    await page.keyboard.press('ArrowUp');
    expect(await activeOption(page)).toBe(await options.nth(count - 1).innerText());
    await page.keyboard.press('ArrowDown');
    expect(await activeOption(page)).toBe(await options.first().innerText());
    const inLesson = dialog(page)
      .getByRole('group', { name: /新部署新措施/ })
      .getByRole('option')
      .first();
    while ((await activeOption(page)) !== (await inLesson.innerText()))
      await page.keyboard.press('ArrowDown');
    expect(await dialog(page).locator('[aria-selected="true"]').count()).toBe(1);
    await page.keyboard.press('Enter');
    await page.waitForURL(/deployment\/\?mark=.*#p-30$/);
    await page.locator('.prose mark').first().waitFor();
    expect(await page.locator('.prose mark').allInnerTexts()).toEqual(['行百里者']);
  });

  test('Enter without a choice leads to the page with all results', async () => {
    const page = await newPage();
    await page.goto(lessonPath('shiyan'));
    await page.keyboard.press('/');
    await page.keyboard.type('脱贫');
    await complete(page);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await complete(page);
    expect(await box(page).inputValue()).toBe('脱贫');
  });

  test('Tab stays within the dialog and reaches its filters', async () => {
    const page = await newPage();
    await page.goto(lessonPath('shiyan'));
    await page.keyboard.press('/');
    await page.keyboard.type('脱贫');
    await complete(page);
    const seen = new Set<string>();
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(
        true,
      );
      seen.add(await focused(page));
    }
    expect([...seen].some((text) => text.startsWith('课文'))).toBe(true);
    await page.keyboard.press('Shift+Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(true);
  });

  test('after a filter nothing is chosen, and the focus stays within the dialog', async () => {
    const page = await newPage();
    await page.goto(lessonPath('shiyan'));
    await page.keyboard.press('/');
    await page.keyboard.type('脱贫');
    await complete(page);
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowDown');
    await page.getByRole('button', { name: /^练习/ }).click();
    await page.keyboard.press('ArrowDown');
    expect(await activeOption(page)).toBe(await dialog(page).getByRole('option').first().innerText());
    await page.locator('.search-status').click();
    await page.keyboard.press('Escape');
    expect(await dialog(page).count()).toBe(0);
    for (const attribute of ['aria-expanded', 'aria-activedescendant']) {
      expect(await box(page).getAttribute(attribute), attribute).toBe(null);
    }
  });

  test('letters suggest terms with their number of places; choosing one searches for it', async () => {
    const page = await newPage();
    await page.goto(lessonPath('shiyan'));
    await page.keyboard.press('/');
    await page.keyboard.type('sgjc');
    await complete(page);
    const suggested = dialog(page).getByRole('group', { name: '您要找的也许是' }).getByRole('option');
    const said = await suggested.first().innerText();
    expect(said).toMatch(/^四个坚持\s*\d+ 处$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.locator('.search-status', { hasText: '找到' }).waitFor();
    await complete(page);
    expect(await box(page).inputValue()).toBe('四个坚持');
    const count = /\d+/.exec(said)?.[0];
    expect(await page.locator('.search-status').innerText()).toBe(`找到 ${count} 处。`);
  });
});

describe('what is typed', () => {
  test('while the code loads is kept and searched for, and the reader is told why nothing shows yet', async () => {
    const page = await newPage();
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.goto(lessonPath('deployment'));
    await page.route('**/_astro/dialog.*.js', async (route) => {
      await held;
      await route.continue();
    });
    await box(page).click();
    await page.keyboard.type('尽锐出战');
    await page.getByText('正在打开搜索').waitFor();
    release();
    await complete(page);
    expect(await box(page).inputValue()).toBe('尽锐出战');
    expect(await focused(page)).toBe('尽锐出战');
    expect(await dialog(page).getByRole('option').count()).toBeGreaterThan(1);
    expect(await page.getByText('正在打开搜索').count()).toBe(0);
  });

  test('in an input method is searched for when it is meant, not before', async () => {
    const page = await newPage();
    await page.goto(lessonPath('deployment'));
    await box(page).click();
    await dialog(page).waitFor();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'jing zhun', selectionStart: 9, selectionEnd: 9 });
    await page.waitForTimeout(200);
    expect(await dialog(page).getByRole('option').count()).toBe(0);
    await session.send('Input.insertText', { text: '精准' });
    await complete(page);
    expect(new Set(await dialog(page).locator('mark').allInnerTexts())).toEqual(new Set(['精准']));
  });

  test('last is what is answered, though an earlier answer comes later', async () => {
    const page = await newPage();
    await page.goto(lessonPath('conduct'));
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/pinyin.json', async (route) => {
      await held;
      await route.continue();
    });
    await box(page).click();
    await box(page).fill('sgjc');
    await page.waitForRequest('**/pinyin.json');
    await box(page).fill('黑手');
    await complete(page);
    const late = page.waitForResponse('**/pinyin.json');
    release();
    await late;
    await page.waitForTimeout(300);
    expect(new Set(await dialog(page).locator('mark').allInnerTexts())).toEqual(new Set(['黑手']));
    expect(await dialog(page).getByRole('group', { name: '您要找的也许是' }).count()).toBe(0);
  });

  test('after the network failed and came back is answered all the same', async () => {
    expectConsole(/ERR_FAILED|Failed to load/);
    const page = await newPage();
    await page.goto('/glossary/');
    await page.route('**/text.json', (route) => route.abort());
    const failed = page.waitForEvent('requestfailed');
    await box(page).hover();
    await failed;
    await page.unroute('**/text.json');
    await box(page).click();
    await page.keyboard.insertText('黑手');
    await complete(page);
    expect(await dialog(page).getByRole('option').count()).toBeGreaterThan(1);
  });

  test('stays found where the rest of the code can’t be fetched', async () => {
    expectConsole(/ERR_FAILED|Failed to load/);
    const page = await newPage();
    await page.goto(lessonPath('conduct'));
    await page.route('**/_astro/search-further.*.js', (route) => route.abort());
    await box(page).click();
    await page.keyboard.insertText('黑手');
    await page.getByText('其余内容没有取到').first().waitFor();
    expect(await dialog(page).getByRole('option').count()).toBe(1);
    expect(await dialog(page).getByRole('button', { name: '再试一次' }).count()).toBe(1);
  });

  test('does not call the reader back who has gone elsewhere meanwhile', async () => {
    const page = await newPage();
    await page.goto(lessonPath('conduct'));
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/_astro/dialog.*.js', async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press('/');
    await page.mouse.click(700, 500);
    const late = page.waitForResponse('**/_astro/dialog.*.js');
    release();
    await late;
    await page.waitForTimeout(300);
    expect(await dialog(page).count()).toBe(0);
  });

  test('is still there, and can be searched for by Enter, where the code can’t be fetched', async () => {
    expectConsole(/ERR_FAILED|Failed to load/);
    const page = await newPage();
    await page.goto(lessonPath('deployment'));
    await page.route('**/_astro/dialog.*.js', (route) => route.abort());
    await box(page).click();
    await page.keyboard.type('尽锐出战');
    await page.getByText('搜索没有取到').waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    await complete(page);
    expect(await page.locator('.found').count()).toBeGreaterThan(0);
  });
});

test('nothing of the search is fetched before the reader turns to it', async () => {
  const page = await newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(lessonPath('deployment'), { waitUntil: 'networkidle' });
  expect(asked.filter((path) => /dialog|search|text\.json|pagefind/.test(path))).toEqual([]);
  await box(page).hover();
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /text\.json/.test(path))).toHaveLength(1);
  await box(page).click();
  await page.keyboard.type('精准扶贫');
  await complete(page);
  expect(
    asked.filter((path) => /\/pagefind\//.test(path)),
    'with one lecture, all of it is at hand',
  ).toEqual([]);
});

test.each([
  ['desktop', desktop],
  ['phone', phone],
  ['projector', { viewport: { width: 1024, height: 768 } }],
] as const)('on a %s the open dialog is free of faults that axe knows, and fits', async (_, size) => {
  const page = await newPage(size);
  await page.goto(lessonPath('deployment'));
  for (const text of ['', '脱贫', 'sgjc', '作风过硬的攻坚战', '共同富裕']) {
    await box(page).click();
    await box(page).fill(text);
    await dialog(page).waitFor();
    if (text) await complete(page);
    expect(await axeViolations(page), text).toEqual([]);
    const { wide, small } = await page.evaluate(() => {
      const targets = [
        ...document.querySelectorAll('[role="dialog"] button, [role="dialog"] [role="option"]'),
      ];
      const shown = targets.filter((target) => target.getClientRects().length > 0);
      return {
        wide: Math.max(
          document.documentElement.scrollWidth - innerWidth,
          // A row of filters scrolls by itself on a phone.
          ...shown
            .filter((target) => !target.closest('.filters'))
            .map((target) => target.getBoundingClientRect().right - innerWidth),
        ),
        small: shown
          .filter((target) => target.getBoundingClientRect().height < 44)
          .map((target) => target.textContent),
      };
    });
    expect(wide, text).toBeLessThanOrEqual(0);
    expect(small, text).toEqual([]);
  }
});

test('on a phone: by touch from the box to the paragraph, and back with 关闭', async () => {
  const page = await newPage({ ...phone, viewport: { width: 360, height: 400 } });
  await page.goto(lessonPath('shiyan'));
  await box(page).tap();
  await dialog(page).waitFor();
  await page.getByRole('button', { name: '关闭' }).tap();
  expect(await dialog(page).count()).toBe(0);
  await box(page).tap();
  await page.keyboard.insertText('尽锐出战');
  await complete(page);
  const last = dialog(page).getByRole('option').last();
  await last.scrollIntoViewIfNeeded();
  expect(await last.innerText()).toBe('在搜索页看全部结果');
  expect((await last.boundingBox())?.y).toBeLessThan(400);
  await dialog(page)
    .getByRole('group', { name: /新部署新措施/ })
    .getByRole('option')
    .first()
    .tap();
  await page.waitForURL(/deployment\/\?mark=/);
  await page.locator('.prose mark').first().waitFor();
});

test('a click beside the dialog closes it', async () => {
  const page = await newPage();
  await page.goto(lessonPath('shiyan'));
  await box(page).click();
  await dialog(page).waitFor();
  await page.mouse.click(200, 600);
  expect(await dialog(page).count()).toBe(0);
});

test('below a base path the dialog finds, and leads to pages below it', async () => {
  const context = await newContext({ baseURL: inject('basedOrigin') });
  const page = await context.newPage();
  await page.goto('/dangke/lectures/jingzhun-fupin/shiyan/');
  await page.keyboard.press('/');
  await page.keyboard.type('尽锐出战');
  await complete(page);
  await dialog(page)
    .getByRole('group', { name: /新部署新措施/ })
    .getByRole('option')
    .first()
    .click();
  await page.waitForURL(/\/dangke\/lectures\/jingzhun-fupin\/deployment\/\?mark=/);
  await page.locator('.prose mark').first().waitFor();
});

/** The text of what has the focus, or what is typed in it. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return element instanceof HTMLInputElement ? element.value : (element?.textContent ?? '');
  });
}

/** The text of the option that a screen reader is told of. */
function activeOption(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    return id ? document.getElementById(id)?.innerText : undefined;
  });
}
