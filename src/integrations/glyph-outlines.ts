import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create, type Font } from 'fontkit';
import decompress from 'woff2-encoder/decompress';
import type { Outlines } from './share-picture.ts';

const folder = dirname(
  createRequire(import.meta.url).resolve('@fontsource-variable/noto-serif-sc/package.json'),
);
/** Which characters the font's hundred files hold: `{ "[4]": "U+1f1e9-1f1f5,U+1f21a", …, "latin": "U+0000-00ff" }`. */
const files = Object.entries<string>(JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8'))).map(
  ([name, ranges]) => ({ name, ranges: ranges.split(',').map(rangeOf) }),
);
const fonts = new Map<string, Promise<Font>>();

/**
 * The outlines of a text's characters in Noto Serif SC Bold, in thousandths of the type size. What the
 * font doesn't have is drawn as 〓, the printer's mark for a missing letter.
 */
export async function outlinesOf(text: string): Promise<Outlines> {
  const outlines: Outlines = new Map();
  for (const character of new Set(text)) {
    const file = fileWith(character) ?? fileWith('〓');
    if (!file) continue;
    const font = await (fonts.get(file) ?? opened(file));
    const { path, advanceWidth } = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
    outlines.set(character, { path: path.toSVG(), width: advanceWidth });
  }
  return outlines;
}

function fileWith(character: string): string | undefined {
  const point = character.codePointAt(0) ?? 0;
  return files.find(({ ranges }) => ranges.some(([first, last]) => first <= point && point <= last))?.name;
}

/** The first and last code point of `U+1f1e9-1f1f5` or `U+21a`. */
function rangeOf(range: string): [number, number] {
  const [first = 0, last = first] = range
    .replace('U+', '')
    .split('-')
    .map((hex) => Number.parseInt(hex, 16));
  return [first, last];
}

/** Files are read once. fontkit can't vary a font that is still compressed. */
function opened(name: string): Promise<Font> {
  const file = join(folder, `files/noto-serif-sc-${name.replace(/[[\]]/g, '')}-wght-normal.woff2`);
  const reading = decompress(readFileSync(file)).then((ttf) => {
    const font = create(Buffer.from(ttf)) as Font;
    return font.getVariation({ wght: 700 });
  });
  fonts.set(name, reading);
  return reading;
}
