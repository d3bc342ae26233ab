import { element } from './element.ts';
import type { Layout } from './layout.ts';

/** All results as sections of a page. */
export const pageLayout: Layout = {
  option: {},
  section({ id, title }, remark, links, address) {
    const heading = element('h2', {}, element('a', { href: address }, title), ' ', remark);
    const list = element('ul', {}, ...links.map((link) => element('li', {}, link)));
    return element('section', { class: 'found', 'data-document': id }, heading, list);
  },
  whole: (children) => children,
};
