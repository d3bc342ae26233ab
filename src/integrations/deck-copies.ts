import type { Plugin } from 'vite';

/** What marks a module of which decks have a copy of their own. */
export const DECK_COPY = '?deck';

/** Code of decks alone. */
const DECK = /\/src\/(islands\/present|stores\/presentation)/;
/** What that code takes from elsewhere: no page loads both copies, so that they can't disagree. */
const SHARED =
  /\/nanostores\/|\/src\/(islands\/(offline\/(begin|keep)|search\/element|stylesheet)|stores\/(kept|outbox|presenter|random-id|set-aside)|schemas\/record|domain\/offline\/(files|messages))[.]ts$|vite\/preload-helper/;

/**
 * Gives decks copies of the little that they share with lessons, which is 1 KB: a deck would else
 * load the 7 KB that lessons have in one file, or lessons would wait for one file more.
 */
export function deckCopies(): Plugin {
  return {
    name: 'deck-copies',
    enforce: 'pre',
    apply: 'build',
    async resolveId(source, importer = '', options) {
      if (!DECK.test(importer) && !importer.endsWith(DECK_COPY)) return undefined;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      if (!found || found.external || !SHARED.test(found.id)) return undefined;
      return { ...found, id: found.id + DECK_COPY };
    },
  };
}
