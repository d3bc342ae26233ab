import type { Found, Hit } from '../../domain/search/found.ts';
import { element } from './element.ts';
import type { View } from './panel.ts';

/** A lesson and its passages, as the first answer has them. */
export function lessonSection(found: Found, view: View): HTMLElement {
  const { to, layout } = view;
  const links = found.hits
    .slice(0, layout.few?.hits)
    .map((hit) => hitLink(view, lessonAddress(found, hit, view), ...wordsOf(hit)));
  return section(found, '课文', `${found.hits.length} 处`, links, to.lesson(found.id), view);
}

/**
 * A document under its title.
 *
 * @param kind what it is; false where its title says so
 * @param count how much was found in it
 * @param address of the document itself
 */
export function section(
  found: Found,
  kind: string | false,
  count: string,
  links: Node[],
  address: string,
  { layout, place }: View,
): HTMLElement {
  const { lectureTitle, number } = found;
  const where = [kind, place.several && lectureTitle, number > 0 && `第 ${number} 课`, count];
  const remark = element('span', { class: 'small' }, where.filter(Boolean).join(' · '));
  return layout.section(found, remark, links, address);
}

/** A hit as a link, with what it says. */
export function hitLink({ layout }: View, href: string, ...said: (Node | string | false)[]): HTMLElement {
  return element('a', { href, class: 'hit', ...layout.option }, ...said);
}

/** Where a hit in a lesson leads: to the passage, marked; of the lesson's title, to its beginning. */
export function lessonAddress({ id }: Found, { block, marks, nth }: Hit, { to }: View): string {
  return block ? to.passage(id, block, marks, nth) : to.lesson(id);
}

/** The words around a hit, with what was found marked. */
export function wordsOf({ excerpt }: Hit): (Node | string)[] {
  return excerpt.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
}
