import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { desktop, lessonPath, lessons, phone, useBrowser } from './browser.ts';
import { storedPosition } from './stored.ts';

const { newPage, newContext, expectConsole } = useBrowser();
const source = readFileSync('content/jingzhun-fupin/source.txt', 'utf8');

test('the built lessons hold every character of the source, in order', async () => {
  const page = await newPage({ ...desktop, javaScriptEnabled: false });
  let prose = '';
  for (const slug of lessons) {
    await page.goto(lessonPath(slug));
    prose += await page.locator('.prose').evaluate((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const figure of copy.querySelectorAll('figure')) figure.remove();
      for (const slip of copy.querySelectorAll<HTMLElement>('[data-was]'))
        slip.textContent = slip.dataset.was ?? '';
      return copy.textContent ?? '';
    });
  }
  expect(prose.replace(/\s/g, '')).toBe(source.replace(/\s/g, ''));
});

test('on a wide screen the table of contents stays in sight, in 长辈版 it stands above the prose', async () => {
  const page = await newPage();
  await page.goto(lessonPath('ideals'));
  const contents = page.getByRole('navigation', { name: '目录' });
  const top = () => contents.evaluate((element) => Math.round(element.getBoundingClientRect().top));
  await page.locator('#prose-end').evaluate((end) => end.scrollIntoView());
  expect(await top()).toBeGreaterThanOrEqual(0);
  await page.goto(`${lessonPath('ideals')}?elder=1`);
  await page.locator('.contents > summary').click();
  await page.locator('#prose-end').evaluate((end) => end.scrollIntoView());
  expect(await top()).toBeLessThan(0);
});

test('without script the notes and terms are links to lists at the end, and the quiz says what it needs', async () => {
  const page = await newPage({ ...desktop, javaScriptEnabled: false });
  await page.goto(lessonPath('ideals'));
  await page.locator('.emend').first().click();
  expect(new URL(page.url()).hash).toBe('#note-1');
  expect(await page.locator('#note-1').innerText()).toContain('原文作');
  expect(await page.locator('#quiz noscript p').isVisible()).toBe(true);
});

test('a slip shows the right words and opens its note by mouse, keyboard and touch', async () => {
  const page = await newPage();
  await page.goto(lessonPath('ideals'));
  const slip = page.locator('.emend', { hasText: '理想信念' });
  const note = page.getByRole('dialog', { name: '校注' });
  await slip.click();
  expect(await note.innerText()).toContain('原文作“理事信念”');
  expect(await slip.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Escape');
  expect(await note.count()).toBe(0);
  expect(await slip.evaluate((element) => element === document.activeElement)).toBe(true);
  for (const key of ['Enter', 'Space']) {
    await slip.press(key);
    expect(await note.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
  }
  const touch = await newPage(phone);
  await touch.goto(lessonPath('ideals'));
  await touch.locator('.emend', { hasText: '理想信念' }).tap();
  const box = await touch.getByRole('dialog', { name: '校注' }).boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 999)).toBeLessThanOrEqual(360);
  await touch.getByRole('button', { name: '关闭' }).tap();
  expect(await touch.getByRole('dialog').count()).toBe(0);
});

test('of marks tapped while the box is on its way only the last opens, and none once one turns away', async () => {
  const page = await newPage(phone);
  await page.goto(lessonPath('ideals'));
  let deliver = () => {};
  const held = new Promise<void>((done) => {
    deliver = done;
  });
  await page.route(/note-box/, async (route) => {
    await held;
    await route.continue();
  });
  const marks = page.locator('.prose [aria-expanded]');
  for (const at of [0, 1, 1]) await marks.nth(at).tap();
  await page.keyboard.press('Escape');
  for (const at of [0, 1, 1]) await marks.nth(at).tap();
  expect(await page.getByRole('dialog').count()).toBe(0);
  deliver();
  await page.getByRole('dialog').waitFor();
  expect(await page.locator('.prose [aria-expanded="true"]').count()).toBe(1);
  expect(await marks.nth(1).getAttribute('aria-expanded')).toBe('true');
  await page.getByRole('button', { name: '关闭' }).tap();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test.each(['note-box', 'popover'])('without %s a mark is a link, as without script', async (file) => {
  expectConsole(/Failed to load resource/);
  const page = await newPage();
  await page.goto(lessonPath('ideals'));
  await page.route(new RegExp(file), (route) => route.abort());
  const slip = page.locator('.emend').first();
  for (const _ of ['once', 'again']) {
    await slip.click();
    await expect.poll(() => page.locator('#note-1:target').count()).toBe(1);
    await expect
      .poll(() => page.locator('#note-1').evaluate((note) => note.getBoundingClientRect().top < innerHeight))
      .toBe(true);
  }
  expect(await page.getByRole('dialog').count()).toBe(0);
  await page.unroute(new RegExp(file));
  await slip.click();
  await page.getByRole('dialog', { name: '校注' }).waitFor();
});

test('a doubtful slip keeps the source’s words and only notes the doubt', async () => {
  const page = await newPage();
  await page.goto(lessonPath('shiyan'));
  await page.getByRole('button', { name: '识别贫困户83.3万人' }).click();
  expect(await page.getByRole('dialog').innerText()).toContain('疑为“识别贫困人口83.3万人”');
});

test('a term opens with what the lecture says and what others say apart', async () => {
  const page = await newPage();
  await page.goto(lessonPath('deployment'));
  await page.getByRole('button', { name: '四个坚持' }).click();
  const entry = page.getByRole('dialog', { name: '四个坚持' });
  await entry.waitFor();
  expect(await entry.getByText('课文', { exact: true }).count()).toBe(1);
  expect(await entry.getByText('外引', { exact: true }).count()).toBe(1);
  await page.locator('h1').click();
  expect(await page.getByRole('dialog').count()).toBe(0);
});

test('the figures of 十堰 are a chart with a table behind it', async () => {
  const page = await newPage();
  await page.goto(lessonPath('shiyan'));
  const figure = page.getByRole('figure', { name: '贫困状况的三个比重' });
  await figure.getByText('看表格').click();
  expect(await figure.getByRole('row').allInnerTexts()).toEqual([
    expect.stringContaining('项目'),
    expect.stringContaining('24.8%'),
    expect.stringContaining('37.22%'),
    expect.stringContaining('39.9%'),
  ]);
});

test('contents show where in the lesson one is, at the quiz too', async () => {
  const page = await newPage();
  await page.goto(lessonPath('ideals'));
  const contents = page.getByRole('navigation', { name: '目录' });
  const here = () => contents.locator('.here').allInnerTexts();
  for (const name of ['2、牢记根本宗旨', '练习', '1、坚定理想信念']) {
    await contents.getByRole('link', { name }).click();
    await expect.poll(here).toEqual([name]);
  }
});

test('contents lead to headings, those within a paragraph included', async () => {
  const page = await newPage();
  await page.goto(lessonPath('grassroots'));
  const contents = page.getByRole('navigation', { name: '目录' });
  await contents.getByRole('link', { name: '2、抓好基层党员干部队伍建设' }).click();
  expect(new URL(page.url()).hash).toBe('#p-47');
  await expect
    .poll(() => page.locator('#p-47').evaluate((block) => block.getBoundingClientRect().top))
    .toBeLessThan(200);
  expect(await page.getByRole('heading', { name: '2、抓好基层党员干部队伍建设。' }).count()).toBe(1);
});

test('the place reached is offered again, and the home page leads back to it', async () => {
  const context = await newContext(phone);
  // Far enough from the prose's end, where the lesson would count as read after a while.
  const page = await context.newPage();
  await page.goto(lessonPath('deployment'));
  await page.locator('#p-32').evaluate((block) => block.scrollIntoView());
  await expect.poll(() => storedPosition(page)).toBe('p-32');

  const again = await context.newPage();
  await again.goto(lessonPath('deployment'));
  const offer = again.locator('.resume');
  await offer.waitFor();
  expect(await offer.innerText()).toContain('上次读到这里');
  await offer.getByRole('link').click();
  await expect
    .poll(() => again.locator('#p-32').evaluate((block) => block.getBoundingClientRect().top))
    .toBeLessThan(200);

  await again.goto('/');
  const onward = again.getByRole('link', { name: '继续学习' });
  await onward.waitFor();
  await onward.click();
  await again.waitForURL(/deployment\/#p-32$/);
});

test('previous and next lead through all lessons', async () => {
  const page = await newPage();
  await page.goto(lessonPath('shiyan'));
  for (const slug of lessons.slice(1)) {
    await page.locator('.turn [rel="next"]').click();
    await page.waitForURL(`**${lessonPath(slug)}`);
  }
  expect(await page.locator('.turn [rel="next"]').count()).toBe(0);
});
