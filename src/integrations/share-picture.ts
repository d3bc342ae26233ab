/** Outlines of characters: paths with the baseline at 0 and up positive, in thousandths of the type size. */
export type Outlines = Map<string, { path: string; width: number }>;

/** The words of a picture; an empty one is left out. */
export interface PictureText {
  kind: string;
  title: string;
  date: string;
}

/** 1200 × 630, as most sites show a link, and 600 × 600, as chats do. */
export const pictureForms = ['wide', 'square'] as const;
/** A picture's shape. */
export type PictureForm = (typeof pictureForms)[number];

const SIZES = {
  wide: { width: 1200, height: 630, margin: 96, title: 104, small: 36 },
  square: { width: 600, height: 600, margin: 60, title: 84, small: 28 },
};
/** As styles/tokens.css has them. */
const COLOURS = { paper: '#fffdf8', ink: '#1d1a17', muted: '#645b52', accent: '#a80000' };
/** Smallest type of a title, as a share of the largest: a longer one gets more lines. */
const SHRUNK = [1, 0.85, 0.7, 0.55];
const LEADING = 1.35;

/** The picture of a link as SVG: what it is, its title below a rule, the date and the site's name. */
export function sharePicture(text: PictureText, site: string, form: PictureForm, outlines: Outlines): string {
  const { width, height, margin, title: largest, small } = SIZES[form];
  const room = width - 2 * margin;
  const { size, lines } = fitted(text.title, largest, room, height, outlines);
  const block = size * LEADING * lines.length;
  const top = (height - block) / 2;
  const said = (words: string, at: number, type: number, colour: string) =>
    setLine(words, margin, at, type, colour, outlines);
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">`,
    `<rect width="${width}" height="${height}" fill="${COLOURS.paper}"/>`,
    `<rect x="${margin}" y="${top - small}" width="${small * 2}" height="6" fill="${COLOURS.accent}"/>`,
    text.kind && said(text.kind, top - small * 1.7, small, COLOURS.accent),
    ...lines.map((line, at) => said(line, top + size * (LEADING * at + 1.05), size, COLOURS.ink)),
    text.date && said(text.date, top + block + small * 1.4, small, COLOURS.muted),
    text.title !== site && said(site, height - margin * 0.75, small, COLOURS.ink),
    '</svg>',
  ];
  return parts.filter(Boolean).join('');
}

/** The largest type in which a title takes at most two lines, or the smallest. */
function fitted(title: string, largest: number, room: number, height: number, outlines: Outlines) {
  const tries = SHRUNK.map((share) => ({
    size: largest * share,
    lines: broken(title, room / (largest * share), outlines),
  }));
  const most = (size: number) => Math.max(1, Math.floor((height * 0.45) / (size * LEADING)));
  return (
    tries.find(({ size, lines }) => lines.length <= Math.min(2, most(size))) ??
    (tries.at(-1) as (typeof tries)[0])
  );
}

const wordsOf = new Intl.Segmenter('zh-CN', { granularity: 'word' });
/** What may not begin a line. */
const CLOSING = /^[，。、；：！？”’）》…—]/;

/** A title in lines of about equal length, broken between words; `room` in type sizes. */
function broken(title: string, room: number, outlines: Outlines): string[] {
  const widthOf = (text: string) =>
    [...text].reduce((sum, character) => sum + (outlines.get(character)?.width ?? 1000) / 1000, 0);
  const words = [...wordsOf.segment(title)].flatMap(({ segment }) =>
    widthOf(segment) > room / 2 ? [...segment] : [segment],
  );
  const count = Math.ceil(widthOf(title) / room);
  const even = widthOf(title) / count;
  const lines = [''];
  for (const word of words) {
    const line = lines.at(-1) ?? '';
    const isLongEnough = lines.length < count && widthOf(line) + widthOf(word) / 2 >= even;
    const mayBegin = line !== '' && !CLOSING.test(word);
    if (mayBegin && (isLongEnough || widthOf(line + word) > room)) lines.push(word);
    else lines[lines.length - 1] = line + word;
  }
  return lines;
}

function setLine(
  words: string,
  left: number,
  baseline: number,
  size: number,
  colour: string,
  outlines: Outlines,
): string {
  let at = 0;
  const letters = [...words].map((character) => {
    const { path = '', width = 1000 } = outlines.get(character) ?? {};
    const letter = path && `<path transform="translate(${at})" d="${path}"/>`;
    at += width;
    return letter;
  });
  const scale = size / 1000;
  return `<g fill="${colour}" transform="translate(${left} ${baseline.toFixed(1)}) scale(${scale} ${-scale})">${letters.join('')}</g>`;
}
