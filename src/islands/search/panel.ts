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
  /** Called after what is shown has changed. */
  changed?: () => void;
  /** Gets the focus when what had it is gone. */
  home: HTMLElement;
}

/** What the contents of a panel are made with. */
export interface View extends Options {
  to: ReturnType<typeof routesUnder>;
  filter: Filter;
  choose: (filter: Filter) => void;
  /** Looks at more documents of the index. */
  lookFurther: () => void;
  /** Searches for the same once more, as far as it was looked. */
  retry: () => void;
  /** Shows the same once more. */
  refresh: () => void;
}

/** What the panel shows: a sentence, which is read out, and what stands below it; undefined leaves that. */
export interface Contents {
  said: string;
  nodes?: Node[];
}

/** How long nothing changes before it is read out, in milliseconds: not at every key. */
const PAUSE = 500;

/** How many documents and hits the list box shows; the search page shows all. */
const FEW = { documents: 8, hits: 3, hitsOfOneKind: 20 };
/** What is said of whatever can't be fetched. */
export const FAILED = '没有取到，可能是网络不通。';

/** How many documents of the index are looked at more each time. */
const MORE = 20;

/** Everything below the search box: what was found, or what to do now. */
export function searchPanel(options: Options) {
  const status = element('p', { class: 'search-status' });
  const spoken = element('p', { class: 'visually-hidden', role: 'status' });
  const body = element('div', {});
  const panel = element('div', { class: 'search-panel' }, status, spoken, body);
  let speaking = 0;
  let limit: number | undefined;
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
      limit = (shown.answer?.looked ?? 0) + MORE;
      options.again(limit);
    },
    retry: () => options.again(limit),
    refresh: () => show(shown),
  };

  function show(finding: Finding) {
    if (finding.query?.text !== shown.query?.text) {
      view.filter = {};
      limit = undefined;
    }
    shown = finding;
    panel.dataset.state = finding.step;
    panel.dataset.level = finding.answer?.level ?? '';
    const { said, nodes } = (finding.further?.allContents ?? firstContents)(finding, view);
    status.textContent = said;
    clearTimeout(speaking);
    speaking = window.setTimeout(() => {
      spoken.textContent = said;
    }, PAUSE);
    if (nodes) replaceBody(nodes);
    options.changed?.();
  }

  /** What had the focus keeps it: a link with the same address, a button in the same place. */
  function replaceBody(nodes: Node[]) {
    const had = document.activeElement;
    const buttons = () => [...body.querySelectorAll('button')];
    const at = buttons().indexOf(had as HTMLButtonElement);
    const href = body.contains(had) ? had?.getAttribute('href') : undefined;
    body.replaceChildren(...nodes);
    if (at < 0 && !href) return;
    const links = [...body.querySelectorAll('a')];
    const same = href ? links.find((link) => link.getAttribute('href') === href) : buttons()[at];
    (same ?? options.home).focus({ preventScroll: true });
  }

  show(shown);
  return { panel, show };
}

/** What there is to show before the rest of the code and of the text has come. */
function firstContents({ step, answer }: Finding, view: View): Contents {
  const retry = step === 'failed' ? [retryButton(view)] : [];
  if (!answer && step === 'failed') return { said: `搜索${FAILED}`, nodes: retry };
  if (!answer) return { said: step === 'searching' ? '正在查找…' : '' };
  const hits = answer.found.reduce((sum, found) => sum + found.hits.length, 0);
  const list = foundSections(answer, view);
  return {
    said: `找到 ${hits} 处。${step === 'failed' ? `其余内容${FAILED}` : '正在查找其余内容…'}`,
    nodes: [...retry, ...(view.asOptions ? [listBox(list)] : list)],
  };
}

/** The documents found, as many as the panel shows. */
export function foundSections({ found, level }: Answer, view: View): HTMLElement[] {
  const few = view.filter.kind ? FEW.hitsOfOneKind : FEW.hits;
  const most = view.asOptions ? few : Number.POSITIVE_INFINITY;
  const documents = view.asOptions ? found.slice(0, FEW.documents) : found;
  return documents.map((one) => foundSection(one, level, { ...view, ...view.place, most }));
}

/** The list box that the search box controls. */
export function listBox(children: Node[]): HTMLElement {
  return element('div', { id: 'search-options', role: 'listbox', 'aria-label': '搜索结果' }, ...children);
}

/** Tries once more to fetch what failed. */
export function retryButton({ retry }: View): HTMLElement {
  return element('button', { type: 'button', class: 'button quiet', click: retry }, '再试一次');
}
