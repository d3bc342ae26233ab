import type { AstroIntegration } from 'astro';
import { rewritePages } from './built-pages.ts';
import { withPolicy } from './page-policy.ts';

/** After the build, gives every page its Content-Security-Policy; `astro dev` goes without. */
export function contentSecurity(): AstroIntegration {
  return {
    name: 'content-security',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        const pages = rewritePages(dir, withPolicy);
        logger.info(`${pages} 个网页已写入内容安全策略`);
      },
    },
  };
}
