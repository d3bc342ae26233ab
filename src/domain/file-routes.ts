import { routesUnder as foldersUnder } from './routes.ts';

/**
 * The same addresses as `routes.ts` for pages opened from a disk, where nobody serves `index.html` for
 * a folder: each names its file. The portable edition is built with this module in that one's place.
 *
 * @param base of the page at hand: `./`, `../`, …
 */
export function routesUnder(base: string): ReturnType<typeof foldersUnder> {
  const { root, ...routes } = foldersUnder(base);
  const files = Object.entries(routes).map(([name, route]) => [
    name,
    typeof route === 'string'
      ? asFile(route)
      : (...asked: unknown[]) => asFile((route as (...asked: unknown[]) => string)(...asked)),
  ]);
  return { root, ...Object.fromEntries(files) };
}

/** An address with `index.html` after a folder; query and hash stay as they are. */
export function asFile(address: string): string {
  return address.replace(/^([^?#]*\/)(?=[?#]|$)/, '$1index.html');
}
