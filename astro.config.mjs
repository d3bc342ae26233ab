import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { clientBuild } from './src/integrations/client-build.ts';
import { contentSecurity } from './src/integrations/content-security.ts';
import { contentCheck } from './src/integrations/content-check.ts';
import { lessonPlugin } from './src/integrations/lesson-plugin.ts';
import { offline } from './src/integrations/offline.ts';
import { pageScripts } from './src/integrations/page-scripts.ts';
import { searchIndex } from './src/integrations/search-index.ts';
import { sharePictures } from './src/integrations/share-pictures.ts';

export default defineConfig({
  // Where the site will be, `https://example.org`, if known: links shared then have a picture everywhere.
  site: process.env.SITE_URL,
  base: process.env.BASE_PATH ?? '/',
  // Not in node_modules, which tests share between projects that they build side by side.
  cacheDir: './.astro/cache',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  compressHTML: true,
  devToolbar: { enabled: false },
  markdown: {
    processor: satteri({
      mdastPlugins: [lessonPlugin],
      // The lecture's punctuation is quoted to the character.
      features: { smartPunctuation: false, gfm: false },
    }),
    syntaxHighlight: false,
  },
  integrations: [
    contentCheck(),
    clientBuild(),
    mdx(),
    // It would have Babel, which is slow, read every script; only these have JSX.
    preact({ include: '**/*.tsx' }),
    pageScripts(),
    contentSecurity(),
    searchIndex(),
    sharePictures(),
    offline(),
  ],
});
