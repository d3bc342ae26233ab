import type { Kind } from '../../domain/search/document.ts';
import type { Found } from '../../domain/search/found.ts';
import { kindNames } from './any-results.ts';
import { element } from './element.ts';

/** What the reader wants to see of the results; undefined is everything. */
export interface Filter {
  kind?: Kind;
  /** A lecture's slug. */
  lecture?: string;
}

/** The documents that a filter lets through. */
export function filtered(found: readonly Found[], { kind, lecture }: Filter): Found[] {
  return found.filter(
    (one) => (kind === undefined || one.kind === kind) && (lecture === undefined || one.lecture === lecture),
  );
}

/** Rows of buttons, one for each kind and each lecture that has hits; none where there is no choice. */
export function filterRows(
  found: readonly Found[],
  filter: Filter,
  choose: (filter: Filter) => void,
): HTMLElement[] {
  const kinds = (Object.keys(kindNames) as Kind[]).filter((kind) => found.some((one) => one.kind === kind));
  const lectures = new Map(found.filter((one) => one.lecture).map((one) => [one.lecture, one.lectureTitle]));
  const rows: HTMLElement[] = [];
  const count = (wanted: Filter) => filtered(found, wanted).reduce((sum, { hits }) => sum + hits.length, 0);
  const button = (label: string, wanted: Filter, pressed: boolean) =>
    (pressed || count(wanted) > 0) &&
    element(
      'button',
      { type: 'button', 'aria-pressed': `${pressed}`, click: () => choose(wanted) },
      label,
      ' ',
      element('span', {}, `${count(wanted)}`),
    );
  if (kinds.length > 1) {
    rows.push(
      element(
        'div',
        { class: 'filters', role: 'group', 'aria-label': '按类别看' },
        button('全部', { ...filter, kind: undefined }, filter.kind === undefined),
        ...kinds.map((kind) => button(kindNames[kind], { ...filter, kind }, filter.kind === kind)),
      ),
    );
  }
  if (lectures.size > 1) {
    rows.push(
      element(
        'div',
        { class: 'filters', role: 'group', 'aria-label': '按讲稿看' },
        button('全部讲稿', { ...filter, lecture: undefined }, filter.lecture === undefined),
        ...[...lectures].map(([lecture, title]) =>
          button(title, { ...filter, lecture }, filter.lecture === lecture),
        ),
      ),
    );
  }
  return rows;
}
