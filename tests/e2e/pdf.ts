import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { findProgram } from './programs.ts';

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

/** The program that reads the text of a PDF; without it, what needs it is not tested. */
export const pdftotext = findProgram(['pdftotext'], []);

/** A line of text on a page of a PDF. */
export interface PdfLine {
  /** Without white space. */
  text: string;
  /** Its middle, in points from the page's top. */
  at: number;
}

/** The lines of a PDF's pages, from top to bottom. */
export function linesOf(pdf: Buffer): PdfLine[][] {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  const file = join(folder, 'printed.pdf');
  writeFileSync(file, pdf);
  const xml = execFileSync(pdftotext ?? '', ['-bbox-layout', file, '-'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  rmSync(folder, { recursive: true });
  return xml
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<line [^>]*yMin="([\d.-]+)"[^>]*yMax="([\d.-]+)">([\s\S]*?)<\/line>/g)]
        .map(([, top, bottom, words = '']) => ({
          text: words
            .replace(/<[^>]*>|\s/g, '')
            .replace(/&lt;/g, '<')
            .replace(/&amp;/g, '&'),
          at: (Number(top) + Number(bottom)) / 2,
        }))
        .sort((one, other) => one.at - other.at),
    );
}
