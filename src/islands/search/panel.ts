import { routesUnder } from '../../domain/routes.ts';
import type { Answer } from '../../domain/search/answer.ts';
import { element } from './element.ts';
import type { Filter } from './filters.ts';
import type { Finding, Place } from './finder.ts';
import { foundSection } from './results.ts';

interface Options {
  place: Place;
  /** As the options of a list box, the first few only; else as a page. */
  asOptions: boolean;
  /** Searches for another text, which the box is to show. */
  search: (text: string) => void;
  /** Searches again; with a limit, among more documents of the index. */
  again: (limit?: number) => void;
}

/** What the contents of a panel are made with. */
export interface View extends Options {
  to: ReturnType<typeof routesUnder>;
  filter: Filter;
  choose: (filter: Filter) => void;
  /** Looks at more documents of the index. */
  lookFurther: () => void;
  /** Shows the same once more. */
  refresh: () => void;
}

/** What the panel shows: a sentence, which is read out, and what stands below it; undefined leaves that. */
export interface Contents {
  said: string;
  nodes?: Node[];
}

/** How many documents and hits the list box shows; the search page shows all. */
const FEW = { documents: 8, hits: 3 };
/** How many documents of the index are looked at more each time. */
const MORE = 20;

/** Everything below the search box: what was found, or what to do now. */
export function searchPanel(options: Options) {
  const status = element('p', { class: 'search-status', role: 'status' });
  const body = element('div', {});
  const panel = element('div', { class: 'search-panel' }, status, body);
  let limit = 0;
  let shown: Finding = { step: 'empty', suggested: [] };
  const view: View = {
    ...options,
    to: routesUnder(options.place.root),
    filter: {},
    choose(filter) {
      view.filter = filter;
      show(shown);
    },
    lookFurther() {
      limit += MORE;
      options.again(limit);
    },
    refresh: () => show(shown),
  };

  function show(finding: Finding) {
    if (finding.query?.text !== shown.query?.text) {
      view.filter = {};
      limit = 0;
    }
    shown = finding;
    panel.dataset.state = finding.step;
    panel.dataset.level = finding.answer?.level ?? '';
    const { said, nodes } = (finding.further?.allContents ?? firstContents)(finding, view);
    if (status.textContent !== said) status.textContent = said;
    if (!nodes) return;
    const focused = buttons().indexOf(document.activeElement as HTMLButtonElement);
    body.replaceChildren(...nodes);
    if (focused >= 0) (buttons()[focused] ?? buttons()[0])?.focus();
  }
  const buttons = () => [...body.querySelectorAll('button')];

  show(shown);
  return { panel, show };
}

/** What there is to show before the rest of the code and of the text has come. */
function firstContents({ step, answer }: Finding, view: View): Contents {
  if (step === 'failed') return { said: '搜索没有取到，可能是网络不通。', nodes: [retryButton(view)] };
  if (!answer) return { said: '正在查找…' };
  const hits = answer.found.reduce((sum, found) => sum + found.hits.length, 0);
  const list = foundSections(answer, view);
  return { said: `找到 ${hits} 处。正在查找其余内容…`, nodes: view.asOptions ? [listBox(list)] : list };
}

/** The documents found, as many as the panel shows. */
export function foundSections({ found, level }: Answer, view: View): HTMLElement[] {
  const most = view.asOptions ? FEW.hits : Number.POSITIVE_INFINITY;
  const documents = view.asOptions ? found.slice(0, FEW.documents) : found;
  return documents.map((one) => foundSection(one, level, { ...view, ...view.place, most }));
}

/** The list box that the search box controls. */
export function listBox(children: Node[]): HTMLElement {
  return element('div', { id: 'search-options', role: 'listbox', 'aria-label': '搜索结果' }, ...children);
}

/** Tries once more to fetch what failed. */
export function retryButton({ again }: View): HTMLElement {
  return element('button', { type: 'button', class: 'button quiet', click: () => again() }, '再试一次');
}
