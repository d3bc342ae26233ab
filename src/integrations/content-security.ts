import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withPolicy } from './page-policy.ts';

/** After the build, gives every page its Content-Security-Policy; `astro dev` goes without. */
export function contentSecurity(): AstroIntegration {
  return {
    name: 'content-security',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.html'))
          .map((file) => join(folder, file));
        for (const page of pages) writeFileSync(page, withPolicy(readFileSync(page, 'utf8')));
        logger.info(`${pages.length} 个网页已写入内容安全策略`);
      },
    },
  };
}
