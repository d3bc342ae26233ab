import { describe, expect, inject, test } from 'vitest';
import { deckPath } from './decks.ts';
import { useFirefox } from './firefox.ts';
import { sample } from '../sample.ts';

const { newPage, launch } = useFirefox();

/** Where the deck stands, and whether anything of the slide at hand lies outside it. */
function readSlide() {
  const slide = document.querySelector<HTMLElement>('.stage .current');
  const edge = slide?.getBoundingClientRect();
  const outside = [
    ...(slide?.querySelectorAll('h2, p, li, .option-text, .page-number, output') ?? []),
  ].filter((part) => {
    const box = part.getBoundingClientRect();
    return edge && (box.right > edge.right + 1 || box.bottom > edge.bottom + 1 || box.left < edge.left - 1);
  });
  return {
    place: `${slide?.id.replace('slide-', '')}.${slide?.dataset.at}`,
    visible: document.querySelectorAll('.stage .current').length,
    outside: outside.map(({ textContent }) => textContent),
  };
}

describe.skipIf(!inject('firefox'))('in Firefox', () => {
  const sizes: [number, number][] = [
    [1280, 720],
    [1366, 768],
    [1920, 1080],
    [1024, 768],
  ];

  test.each(sample(sizes, 1))(
    'a deck goes by PageDown alone from first to last slide and fits at %i × %i',
    async (width, height) => {
      const page = await newPage(width, height);
      await page.goto(inject('origin') + deckPath);
      await page.waitForSelector('.controls');
      const read = () => page.evaluate(readSlide);
      const there: string[] = [];
      for (let before = '', now = await read(); now.place !== before; now = await read()) {
        expect(now).toMatchObject({ visible: 1, outside: [] });
        there.push(now.place);
        before = now.place;
        await page.keyboard.press('PageDown');
      }
      expect(there[0]).toBe('1.0');
      expect(there.length).toBeGreaterThan(
        await page.evaluate(() => document.querySelectorAll('.slide').length),
      );
      expect(new Set(there).size).toBe(there.length);
      if (width > 1024) return page.close();
      const back = [there[there.length - 1]];
      for (let step = 1; step < there.length; step += 1) {
        await page.keyboard.press('PageUp');
        back.push((await read()).place);
      }
      expect(back.reverse()).toEqual(there);
      await page.close();
    },
  );

  test('the speaker’s window and the room’s follow one another, also after a reload', async () => {
    const address = inject('origin') + deckPath;
    const [room, speaker] = [await newPage(1024, 768), await newPage(1366, 768)];
    await room.goto(`${address}#3`);
    await speaker.goto(`${address}?view=speaker`);
    await room.waitForSelector('.controls');
    await speaker.waitForSelector('.laid-out .controls');
    const places = async () => [
      (await room.evaluate(readSlide)).place,
      (await speaker.evaluate(readSlide)).place,
    ];
    await expect.poll(places).toEqual(['3.0', '3.0']);
    await room.keyboard.press('PageDown');
    await expect.poll(places).toEqual(['3.1', '3.1']);
    await speaker.reload();
    await speaker.waitForSelector('.controls');
    await speaker.keyboard.press('PageDown');
    await expect.poll(places).toEqual(['3.2', '3.2']);
    await room.reload();
    await room.waitForSelector('.controls');
    await expect.poll(places).toEqual(['3.2', '3.2']);
    await Promise.all([room.close(), speaker.close()]);
  });

  test('a deck works where pages may store nothing', async () => {
    const browser = await launch({ 'network.cookie.cookieBehavior': 2 });
    const page = await browser.newPage();
    await page.goto(inject('origin') + deckPath);
    await page.waitForSelector('.controls');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    expect((await page.evaluate(readSlide)).place).toBe('2.1');
    await browser.close();
  });
});
