import type { SearchDocument } from '../../domain/search/document.ts';
import { rememberSearch } from '../../stores/recent-searches.ts';
import { element } from './element.ts';
import { finder, placeOf } from './finder.ts';
import { searchPanel } from './panel.ts';

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
  let composing = false;
  let back: HTMLElement | undefined;
  let current = -1;

  const find = finder(place, first, (finding) => {
    const at = options()[current]?.getAttribute('href');
    show(finding);
    activate(options().findIndex((option) => option.getAttribute('href') === at));
  });
  const again = (limit?: number) => find(input.value, limit);
  const { panel, show } = searchPanel({
    place,
    asOptions: true,
    again,
    search: (text) => {
      input.value = text;
      input.focus();
      again();
    },
  });
  const close = element('button', { type: 'button', class: 'search-close', click: () => leave() }, '关闭');
  box.append(close, panel);
  const options = () => [...panel.querySelectorAll<HTMLElement>('[role="option"]')];
  const isOpen = () => box.classList.contains('open');

  function open(from?: HTMLElement) {
    if (isOpen()) return;
    back = from;
    box.classList.add('open');
    setAttributes(box, { role: 'dialog', 'aria-modal': 'true', 'aria-label': '搜索' });
    setAttributes(input, {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': 'search-options',
    });
    again();
  }

  function leave() {
    if (!isOpen()) return;
    box.classList.remove('open');
    for (const name of ['role', 'aria-modal', 'aria-label']) box.removeAttribute(name);
    for (const name of [
      'role',
      'aria-autocomplete',
      'aria-controls',
      'aria-expanded',
      'aria-activedescendant',
    ]) {
      input.removeAttribute(name);
    }
    if (back && back !== document.body) back.focus();
    else input.blur();
  }

  function activate(index: number) {
    const all = options();
    current = all[index] ? index : -1;
    all.forEach((option, at) => {
      option.id = `search-option-${at}`;
      option.setAttribute('aria-selected', `${at === current}`);
    });
    input.setAttribute('aria-expanded', `${all.length > 0}`);
    if (current < 0) return input.removeAttribute('aria-activedescendant');
    input.setAttribute('aria-activedescendant', `search-option-${current}`);
    all[current]?.scrollIntoView({ block: 'nearest' });
  }

  box.addEventListener('compositionstart', () => {
    composing = true;
  });
  box.addEventListener('compositionend', () => {
    composing = false;
    again();
  });
  input.addEventListener('input', () => {
    open();
    current = -1;
    if (!composing) again();
  });
  input.addEventListener('click', () => open());
  box.addEventListener('submit', () => rememberSearch(input.value));
  panel.addEventListener('click', ({ target }) => {
    const hit = (target as Element).closest('.hit');
    if (!hit) return;
    rememberSearch(input.value);
    back = undefined;
    leave();
  });
  document.addEventListener('mousedown', ({ target }) => {
    if (isOpen() && (target === box || !box.contains(target as Node))) leave();
  });
  box.addEventListener('keydown', (event) => {
    // 229 is what browsers give for a key that the input method takes.
    if (!isOpen() || event.isComposing || event.keyCode === 229) return;
    const all = options();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape') leave();
    else if (event.key === 'Tab') return keepInside(event);
    else if (event.target !== input) return;
    else if (step)
      activate(
        all.length > 0 ? (current + step + all.length + (current < 0 && step < 0 ? 1 : 0)) % all.length : -1,
      );
    else if (event.key === 'Enter' && current >= 0) all[current]?.click();
    else return;
    event.preventDefault();
  });

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
