import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axeViolations } from './access.ts';
import { phone, useBrowser } from './browser.ts';
import { deckDialogs, deckPath, openDeck, placeOf, placesOf } from './decks.ts';

const { newContext, newPage, expectConsole } = useBrowser();
const room = { viewport: { width: 1024, height: 768 } };
const hashOf = (page: Page) => page.evaluate(() => location.hash);
const screenOf = (page: Page) => page.evaluate(() => document.documentElement.dataset.screen);
const dialog = (page: Page, name: string) => page.getByRole('dialog', { name });

/** Presses a key often, and says where each press led, and what else of the slide moved. */
function pressOften(page: Page, key: string, times: number) {
  return page.evaluate(
    ([key, times]) => {
      const boxes = () =>
        [...document.querySelectorAll('.stage .current h2, .stage .current [data-step]')]
          .map((part) => part.getBoundingClientRect())
          .map(({ left, top, width, height }) => [left, top, width, height].join());
      const place = () => document.querySelector<HTMLElement>('.stage .current') as HTMLElement;
      const places: string[] = [];
      const moved: string[] = [];
      const visible: number[] = [];
      for (let press = 0; press < times; press += 1) {
        const [slide, before] = [place(), boxes().join(' ')];
        document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        places.push(`${place().id.replace('slide-', '')}.${place().dataset.at}`);
        if (slide === place() && before !== boxes().join(' ')) moved.push(places[places.length - 1] ?? '');
        const all = [...document.querySelectorAll('.stage > .slide')];
        visible.push(all.filter((one) => getComputedStyle(one).visibility === 'visible').length);
      }
      return { places, moved, visible: [...new Set(visible)] };
    },
    [key, times] as const,
  );
}

test.each([
  [1024, 768],
  [1280, 720],
  [1366, 768],
  [1920, 1080],
])('PageDown alone leads through the whole deck and PageUp back at %i × %i', async (width, height) => {
  const page = await newPage({ viewport: { width, height } });
  await openDeck(page);
  const all = await placesOf(page);
  expect(all.length).toBeGreaterThan(40);

  const there = await pressOften(page, 'PageDown', all.length + 1);
  expect(there.places).toEqual([...all.slice(1), all[all.length - 1], all[all.length - 1]]);
  expect(there).toMatchObject({ moved: [], visible: [1] });
  await expect.poll(() => hashOf(page)).toBe(`#${all[all.length - 1]}`.replace(/\.0$/, ''));

  const back = await pressOften(page, 'PageUp', all.length - 1);
  expect(back.places).toEqual(all.slice(0, -1).reverse());
  expect(back).toMatchObject({ moved: [], visible: [1] });
  await expect.poll(() => hashOf(page)).toBe('#1');

  const box = await page.locator('.stage .current').boundingBox();
  expect(box && Math.max(box.width / width, box.height / height)).toBeCloseTo(1, 2);
});

/** Swipes or taps often, from where a finger comes to where it goes, and says where each led. */
function touchOften(page: Page, from: number, to: number, times: number) {
  return page.evaluate(
    ([from, to, times]) => {
      const slide = () => document.querySelector<HTMLElement>('.stage .current') as HTMLElement;
      return Array.from({ length: times }, () => {
        const target = slide();
        const finger = (clientX: number) => new Touch({ identifier: 1, target, clientX, clientY: 150 });
        const send = (type: string, touches: Touch[], at: number) =>
          target.dispatchEvent(
            new TouchEvent(type, { touches, changedTouches: [finger(at)], bubbles: true, cancelable: true }),
          );
        send('touchstart', [finger(from)], from);
        send('touchend', [], to);
        if (from === to)
          target.dispatchEvent(
            new MouseEvent('click', { clientX: to, clientY: 150, bubbles: true, detail: 1 }),
          );
        return `${slide().id.replace('slide-', '')}.${slide().dataset.at}`;
      });
    },
    [from, to, times] as const,
  );
}

test('fingers lead through the whole deck and back: by swipes, and by taps right and left', async () => {
  const page = await newPage(phone);
  await openDeck(page);
  const all = await placesOf(page);
  const [there, back] = [all.slice(1), all.slice(0, -1).reverse()];
  expect(await touchOften(page, 300, 200, there.length)).toEqual(there);
  expect(await touchOften(page, 100, 200, back.length)).toEqual(back);
  expect(await touchOften(page, 300, 300, there.length)).toEqual(there);
  expect(await touchOften(page, 60, 60, back.length)).toEqual(back);
});

test('fingers as the browser reports them turn pages too, but not up or down', async () => {
  const page = await newPage(phone);
  await openDeck(page);
  const client = await page.context().newCDPSession(page);
  const swipe = async (x: number, y: number, toX: number, toY: number) => {
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      client.send('Input.dispatchTouchEvent', { type, touchPoints });
    await send('touchStart', [{ x, y }]);
    await send('touchMove', [{ x: toX, y: toY }]);
    await send('touchEnd', []);
    return placeOf(page);
  };
  expect(await swipe(300, 150, 200, 160)).toBe('2.0');
  await page.touchscreen.tap(300, 150);
  await expect.poll(() => placeOf(page)).toBe('2.1');
  expect(await swipe(200, 300, 190, 150)).toBe('2.1');
  await page.touchscreen.tap(60, 150);
  await expect.poll(() => placeOf(page)).toBe('2.0');
  // Nor do they go back in the browser's history.
  for (let again = 0; again < 3; again += 1) await swipe(100, 150, 200, 150);
  await page.waitForTimeout(300);
  expect(await placeOf(page)).toBe('1.0');
});

describe('keys', () => {
  test('F5 fills the screen and doesn’t reload; the other keys of a clicker are taken too', async () => {
    const page = await newPage(room);
    await openDeck(page);
    await page.evaluate(() => Object.assign(window, { sameDocument: true }));
    await page.keyboard.press('F5');
    await expect.poll(() => page.evaluate(() => Boolean(document.fullscreenElement))).toBe(true);
    await page.keyboard.press('f');
    await expect.poll(() => page.evaluate(() => Boolean(document.fullscreenElement))).toBe(false);
    expect(await page.evaluate(() => 'sameDocument' in window)).toBe(true);
  });

  test('B and W blank the screen; whatever moves only brings the slide back', async () => {
    const page = await newPage(room);
    await openDeck(page, `${deckPath}#2.1`);
    for (const [blank, screen] of [
      ['b', 'black'],
      ['.', 'black'],
      ['w', 'white'],
    ] as const) {
      for (const back of ['PageDown', 'Escape', blank]) {
        await page.keyboard.press(blank);
        expect(await screenOf(page)).toBe(screen);
        await page.keyboard.press(back);
        expect([await screenOf(page), await placeOf(page)]).toEqual(['slide', '2.1']);
      }
    }
    await page.keyboard.press('b');
    await page.mouse.click(300, 300);
    expect([await screenOf(page), await placeOf(page)]).toEqual(['slide', '2.1']);
  });

  test('a key that is held goes one step', async () => {
    const page = await newPage(room);
    await openDeck(page);
    for (let press = 0; press < 5; press += 1) await page.keyboard.down('PageDown');
    expect(await placeOf(page)).toBe('2.0');
  });

  test('G leads to a page by its number, also with a step, and beyond the last to the last', async () => {
    const page = await newPage(room);
    await openDeck(page);
    const all = await placesOf(page);
    for (const [typed, place] of [
      ['6', '6.0'],
      ['2.2', '2.2'],
      ['２。1', '2.1'],
      ['999', all[all.length - 1]],
    ]) {
      await page.keyboard.press('g');
      await page.keyboard.type(typed ?? '');
      await page.keyboard.press('Enter');
      expect(await placeOf(page)).toBe(place);
    }
    await page.keyboard.press('g');
    await page.keyboard.type('x');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('请填页码').waitFor();
    await page.keyboard.press('Escape');
    expect(await dialog(page, '转到').count()).toBe(0);
  });

  test('a clicker isn’t caught in the field that asks for a page', async () => {
    const page = await newPage(room);
    await openDeck(page);
    await page.evaluate(() => Object.assign(window, { loaded: true }));
    await page.keyboard.press('g');
    await page.keyboard.press('F5');
    expect(await page.evaluate(() => 'loaded' in window)).toBe(true);
    await page.keyboard.press('PageDown');
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.keyboard.press('PageDown');
    expect(await placeOf(page)).toBe('2.0');
  });

  test('the overview is worked by keys alone', async () => {
    const page = await newPage(room);
    await openDeck(page, `${deckPath}#3`);
    await page.keyboard.press('o');
    const name = () => page.evaluate(() => document.activeElement?.textContent?.split(' ')[0]);
    await expect.poll(name).toBe('3');
    const visited: (string | undefined)[] = [];
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'End', 'Home', 'PageDown']) {
      await page.keyboard.press(key);
      visited.push(await name());
    }
    expect(visited).toEqual(['4', '8', '4', '3', '28', '1', '2']);
    for (const key of ['Tab', 'Tab', 'Shift+Tab']) {
      await page.keyboard.press(key);
      expect(await page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null)).toBe(
        true,
      );
    }
    await page.keyboard.press('Escape');
    expect([await dialog(page, '总览').count(), await placeOf(page)]).toEqual([0, '3.0']);
    await page.keyboard.press('o');
    await dialog(page, '总览').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await placeOf(page)).toBe('4.0');
  });
});

describe('addresses', () => {
  test.each([
    ['#99.99', 'the end'],
    ['#2.1', '2.1'],
    ['#2.99', '2.3'],
    ['#0', '1.0'],
    ['#abc', '1.0'],
  ])('%s opens at %s', async (hash, expected) => {
    const page = await newPage(room);
    await openDeck(page, deckPath + hash);
    const all = await placesOf(page);
    expect(await placeOf(page)).toBe(expected === 'the end' ? all[all.length - 1] : expected);
  });

  test('an address that is changed is gone to, and one that names no place is put right', async () => {
    const page = await newPage(room);
    await openDeck(page);
    await page.evaluate(() => location.assign('#3.1'));
    await expect.poll(() => placeOf(page)).toBe('3.1');
    await page.evaluate(() => location.assign('#abc'));
    await expect.poll(() => hashOf(page)).toBe('#3.1');
  });

  test('a reload keeps slide, step, blank screen and look', async () => {
    const page = await newPage(room);
    await openDeck(page);
    for (const key of ['PageDown', 'PageDown', 'PageDown', 'c', 'b']) await page.keyboard.press(key);
    await expect.poll(() => hashOf(page)).toBe('#2.2');
    await page.reload();
    await page.locator('.controls').waitFor({ state: 'attached' });
    expect([await placeOf(page), await screenOf(page)]).toEqual(['2.2', 'black']);
    expect(await page.evaluate(() => document.documentElement.dataset.look)).toBe('dark');
  });

  test('a reload before the first slide is left keeps what was done on it', async () => {
    const page = await newPage(room);
    await openDeck(page);
    await page.keyboard.press('b');
    await expect.poll(() => hashOf(page)).toBe('#1');
    await page.reload();
    await page.locator('.controls').waitFor({ state: 'attached' });
    expect(await screenOf(page)).toBe('black');
  });

  test('opened afresh a deck begins anew, and offers to go on', async () => {
    const context = await newContext(room);
    const first = await context.newPage();
    await openDeck(first, `${deckPath}#5`);
    await first.keyboard.press('PageDown');
    await first.close();
    const page = await context.newPage();
    await openDeck(page);
    expect(await placeOf(page)).toBe('1.0');
    await page.getByText('上次讲到第 5 页').waitFor();
    await page.getByRole('button', { name: '接着讲' }).click();
    expect(await placeOf(page)).toBe('5.1');
    expect(await page.getByText('上次讲到').count()).toBe(0);
  });

  test('what was kept of a deck that has changed since, or is no show at all, breaks nothing', async () => {
    const page = await newPage(room);
    await openDeck(page, `${deckPath}#5`);
    await page.keyboard.press('PageDown');
    const key = 'dangke:present:jingzhun-fupin/deployment';
    await page.evaluate((key) => {
      const kept = JSON.parse(localStorage.getItem(key) ?? '');
      Object.assign(kept.show, { at: { slide: 77, step: 7 }, orders: { 11: [9, 9] } });
      localStorage.setItem(key, JSON.stringify(kept));
    }, key);
    const all = await placesOf(page);
    await page.reload();
    await page.locator('.controls').waitFor({ state: 'attached' });
    expect(await placeOf(page)).toBe(all[all.length - 1]);
    await page.evaluate((key) => localStorage.setItem(key, '{"keptAt":1,"show":{"at":7}}'), key);
    await openDeck(page, `${deckPath}?again#2`);
    expect(await placeOf(page)).toBe('2.0');
    await page.keyboard.press('PageDown');
    const aside = await page.evaluate((key) => localStorage.getItem(`${key}:unreadable`), key);
    expect(aside).toBe('{"keptAt":1,"show":{"at":7}}');
  });
});

test('a presentation can be begun anew, as another meeting, and that taken back', async () => {
  const page = await newPage(room);
  await openDeck(page, `${deckPath}#14`);
  for (const key of ['1', '2', 'PageDown', 'o']) await page.keyboard.press(key);
  await page.getByRole('button', { name: '重新开始' }).click();
  const counted = () => page.locator('#slide-14 .hands-count').allInnerTexts();
  const meeting = () =>
    page.evaluate(() => JSON.parse(localStorage['dangke:present:jingzhun-fupin/deployment']).show.meeting);
  expect(await placeOf(page)).toBe('1.0');
  const second = await meeting();
  await page.getByRole('button', { name: '撤销' }).click();
  expect(await placeOf(page)).toBe('14.1');
  expect(await counted()).toEqual(['1', '1']);
  expect(await meeting()).not.toBe(second);
});

describe('the bar', () => {
  test('leaves the keys to the slides after a click', async () => {
    const page = await newPage(room);
    await openDeck(page);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.keyboard.press('Space');
    expect(await placeOf(page)).toBe('2.1');
    await page.getByRole('button', { name: '黑屏' }).click();
    expect(await screenOf(page)).toBe('black');
    await page.keyboard.press('Space');
    expect([await screenOf(page), await placeOf(page)]).toEqual(['slide', '2.1']);
    // With the keyboard a button is the keyboard's.
    await page.getByRole('button', { name: '上一步' }).focus();
    await page.keyboard.press('Space');
    expect(await placeOf(page)).toBe('2.0');
  });

  test('goes away while nothing moves, and comes back', async () => {
    const page = await newPage(room);
    await openDeck(page);
    const opacity = () => page.locator('.controls').evaluate((bar) => getComputedStyle(bar).opacity);
    await expect.poll(opacity).toBe('0');
    await page.mouse.move(200, 200);
    await expect.poll(opacity).toBe('1');
  });

  test('is not pressed by the tap that wakes it', async () => {
    const page = await newPage({ ...room, hasTouch: true });
    await openDeck(page);
    const exit = await page.getByRole('link', { name: '退出' }).boundingBox();
    await page.locator('html.quiet').waitFor({ state: 'attached' });
    await page.touchscreen.tap((exit?.x ?? 0) + 20, (exit?.y ?? 0) + 20);
    await page.locator('html:not(.quiet)').waitFor({ state: 'attached' });
    expect(new URL(page.url()).pathname).toBe(deckPath);
    await page.touchscreen.tap((exit?.x ?? 0) + 20, (exit?.y ?? 0) + 20);
    await page.waitForURL(/\/lectures\//);
  });

  test('names the look, and leads back to the lesson', async () => {
    const page = await newPage(room);
    await openDeck(page);
    for (const look of ['正常', '暗场', '强光', '正常']) {
      await page.getByRole('button', { name: `明暗：${look}` }).click();
    }
    const exit = page.getByRole('link', { name: '退出' });
    expect(await exit.getAttribute('href')).toBe('/lectures/jingzhun-fupin/deployment/');
  });

  test('fits a phone, with room for fingers', async () => {
    const page = await newPage(phone);
    await openDeck(page);
    const boxes = await page
      .locator('.controls > *')
      .evaluateAll((all) =>
        all
          .filter((one) => one.getClientRects().length > 0)
          .map((one) => one.getBoundingClientRect().toJSON()),
      );
    expect(boxes.filter(({ left, right }) => left < 0 || right > 360)).toEqual([]);
    expect(boxes.filter(({ width, height }) => width < 44 || height < 44)).toEqual([]);
  });

  test('says so when the browser blocks the speaker’s window, and offers a link', async () => {
    const page = await newPage(room);
    await page.addInitScript(() => {
      window.open = () => null;
    });
    await openDeck(page, `${deckPath}#3`);
    await page.keyboard.press('s');
    await page.getByText('浏览器拦住了讲者窗口').waitFor();
    const link = page.getByRole('link', { name: '点此打开' });
    expect(await link.getAttribute('href')).toMatch(/\?view=speaker#3$/);
    expect(await link.getAttribute('target')).toBe('_blank');
  });

  test('says so when something can’t be fetched', async () => {
    const page = await newPage(room);
    expectConsole(/ERR_FAILED/);
    await page.route(/help\./, (route) => route.abort());
    await openDeck(page);
    await page.keyboard.press('?');
    await page.getByText('没有取到').waitFor();
  });
});

test('a click goes on, but not one on what is worked, nor one that marks text', async () => {
  const page = await newPage(room);
  await openDeck(page, `${deckPath}#2`);
  await page.mouse.click(500, 600);
  expect(await placeOf(page)).toBe('2.1');
  await page.evaluate(() =>
    getSelection()?.selectAllChildren(document.querySelector('.current h2') as Element),
  );
  await page.evaluate(() => document.body.click());
  expect(await placeOf(page)).toBe('2.1');
});

test('the pointer follows the mouse and goes by L or Escape', async () => {
  const page = await newPage(room);
  await openDeck(page);
  await page.keyboard.press('l');
  await page.mouse.move(400, 300);
  await page.mouse.move(512, 384);
  const dot = page.locator('.pointer-dot');
  const box = await dot.boundingBox();
  expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - 512)).toBeLessThan(2);
  expect(Math.abs((box?.y ?? 0) + (box?.height ?? 0) / 2 - 384)).toBeLessThan(2);
  await page.keyboard.press('Escape');
  expect(await dot.isVisible()).toBe(false);
});

test('a screen reader hears page, title and what is newly shown', async () => {
  const page = await newPage(room);
  await openDeck(page);
  const status = page.locator('body > [role="status"].visually-hidden');
  await page.keyboard.press('PageDown');
  expect(await status.textContent()).toMatch(/^第 2 页，共 \d+ 页，/);
  expect(await page.title()).toMatch(/^第 2 页 /);
  await page.keyboard.press('PageDown');
  const shown = await page.locator('.current .latest').textContent();
  expect((await status.textContent())?.trim()).toBe(shown?.trim());
  await page.keyboard.press('b');
  expect(await status.textContent()).toBe('已黑屏');
});

test('axe finds nothing on the room’s page, its overview and its help', async () => {
  const page = await newPage(room);
  await openDeck(page, `${deckPath}#2.3`);
  expect(await axeViolations(page)).toEqual([]);
  for (const [key, name] of deckDialogs) {
    await page.keyboard.press(key);
    await dialog(page, name).waitFor();
    expect(await axeViolations(page), name).toEqual([]);
  }
});
