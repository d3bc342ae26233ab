import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import sharp from 'sharp';
import { writtenRoutesUnder } from '../domain/routes.ts';
import { type PictureForm, pictureForms, type PictureText, sharePicture } from './share-picture.ts';
import { readContent } from './content-files.ts';
import { outlinesOf } from './glyph-outlines.ts';

/** What stands on the picture of pages that belong to no lecture. */
const SITE: PictureText = { kind: '', title: '党课辅导', date: '读讲稿　做练习　带着支部学' };

/**
 * After the build, draws the pictures that go with shared links: one wide and one square for each
 * lecture and for the site. The letters are outlines of Noto Serif SC, so that no machine needs a font.
 */
export function sharePictures(): AstroIntegration {
  let root = '';
  return {
    name: 'share-pictures',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const lectures = readContent(root).lectures.map(({ slug, lecture }) => ({
          slug,
          text: { kind: lecture.subtitle ?? '', title: lecture.title, date: lecture.dated },
        }));
        for (const { slug, text } of [{ slug: undefined, text: SITE }, ...lectures]) {
          for (const form of pictureForms) {
            const file = fileURLToPath(new URL(writtenRoutesUnder('./').picture(slug, form), dir));
            mkdirSync(dirname(file), { recursive: true });
            await sharp(Buffer.from(await drawn(text, form)))
              .png({ palette: true, effort: 7 })
              .toFile(file);
          }
        }
        logger.info(`${lectures.length} 份讲稿的分享图片已画好`);
      },
    },
  };
}

async function drawn(text: PictureText, form: PictureForm): Promise<string> {
  const outlines = await outlinesOf(Object.values(text).join('') + SITE.title);
  return sharePicture(text, SITE.title, form, outlines);
}
