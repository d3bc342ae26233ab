import { element } from './element.ts';

/** Adds a style that came with the code, which saves a request. Each call adds it anew. */
export function addStyle(css: string): void {
  document.head.append(element('style', {}, css));
}
