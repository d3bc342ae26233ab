import type { Answer } from '../../domain/search/answer.ts';
import type { Kind } from '../../domain/search/document.ts';
import { routesUnder } from '../../domain/routes.ts';
import type { Found, Hit } from '../../domain/search/found.ts';
import { element } from './element.ts';
import type { View } from './panel.ts';
import { hitLink, lessonAddress, section, wordsOf } from './results.ts';

/** What readers call each kind. */
export const kindNames: Record<Kind, string> = {
  point: '提法',
  term: '名词',
  lesson: '课文',
  item: '练习',
  help: '说明',
};

/** The documents found, of whatever kind, as many as the panel shows. */
export function foundSections({ found, level }: Answer, view: View): HTMLElement[] {
  const { few } = view.layout;
  const most = view.filter.kind ? few?.hitsOfOneKind : few?.hits;
  return found.slice(0, few?.documents).map((one) => {
    const { kind, title, hits } = one;
    const links = hits.slice(0, most).map((hit) => anyLink(one, hit, level, view));
    const count = level === 'loose' ? '近似' : `${hits.length} 处`;
    return section(
      one,
      kindNames[kind] !== title && kindNames[kind],
      count,
      links,
      addressOf(one, '', view),
      view,
    );
  });
}

function anyLink(found: Found, hit: Hit, level: Answer['level'], view: View) {
  const { block, name, gloss, marks } = hit;
  const words = wordsOf(hit);
  const named = gloss !== undefined;
  // A stem that was found by its explanation has nothing marked.
  const explained = found.kind === 'item' && level !== 'loose' && marks.length === 0;
  return hitLink(
    view,
    found.kind === 'lesson' ? lessonAddress(found, hit, view) : addressOf(found, block, view),
    name !== undefined && element('b', {}, ...(named ? words : [name]), '　'),
    ...(named ? [gloss] : words),
    explained && element('span', { class: 'small' }, '（解析里提到）'),
  );
}

function addressOf({ id, kind, lecture }: Found, block: string, view: View): string {
  const to = routesUnder(view.to.root);
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
