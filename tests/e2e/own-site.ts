import { cpSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { writeWorker } from '../../src/integrations/offline.ts';
import { serve } from './static-server.ts';

/** A code file that is fetched only when a reader turns to the search. */
const LAZY = /^search[.][\w-]+[.]js$/;

/** A copy of the built site that a test may change and take from the net. */
export async function ownSite() {
  const place = mkdtempSync(join(tmpdir(), 'dangke-site-'));
  const folder = join(place, 'site');
  cpSync(inject('dist'), folder, { recursive: true });
  const { origin, server } = await serve(folder);
  return {
    origin,
    folder,
    /** From now on nobody answers. */
    stop() {
      server.close();
      server.closeAllConnections();
    },
    remove() {
      this.stop();
      rmSync(place, { recursive: true });
    },
    /**
     * Puts another version in place: its pages say so in their titles and its text in the words 脱贫攻坚, and
     * the search's code has another name.
     */
    async publish(number: number) {
      const next = join(place, 'next');
      cpSync(inject('dist'), next, { recursive: true });
      const code = join(next, '_astro');
      const lazy = readdirSync(code).find((file) => LAZY.test(file)) ?? '';
      const name = `search.v${number}.js`;
      renameSync(join(code, lazy), join(code, name));
      for (const file of readdirSync(next, { recursive: true, encoding: 'utf8' })) {
        if (!/[.](html|js|json)$/.test(file)) continue;
        const text = readFileSync(join(next, file), 'utf8');
        const marked = text.replace('</title>', ` 第${number}版</title>`).replaceAll(lazy, name);
        const said = file.endsWith('text.json')
          ? marked.replaceAll('脱贫攻坚', `脱贫第${number}版攻坚`)
          : marked;
        if (said !== text) writeFileSync(join(next, file), said);
      }
      await writeWorker(next);
      // At once: the browser also looks for updates by itself.
      rmSync(folder, { recursive: true });
      renameSync(next, folder);
    },
  };
}

/** Has the site copied by hand, and waits until a page says that it can be used without network. */
export async function untilWhole(page: Page, root: string) {
  await page.goto(`${root}me/`);
  await page.getByRole('button', { name: '现在存到本机' }).click();
  await page.locator('[data-offline="whole"]').waitFor();
}
