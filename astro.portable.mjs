import { defineConfig } from 'astro/config';
import site from './astro.config.mjs';
import { portableClient } from './src/integrations/portable/client.ts';
import { portableEdition } from './src/integrations/portable/edition.ts';

/** What needs a server. */
const SERVED = ['search-index', 'offline', 'page-scripts', 'content-security', 'share-pictures'];
const integrations = (site.integrations ?? []).flat().filter((one) => one && !SERVED.includes(one.name));

/** The portable edition: the same site, made to be opened from a USB stick. */
export default defineConfig({
  ...site,
  integrations: [portableClient(), ...integrations, portableEdition()],
});
