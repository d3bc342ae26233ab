/** A file of the offline copy, as `files.json` lists it. */
export interface CopiedFile {
  /** Its address below the site's root; a folder's page is the folder: ``, `help/`, `icon.svg`. */
  path: string;
  /** SHA-256 of what is in it, in base64. */
  hash: string;
  bytes: number;
}

/** The list of all files of one version, beside the worker. */
export const FILE_LIST = 'files.json';
/** The worker itself. */
export const WORKER = 'sw.js';
/** The page for what isn't there. */
export const NOT_FOUND = '404.html';

/** What all files take together, in bytes. */
export function bytesOf(files: readonly CopiedFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** The path under which a file of the build, or the page at an address below the root, is copied. */
export function copiedAs(path: string): string {
  return path.replace(/(^|\/)index[.]html$/, '$1');
}
