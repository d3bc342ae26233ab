import { deliver } from './fetch-json.ts';

/** What the pages of the portable edition share; `root` leads from the page at hand to all of them. */
interface Portable {
  root: string;
  load(address: string): Promise<unknown>;
  deliver(data: unknown): void;
}

declare global {
  interface Window {
    portable: Portable;
  }
}

/**
 * Begins a page of the portable edition, whose code is all in one classic script: modules can't be
 * loaded from a disk. Runs those that the script's `data-run` names.
 *
 * @param modules each of which pages may ask for, by its file's name
 */
export function start(modules: Record<string, () => Promise<unknown>>): void {
  const load = async (address: string) => {
    const name = address.replace(/^.*\/|\?.*$/g, '');
    const module = modules[name];
    if (!module) throw new Error(`no ${name}`);
    return module();
  };
  Object.assign(window.portable, { load, deliver });
  const run = (document.currentScript as HTMLElement).dataset.run ?? '';
  for (const name of run.split(' ').filter(Boolean)) load(name);
  if (document.querySelector('#notices')) import('./own-record.ts').then((part) => part.watchOwnRecord());
}
