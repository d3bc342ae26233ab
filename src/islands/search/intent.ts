import { readingRoutes } from '../../domain/reading-routes.ts';
import type { SearchDocument } from '../../domain/search/document.ts';
import { $settings } from '../../stores/settings.ts';
import { fetchJson } from '../fetch-json.ts';

/*
 * The search box of every page, before it is used: at the first sign that it will be, the dialog's
 * code with its style and the lecture's text are fetched side by side. `/`, unless
 * the settings say no, and Ctrl K lead to the box.
 */

/** How long one waits before one is told what for, in milliseconds. */
const PATIENCE = 300;

type Open = (from?: HTMLElement) => void;

const page = document.querySelector<HTMLElement>('.search-page');
const box = page ?? document.querySelector<HTMLElement>('.search');
const input = box?.querySelector('input');
let loading: Promise<Open | undefined> | undefined;

function load(box: HTMLElement) {
  loading ??= fetchSearch(box).catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function fetchSearch(box: HTMLElement): Promise<Open | undefined> {
  const { root = '/', lecture = '' } = box.dataset;
  // The code comes first: with it alone a lesson's own page is searched.
  const first = fetchJson<SearchDocument[]>(readingRoutes(root).text(lecture), { priority: 'low' });
  // Where it fails, it is made again once something is asked.
  first.catch(() => undefined);
  if (page) {
    (await import('./page.ts')).searchPage(page, first);
    return undefined;
  }
  return (await import('./dialog.ts')).searchDialog(box, first);
}

async function open(box: HTMLElement, from?: HTMLElement) {
  const slow = setTimeout(() => say(box, '正在打开搜索…'), PATIENCE);
  try {
    const show = await load(box);
    say(box, '');
    // Whoever has gone elsewhere meanwhile isn't called back.
    if (document.activeElement === input) show?.(from);
  } catch {
    say(box, '搜索没有取到，可能是网络不通。按回车再试。');
  }
  clearTimeout(slow);
}

function say(box: HTMLElement, text: string) {
  const status = box.querySelector('p');
  if (status) status.textContent = text;
}

if (box) {
  if (page) open(box);
  for (const sign of ['pointerover', 'focusin']) {
    box.addEventListener(sign, () => {
      load(box).catch(() => undefined);
    });
  }
  for (const use of ['click', 'input'])
    box.addEventListener(use, ({ target }) => target === input && open(box));
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
    const typing = (target as Element).closest(
      'input:not([type=radio]):not([type=checkbox]), textarea, select',
    );
    const slash = key === '/' && !typing && !ctrlKey && !metaKey && $settings.get().keys !== 'off';
    const k = /^k$/i.test(key) && (ctrlKey || metaKey) && !shiftKey;
    if (altKey || !(slash || k)) return;
    event.preventDefault();
    // A note closes when the focus leaves it: then its mark gets the focus back.
    const opener =
      document.activeElement?.closest('.popover') && document.querySelector('.prose [aria-expanded=true]');
    const from = (opener ?? document.activeElement) as HTMLElement;
    input?.select();
    input?.focus();
    open(box, from === input ? undefined : from);
  });
}
