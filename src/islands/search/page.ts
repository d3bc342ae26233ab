import { readingRoutes } from '../../domain/reading-routes.ts';
import type { SearchDocument } from '../../domain/search/document.ts';
import { rememberSearch } from '../../stores/recent-searches.ts';
import { onReturn } from '../back.ts';
import { finder, placeOf } from './finder.ts';
import { onTyped } from './on-typed.ts';
import { pageLayout } from './page-layout.ts';
import { searchPanel } from './panel.ts';

/**
 * The search page: a box whose query is in the address, and everything that was found.
 *
 * @param box `.search-page` of `components/SearchForm.astro`
 * @param first the fetch of the lecture's text, already under way
 */
export function searchPage(box: HTMLElement, first: Promise<SearchDocument[]>): void {
  const form = box.querySelector('form') as HTMLFormElement;
  const input = form.querySelector('input') as HTMLInputElement;
  const place = placeOf(box);

  const find = finder(place, first, (finding) => show(finding));
  const again = (limit?: number) => find(input.value, limit);
  const search = (text: string) => {
    input.value = text;
    input.focus();
    searchTyped();
  };
  const { panel, show } = searchPanel({ place, layout: pageLayout, home: input, search, again });
  form.after(panel);

  function searchTyped() {
    again();
    try {
      history.replaceState(null, '', readingRoutes(place.root).search(input.value));
    } catch {
      // Safari allows a hundred changes of the address in half a minute; the search has been made.
      return;
    }
  }
  function showAsked() {
    input.value = new URLSearchParams(location.search).get('q') ?? '';
    again();
  }

  onTyped(input, searchTyped);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (panel.querySelector('.hit')) rememberSearch(input.value);
    searchTyped();
  });
  panel.addEventListener('click', ({ target }) => {
    if ((target as Element).closest('.hit')) rememberSearch(input.value);
  });
  onReturn(showAsked);

  // What was typed before this script arrived counts more than the address.
  if (input.value) searchTyped();
  else showAsked();
}
