import { element } from './element.ts';
import type { Layout } from './layout.ts';

/** The first few results as the options of a list box, which the search box controls. */
export const listBox: Layout = {
  few: { documents: 8, hits: 3, hitsOfOneKind: 20 },
  option: { role: 'option', tabindex: '-1' },
  section({ id, title }, remark, links) {
    const name = `found-${id}`;
    const label = element('p', { id: name, class: 'found-title', 'aria-hidden': 'true' }, title, ' ', remark);
    return element('div', { class: 'found', role: 'group', 'aria-labelledby': name }, label, ...links);
  },
  whole: (children) => [
    element('div', { id: 'search-options', role: 'listbox', 'aria-label': '搜索结果' }, ...children),
  ],
};
