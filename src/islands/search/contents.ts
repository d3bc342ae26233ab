import type { Answer } from '../../domain/search/answer.ts';
import { LONGEST_QUERY } from '../../domain/search/query.ts';
import { forgetSearches, recentSearches } from '../../stores/recent-searches.ts';
import { foundSections } from './any-results.ts';
import { element } from './element.ts';
import { filtered, filterRows } from './filters.ts';
import type { Finding } from './finder.ts';
import { addFurtherStyle } from './further-style.ts';
import { type Contents, FAILED, retryButton, type View } from './panel.ts';

/** How many documents of the index are looked at more each time. */
const MORE = 20;

/** What the panel shows for a finding: results with their filters, suggestions, recent searches. */
export function allContents(finding: Finding, view: View): Contents {
  const { step, answer, suggested } = finding;
  // The search page has its style from the start.
  if (view.layout.few) addFurtherStyle();
  const said = sentence(finding, view);
  if (step === 'empty') return { said, nodes: recent(view) };
  if (step === 'searching' && !answer) return { said };
  const retry = step === 'failed' ? [retryButton(view)] : [];
  const offered = choices(
    '您要找的也许是',
    suggested.map(({ term, hits }) => choice(view, term, `${hits} 处`)),
  );
  if (!answer) return { said, nodes: [...retry, ...offered] };
  const sections = foundSections({ ...answer, found: filtered(answer.found, view.filter) }, view);
  const list = [
    ...offered,
    ...sections,
    ...(view.layout.few && sections.length > 0 ? [toPage(finding, view)] : []),
  ];
  const rows = filterRows(answer.found, view.filter, (filter) => {
    view.filter = filter;
    view.refresh();
  });
  const more = answer.left > 0 ? [moreButton(answer, view)] : [];
  return { said, nodes: [...retry, ...rows, ...view.layout.whole(list), ...more] };
}

function recent(view: View): Node[] {
  const searches = recentSearches();
  if (searches.length === 0) return [];
  const forget = () => {
    forgetSearches();
    view.refresh();
  };
  const clear = element('button', { type: 'button', class: 'button plain', click: forget }, '清除记录');
  const offered = choices(
    '最近查过',
    searches.map((text) => choice(view, text)),
  );
  return [...view.layout.whole(offered), clear];
}

/** A text to search for instead. */
function choice({ to, search, layout }: View, text: string, remark?: string): HTMLElement {
  const click = (event: MouseEvent) => {
    // With a key held, the link opens elsewhere as any link does.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    search(text);
  };
  return element(
    'a',
    { href: to.search(text), class: 'choice', click, ...layout.option },
    text,
    remark !== undefined && element('span', { class: 'small' }, remark),
  );
}

function choices(label: string, all: Node[]): Node[] {
  if (all.length === 0) return [];
  const title = element('p', { class: 'small', 'aria-hidden': 'true' }, label);
  return [element('div', { class: 'choices', role: 'group', 'aria-label': label }, title, ...all)];
}

function toPage({ query }: Finding, { to, layout }: View) {
  return element(
    'a',
    { href: to.search(query?.text), class: 'hit all', ...layout.option },
    '在搜索页看全部结果',
  );
}

/** Looks at more documents of the index. */
function moreButton({ left, looked }: Answer, view: View) {
  const click = () => {
    view.limit = looked + MORE;
    view.again(view.limit);
  };
  return element(
    'button',
    { type: 'button', class: 'button quiet', click },
    `继续查找，还有 ${left} 课没有看`,
  );
}

function sentence({ step, answer, query, suggested }: Finding, { filter }: View): string {
  if (step === 'empty') return '输入字句或拼音，逐字查找；几个词用空格隔开。';
  if (step === 'too-long') return `搜索的字句太长，请在 ${LONGEST_QUERY} 字以内。`;
  if (!answer) return step === 'failed' ? `搜索${FAILED}` : '正在查找…';
  const hits = filtered(answer.found, filter).reduce((sum, found) => sum + found.hits.length, 0);
  const rest = {
    searching: '正在查找其余内容…',
    failed: `其余内容${FAILED}`,
    found: '',
  }[step];
  if (hits === 0) {
    if (rest) return rest;
    if (answer.found.length > 0) return '这一类里没有。';
    return suggested.length > 0 ? `找到 ${suggested.length} 个读音相合的词。` : `没有找到“${query?.text}”。`;
  }
  const found = {
    exact: `找到 ${hits} 处。`,
    page: `没有一段同时含有这几个词，以下各篇分别含有，共 ${hits} 处。`,
    variant: `没有完全一致的内容，以下 ${hits} 处只是标点、空格或数字的写法不同。`,
    loose: '没有完全一致的内容，以下为近似结果：这些字都在同一段里，但没有连在一起。',
  }[answer.level];
  return found + rest;
}
