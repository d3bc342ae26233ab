import type { Answer } from '../../domain/search/answer.ts';
import type { Kind } from '../../domain/search/document.ts';
import type { Found, Hit } from '../../domain/search/found.ts';
import type { routesUnder } from '../../domain/routes.ts';
import { element } from './element.ts';

/** What readers call each kind. */
export const kindNames: Record<Kind, string> = {
  point: '提法',
  term: '名词',
  lesson: '课文',
  item: '练习',
  help: '说明',
};

/** How results are shown: all of them as a page, or the first few as the options of a list box. */
export interface Manner {
  to: ReturnType<typeof routesUnder>;
  asOptions: boolean;
  /** How many hits of one document are shown. */
  most: number;
  /** Whether the site has several lectures, so that each result names its own. */
  several: boolean;
}

/** A document and its hits. */
export function foundSection(found: Found, level: Answer['level'], manner: Manner): HTMLElement {
  const { id, title, lectureTitle, number, kind, hits } = found;
  const { to, asOptions, most, several } = manner;
  const where = [
    kindNames[kind] !== title && kindNames[kind],
    several && lectureTitle,
    number > 0 && `第 ${number} 课`,
    level === 'loose' ? '近似' : `${hits.length} 处`,
  ];
  const remark = element('span', { class: 'small' }, where.filter(Boolean).join(' · '));
  const links = hits.slice(0, most).map((hit) => hitLink(found, hit, level, manner));
  if (asOptions) {
    const label = element(
      'p',
      { id: `found-${id}`, class: 'found-title', 'aria-hidden': 'true' },
      title,
      ' ',
      remark,
    );
    return element('div', { class: 'found', role: 'group', 'aria-labelledby': label.id }, label, ...links);
  }
  const heading = element('h2', {}, element('a', { href: addressOf(found, '', to) }, title), ' ', remark);
  const list = element('ul', {}, ...links.map((link) => element('li', {}, link)));
  return element('section', { class: 'found', 'data-document': id }, heading, list);
}

function hitLink(
  found: Found,
  { block, name, gloss, excerpt, marks, nth }: Hit,
  level: Answer['level'],
  { to, asOptions }: Manner,
) {
  const href =
    found.kind === 'lesson' && block ? to.passage(found.id, block, marks, nth) : addressOf(found, block, to);
  const words = excerpt.map(({ text, marked }) => (marked ? element('mark', {}, text) : text));
  const named = gloss !== undefined;
  return element(
    'a',
    { href, class: 'hit', ...(asOptions && { role: 'option', tabindex: '-1' }) },
    name !== undefined && element('b', {}, ...(named ? words : [name]), '　'),
    ...(named ? [gloss] : words),
    // A stem that was found by its explanation has nothing marked.
    found.kind === 'item' &&
      level !== 'loose' &&
      marks.length === 0 &&
      element('span', { class: 'small' }, '（解析里提到）'),
  );
}

function addressOf({ id, kind, lecture }: Found, block: string, to: Manner['to']): string {
  switch (kind) {
    case 'lesson':
      return to.lesson(id);
    case 'point':
      return block ? to.point(lecture, block) : to.points(lecture);
    case 'term':
      return block ? to.term(lecture, block) : to.glossary;
    case 'item':
      return block ? to.practiceItem(lecture, block) : to.practice(lecture);
    case 'help':
      return block ? `${to.help}#${block}` : to.help;
  }
}
