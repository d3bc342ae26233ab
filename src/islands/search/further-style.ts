import css from '../../styles/search-further.css?inline';
import { addStyle } from './style.ts';

let added = false;

/** Adds the style of what only complete answers have to the page, once. */
export function addFurtherStyle(): void {
  if (!added) addStyle(css);
  added = true;
}
