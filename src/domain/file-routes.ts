import { readingRoutes as readingFolders } from './reading-routes.ts';
import { routesUnder as foldersUnder, writtenRoutesUnder as writtenFolders } from './routes.ts';

/*
 * The same addresses as `routes.ts` and `reading-routes.ts` for pages opened from a disk, where nobody
 * serves `index.html` for a folder: each names its file. The portable edition is built with this module
 * in the place of those. `base` is that of the page at hand: `./`, `../`, …
 */

/** As in `routes.ts`. */
export const routesUnder = (base: string) => asFiles(foldersUnder(base));
/** As in `routes.ts`. */
export const writtenRoutesUnder = (base: string) => asFiles(writtenFolders(base));
/** As in `reading-routes.ts`. */
export const readingRoutes = (base: string) => asFiles(readingFolders(base));

/** An address with `index.html` after a folder; query and hash stay as they are. */
export function asFile(address: string): string {
  return address.replace(/^([^?#]*\/)(?=[?#]|$)/, '$1index.html');
}

/** All but the root, which addresses are made of. */
function asFiles<Routes extends object>(routes: Routes): Routes {
  const files = Object.entries(routes).map(([name, route]) => [
    name,
    name === 'root' ? route : typeof route === 'string' ? asFile(route) : wrapped(route),
  ]);
  return Object.fromEntries(files);
}

const wrapped =
  (route: (...asked: unknown[]) => string) =>
  (...asked: unknown[]) =>
    asFile(route(...asked));
