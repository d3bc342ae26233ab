import css from '../../styles/search-dialog.css?inline';
import type { SearchDocument } from '../../domain/search/document.ts';
import { rememberSearch } from '../../stores/recent-searches.ts';
import { element } from './element.ts';
import { finder, placeOf } from './finder.ts';
import { listBox } from './list-box.ts';
import { onTyped } from './on-typed.ts';
import { searchPanel } from './panel.ts';
import { addStyle } from './style.ts';

/** What the box is while it is open. */
const DIALOG = { role: 'dialog', 'aria-modal': 'true', 'aria-label': '搜索' };
/** What its input is meanwhile. */
const COMBOBOX = {
  role: 'combobox',
  'aria-autocomplete': 'list',
  'aria-controls': 'search-options',
  'aria-expanded': 'false',
};

/**
 * Turns the header's search box into a dialog over the page while it is in use: a combobox whose
 * list box holds the results. The box itself stays the element that it is, so that nothing that is
 * being typed or composed is disturbed.
 *
 * @param box `.search` of `components/SearchForm.astro`
 * @param first the fetch of the lecture's text, already under way
 * @returns opens the dialog; with the element that gets the focus back when it closes
 */
export function searchDialog(box: HTMLElement, first: Promise<SearchDocument[]>) {
  const input = box.querySelector('input') as HTMLInputElement;
  const place = placeOf(box);
  let back: HTMLElement | undefined;
  let closed: Promise<(then?: () => void) => void> | undefined;
  /** The address of the option that Enter opens. */
  let chosen: string | undefined;

  const isOpen = () => box.classList.contains('open');
  const find = finder(place, first, (finding) => show(finding));
  const again = (limit?: number) => find(input.value, limit);
  const { panel, show } = searchPanel({
    place,
    layout: listBox,
    home: input,
    again,
    changed: () => isOpen() && activate(chosenAt()),
    search: (text) => {
      input.value = text;
      input.focus();
      again();
    },
  });
  const close = element('button', { type: 'button', class: 'search-close', click: putAway }, '关闭');
  addStyle(css);
  box.append(close, panel);
  const options = () => [...panel.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  const chosenAt = () => options().findIndex(({ href }) => href === chosen);

  function open(from?: HTMLElement) {
    if (isOpen()) return;
    back = from;
    box.classList.add('open');
    setAttributes(box, DIALOG);
    setAttributes(input, COMBOBOX);
    // The first answer doesn't wait for it; without it Back is the browser's own.
    closed = import('../back.ts').then(
      ({ backCloses }) => backCloses(putAway),
      () => (then) => then?.(),
    );
    again();
  }

  /** @param then called once the history is as it was before */
  function leave(then?: () => void) {
    if (!isOpen()) return;
    activate(-1);
    box.classList.remove('open');
    removeAttributes(box, DIALOG);
    removeAttributes(input, COMBOBOX);
    if (back === document.body) input.blur();
    else back?.focus({ preventScroll: true });
    closed?.then((close) => close(then));
  }

  function activate(index: number) {
    const all = options();
    const option = all[index];
    chosen = option?.href;
    all.forEach((one, at) => {
      one.id = `search-option-${at}`;
      one.setAttribute('aria-selected', `${one === option}`);
    });
    input.setAttribute('aria-expanded', `${all.length > 0}`);
    if (!option) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }

  onTyped(input, () => {
    chosen = undefined;
    if (isOpen()) again();
    else open();
  });
  input.addEventListener('click', () => open());
  box.addEventListener('submit', () => {
    if (panel.querySelector('.hit')) rememberSearch(input.value);
  });
  panel.addEventListener('click', (event) => {
    const hit = (event.target as Element).closest<HTMLElement>('.hit');
    if (!hit || !isOpen()) return;
    rememberSearch(input.value);
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    // Followed once the dialog's own entry is gone: Back leads to the page as it was.
    event.preventDefault();
    event.stopPropagation();
    back = undefined;
    leave(() => hit.click());
  });
  document.addEventListener('mousedown', ({ target }) => {
    if (!isOpen()) return;
    // On a narrow screen the box is the whole of it, and nothing is beside it.
    const beside = target === box && getComputedStyle(box).position !== 'fixed';
    if (beside || !box.contains(target as Node)) putAway();
  });
  panel.addEventListener('mousedown', (event) => {
    // A press on what can't have the focus must not take it out of the dialog.
    if (!(event.target as Element).closest('a, button')) event.preventDefault();
  });
  box.addEventListener('keydown', (event) => {
    // 229 is what browsers give for a key that the input method takes.
    if (!isOpen() || event.isComposing || event.keyCode === 229) return;
    const all = options();
    const at = chosenAt();
    if (event.key === 'Escape') leave();
    else if (event.key === 'Tab') return keepInside(event);
    else if (event.key === 'ArrowDown') moveTo((at + 1) % all.length);
    else if (event.key === 'ArrowUp') moveTo(at > 0 ? at - 1 : all.length - 1);
    else if (event.key === 'Enter' && at >= 0 && event.target === input) all[at]?.click();
    else return;
    event.preventDefault();
  });

  function moveTo(index: number) {
    input.focus();
    activate(index);
  }

  /** Closes the dialog by touch or mouse; the box doesn't keep the focus, nor a phone its keyboard. */
  function putAway() {
    leave();
    input.blur();
  }

  function keepInside(event: KeyboardEvent) {
    const stops = [...box.querySelectorAll<HTMLElement>('input, button')].filter((stop) => stop.offsetParent);
    const at = stops.indexOf(event.target as HTMLElement) + (event.shiftKey ? -1 : 1);
    stops[(at + stops.length) % stops.length]?.focus();
    event.preventDefault();
  }

  return open;
}

function setAttributes(element: HTMLElement, attributes: Record<string, string>) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}

function removeAttributes(element: HTMLElement, attributes: Record<string, string>) {
  for (const name of Object.keys(attributes)) element.removeAttribute(name);
}
