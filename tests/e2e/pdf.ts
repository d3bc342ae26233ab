import { inflateSync } from 'node:zlib';

/** A page of a PDF. */
export interface PdfPage {
  /** Points, 72 to an inch. */
  width: number;
  height: number;
  /** How many characters are drawn on it. */
  glyphs: number;
}

/** The pages of a PDF as Chromium writes it: every object in the open, the drawing deflated. */
export function pagesOf(pdf: Buffer): PdfPage[] {
  const text = pdf.toString('latin1');
  const objects = new Map<string, { start: number; head: string }>();
  for (const found of text.matchAll(/^(\d+) 0 obj\s*<<([\s\S]*?)>>\s*(?:stream|endobj)/gm)) {
    objects.set(found[1] ?? '', { start: found.index, head: found[2] ?? '' });
  }
  return [...objects.values()]
    .filter(({ head }) => /\/Type\s*\/Page\b/.test(head))
    .map(({ head }) => {
      const [width = 0, height = 0] =
        /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/.exec(head)?.slice(1).map(Number) ?? [];
      const drawing = objects.get(/\/Contents (\d+) 0 R/.exec(head)?.[1] ?? '');
      return { width, height, glyphs: drawing ? glyphsIn(pdf, text, drawing) : 0 };
    });
}

function glyphsIn(pdf: Buffer, text: string, { start, head }: { start: number; head: string }): number {
  const from = /stream\r?\n/.exec(text.slice(start));
  const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
  if (!from || !length) return 0;
  const at = start + from.index + from[0].length;
  const drawing = inflateSync(pdf.subarray(at, at + length)).toString('latin1');
  return [...drawing.matchAll(/<([0-9A-Fa-f]+)>\s*(?:Tj|-?\d|\])/g)].reduce(
    (sum, [, codes = '']) => sum + codes.length / 4,
    0,
  );
}
